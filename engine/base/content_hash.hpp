// Fingerprints of content, by which damage and change show. They are no guard against malice.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace timeloom {

// For a part of a file.
std::uint64_t checksum(std::string_view bytes);

// For whole contents, of which no two are ever taken for each other by accident: 32 hexadecimal
// digits.
std::string content_hash(std::string_view bytes);
// Fails where the file cannot be read, and soon after `stop` is set.
Result<std::string> content_hash_of_file(const std::filesystem::path& file,
                                         const std::atomic<bool>& stop);

}  // namespace timeloom
