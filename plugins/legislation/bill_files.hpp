// Every file that a source is made of: one file, a folder of them, or what ZIPs hold.
#pragma once

#include <timeloom/plugin.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "legislation/zip_archive.hpp"
#include "shared/mapped_file.hpp"

namespace timeloom::legislation {

struct BillFile {
  std::string name{};  // for Diagnostic::file: empty where the source is this very file
  // The bill that the name promises: "hr1865-115" for BILLSTATUS-115hr1865.xml and for
  // 115/bills/hr/hr1865/data.json. Empty where the name does not say.
  std::string bill{};
  std::uint64_t number = 0;  // 1-based, in order of name
  std::uint64_t size = 0;    // bytes
  std::filesystem::path path{};
  std::optional<std::uint64_t> entry{};  // where `path` is a ZIP
};

// Those with a promise come last, all of one bill beside each other. A ZIP in a folder that cannot
// be read is listed as an error; throws Failure where nothing is there to read.
std::vector<BillFile> list_bill_files(plugin::Reader& reader);

class FileBytes {
public:
  explicit FileBytes(plugin::MappedFile file) : file_(std::move(file)) {}
  explicit FileBytes(std::string unpacked) : unpacked_(std::move(unpacked)) {}

  std::string_view view() const { return file_ ? file_->bytes() : unpacked_; }

private:
  std::optional<plugin::MappedFile> file_;
  std::string unpacked_;
};

// Opens such files, from several threads at once. A ZIP stays mapped, and open once for each thread
// at most.
class BillFileOpener {
public:
  FileBytes open(const BillFile& file);  // throws Failure

private:
  struct Zip {
    plugin::MappedFile file;
    std::vector<ZipArchive> idle{};
  };
  ZipArchive borrow(const std::filesystem::path& path);

  std::mutex mutex_;
  std::map<std::filesystem::path, Zip> zips_;
};

// For probes.
bool folder_holds_bills(std::string_view folder, bool (*matches)(std::string_view head));

}  // namespace timeloom::legislation
