// The files that were opened last, remembered over sessions.
#pragma once

#include <filesystem>
#include <vector>

namespace timeloom {

// In `folder` (state_folder()); an empty one remembers nothing. Whatever goes wrong, there are only
// fewer of them. The newest first; those that are gone are left out.
std::vector<std::filesystem::path> read_recent_files(const std::filesystem::path& folder);

// Puts `file` first, also where it was among them.
void add_recent_file(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace timeloom
