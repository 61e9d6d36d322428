// The colour of most of some events.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "index/event_colours.hpp"

namespace timeloom {

// Counts up to sixteen colours, and so what the parts of a node say are theirs: a colour that is
// nowhere the most is lost. Of two with equally many the lower number counts.
class DominantColour {
public:
  void add(ColourId colour, std::uint32_t count) {
    const auto known = std::find(colours_.begin(), colours_.begin() + size_, colour);
    const auto at = known - colours_.begin();
    if (at == size_) {
      if (static_cast<std::size_t>(size_) == colours_.size()) return;
      colours_[static_cast<std::size_t>(size_++)] = colour;
      counts_[static_cast<std::size_t>(at)] = 0;
    }
    counts_[static_cast<std::size_t>(at)] += count;
  }
  ColourId get() const {
    ColourId best = 0;
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(size_); ++i)
      if (counts_[i] > most || (counts_[i] == most && colours_[i] < best)) {
        most = counts_[i];
        best = colours_[i];
      }
    return best;
  }
  void clear() { size_ = 0; }

private:
  static constexpr std::size_t kMost = 16;
  std::array<ColourId, kMost> colours_{};
  std::array<std::uint32_t, kMost> counts_{};
  std::ptrdiff_t size_ = 0;
};

}  // namespace timeloom
