// A source that is one file or a folder of them.
#pragma once

#include <timeloom/plugin.hpp>

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::plugin {

struct SourceFile {
  std::string name;          // for Diagnostic::file: empty where the source is this very file
  std::string_view bytes;    // as they are; valid during the call
  std::uint64_t number = 0;  // 1-based
  std::filesystem::path path{};
};

struct SourceListing {
  std::filesystem::path root{};
  bool is_folder = false;
  std::vector<std::filesystem::path> paths{};

  // For Diagnostic::file: the path below the folder, or empty where the source is this very file.
  std::string name_of(std::size_t index) const;
};

// The file that the reader's uri names or, where that is a folder, every file in and below it whose
// name ends with one of `endings` (".xml"), in order of path. Throws Failure for a folder without
// such files. Tells the host that the source depends on all of them.
SourceListing list_source_files(const Reader& reader, std::span<const std::string_view> endings);

// Calls `read` for the file that the reader's uri names or, where that is a folder, for every file
// in and below it whose name ends with one of `endings` (".xml"), in order of path. A Failure that
// `read` throws ends the reading of that file alone: in a folder it becomes an error with the
// file's name, and the others follow. Reports progress and returns early when the host asks to
// stop.
void read_files(Reader& reader, std::span<const std::string_view> endings,
                const std::function<void(const SourceFile&)>& read);

// For probes: whether one of the first few such files of a folder begins with what `matches` knows.
bool folder_holds(std::string_view folder, std::span<const std::string_view> endings,
                  bool (*matches)(std::string_view head));

}  // namespace timeloom::plugin
