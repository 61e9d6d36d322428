// The instants that a step of the axis stands on.
#pragma once

#include <optional>

#include "time/ticks.hpp"

namespace timeloom {

// From this step on years are counted from the present: "66 Myr ago".
inline constexpr std::int64_t kDeepTimeStep = 1'000'000;
// So are smaller steps from this one on, where the years themselves are that far away.
inline constexpr std::int64_t kLeastDeepTimeStep = 1'000;

// Nothing where the tick would lie beyond what an Instant holds.
std::optional<Instant> tick_at_or_before(Instant instant, TickStep step);
std::optional<Instant> tick_after(Instant instant, TickStep step);

}  // namespace timeloom
