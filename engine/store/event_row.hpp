// Events by number.
#pragma once

#include <cstdint>

namespace timeloom {

// A position in the store; rows are ordered by (start, end, source, record).
using EventRow = std::uint32_t;
inline constexpr EventRow kNoEvent = UINT32_MAX;

}  // namespace timeloom
