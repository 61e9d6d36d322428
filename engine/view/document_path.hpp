// Paths in a document, which count from its folder.
#pragma once

#include <filesystem>
#include <string>

namespace timeloom {

// What has a scheme ("https://…") stays as it is, in both.
std::string resolved_in(const std::filesystem::path& folder, const std::string& uri);
// As it is written: relative, unless the two share no folder at all. Without a folder as it is.
std::string relative_to(const std::filesystem::path& folder, const std::string& uri);

}  // namespace timeloom
