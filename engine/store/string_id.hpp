// Texts by small numbers: the numbers.
#pragma once

#include <cstdint>

namespace timeloom {

using StringId = std::uint32_t;
inline constexpr StringId kEmptyString = 0;

}  // namespace timeloom
