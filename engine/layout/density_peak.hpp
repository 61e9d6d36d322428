// How many events the highest place of a density profile stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "layout/density_profile.hpp"
#include "time/language.hpp"
#include "view/viewport.hpp"

namespace timeloom {

// Most events in any stretch that is as long as `length` seconds.
struct DensityPeak {
  std::int64_t count = 0;
  double seconds = 0;

  friend bool operator==(const DensityPeak&, const DensityPeak&) = default;
};

// The length is a second, a minute, an hour, a day, a month, a year, or ten, a hundred … years: the
// first that is a column or more and in which one event or more can be. Nothing of fewer events
// than are told by their number, nor where that is longer than what is shown. What is left out of
// time does not count. O(columns).
std::optional<DensityPeak> peak_of(const DensityProfile& profile, const Viewport& viewport);

// "up to 1,240 in 1 month"; large numbers are rounded.
std::string peak_words(const DensityPeak& peak, const Language& language);

}  // namespace timeloom
