// Keeps an export from replacing what it was made from.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "view/document.hpp"

namespace timeloom {

// An error where `file` is one of the document's sources, by whatever path.
Result<void> check_is_no_source(const std::filesystem::path& file, const Document& document);

}  // namespace timeloom
