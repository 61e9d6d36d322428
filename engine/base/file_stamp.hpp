// What a file shows on the outside, without being read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace timeloom {

// As long as all of it is the same, so is the content, save where the file was changed twice within
// the granularity of its file system's clock; see was_at_rest().
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t modified = 0, changed = 0;  // nanoseconds; `changed` cannot be set by hand
  std::uint64_t number = 0;                // which file it is, where the system says so

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// Of a regular file, links followed; nothing of anything else, or where there is none.
std::optional<FileStamp> file_stamp(const std::filesystem::path& file);

// Whether the file had not been touched for so long, when this was called, that any later change
// shows in its stamp.
bool was_at_rest(const FileStamp& stamp);

}  // namespace timeloom
