// The first bytes of a file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace timeloom {

struct FileHead {
  std::string bytes;
  std::uint64_t size = 0;  // of the whole file
};

// Of a regular file. The error is what the system says, without the file's name.
Result<FileHead> read_file_head(const std::filesystem::path& file, std::size_t limit);

}  // namespace timeloom
