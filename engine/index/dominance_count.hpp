// How many of the first values of a sequence are below a bound.
#pragma once

#include <cstdint>
#include <vector>

namespace timeloom {

// A wavelet matrix: one bit a value for each binary digit of the largest, with counts of ones in
// between. O(n log n) to build, O(log n) to ask; a bit and a half for each value and digit.
class DominanceCount {
public:
  DominanceCount() = default;
  explicit DominanceCount(std::vector<std::uint32_t> values);

  bool empty() const { return size_ == 0; }
  // How many of the first `prefix` values are less than `bound`.
  std::size_t below(std::size_t prefix, std::uint32_t bound) const;

private:
  struct Digit {
    std::vector<std::uint64_t> bits;         // of 64 values each
    std::vector<std::uint32_t> ones_before;  // each of those
    std::size_t zeros = 0;

    std::size_t ones_until(std::size_t position) const;
  };

  std::size_t size_ = 0;
  std::vector<Digit> digits_;  // from the highest down
};

}  // namespace timeloom
