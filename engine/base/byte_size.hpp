// Amounts of bytes as people write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace timeloom {

// "20 GB", "1.5 TB" and "500 MB" by thousands, "8 GiB" by 1024, in any case and with or without the
// blank; "123" are bytes. Nothing for other texts, and for what is more than any disk holds.
std::optional<std::uint64_t> parse_byte_size(std::string_view text);

}  // namespace timeloom
