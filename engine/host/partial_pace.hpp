// When to show what has been read so far, while reading goes on.
#pragma once

#include <algorithm>
#include <cstdint>

namespace timeloom {

// Times are seconds since loading began. What takes less than kFirst is shown once and whole; later
// each partial store holds half as many events again as the last, and no more than a fifth of the
// time goes into building them. After kEnough the picture hardly changes, and memory is needed for
// the whole.
class PartialPace {
public:
  static constexpr double kFirst = 0.15;
  static constexpr std::uint64_t kEnough = 20'000'000;

  double next() const { return next_; }
  bool is_worth(std::uint64_t events) const {
    return events > 0 && events >= events_ + events_ / 2 && events_ < kEnough;
  }

  void skipped(double now) { next_ = now + kLeastPause; }
  void built(double began, double ended, std::uint64_t events) {
    constexpr double kPausePerBuilding = 4;
    next_ = ended + std::max(kLeastPause, kPausePerBuilding * (ended - began));
    events_ = events;
  }

private:
  static constexpr double kLeastPause = 0.1;

  double next_ = kFirst;
  std::uint64_t events_ = 0;
};

}  // namespace timeloom
