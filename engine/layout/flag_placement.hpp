// Labels above and below a horizontal axis, each on a pole of its own like a flag: boundary
// labelling of one line.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.hpp"

namespace timeloom {

enum class FlagPlace : std::uint8_t { none, above_right, above_left, below_right, below_left };

constexpr bool is_above(FlagPlace place) {
  return place == FlagPlace::above_right || place == FlagPlace::above_left;
}
constexpr bool is_rightward(FlagPlace place) {
  return place == FlagPlace::above_right || place == FlagPlace::below_right;
}

struct FlagItem {
  float x = 0;                         // on the axis
  Size size;                           // of the words, from the pole on
  float importance = 0;                // who has a flag where there is no room for all
  FlagPlace before = FlagPlace::none;  // in the last picture: kept where it costs little
};

struct FlagRoom {
  float left = 0, right = 0;
  float above = 0, below = 0;  // heights
  float gap = 4;               // between words
  float pole_gap = 11;         // between poles, and as far as a flag reaches over its own
  float most_shift = 48;       // how far a pole may stand from its place on the axis
};

struct FlagPlacement {
  FlagPlace place = FlagPlace::none;
  float pole_x = 0;
  float height = 0;  // from where poles begin to the words' near edge
};

// Words overlap neither words nor poles, poles keep the order of their places on the axis, and so
// no two leaders cross. Greedy by importance, each where flags stay lowest; then who found no room
// is tried again with one neighbour moved elsewhere. The same items give the same placements.
// O(flags placed² × items), bounded by a number of failures.
std::vector<FlagPlacement> place_flags(std::span<const FlagItem> items, const FlagRoom& room);

}  // namespace timeloom
