// Files read and written as a whole, with errors that say which and why.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace timeloom {

// Beside the target first, on the disk, then renamed: a failure, also of the machine, leaves what
// was there before.
Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes);
Result<std::string> read_whole_file(const std::filesystem::path& file);

}  // namespace timeloom
