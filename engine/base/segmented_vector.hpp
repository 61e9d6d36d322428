// A vector that grows without moving what it holds.
#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace timeloom {

// For millions of small values: growing copies nothing and never needs the memory twice, which a
// std::vector does for a moment.
template <typename T>
class SegmentedVector {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  SegmentedVector() = default;
  SegmentedVector(SegmentedVector&& other) noexcept
      : segments_(std::exchange(other.segments_, {})), size_(std::exchange(other.size_, 0)) {}
  SegmentedVector& operator=(SegmentedVector&& other) noexcept {
    segments_ = std::exchange(other.segments_, {});
    size_ = std::exchange(other.size_, 0);
    return *this;
  }

  void push_back(const T& value) {
    if (size_ == segments_.size() * kSegment)
      segments_.push_back(std::make_unique_for_overwrite<T[]>(kSegment));
    (*this)[size_++] = value;
  }
  T& operator[](std::size_t index) { return segments_[index / kSegment][index % kSegment]; }
  const T& operator[](std::size_t index) const {
    return segments_[index / kSegment][index % kSegment];
  }
  T& back() { return (*this)[size_ - 1]; }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::size_t bytes() const { return segments_.size() * kSegment * sizeof(T); }

private:
  static constexpr std::size_t kSegmentBytes = std::size_t{64} << 10;
  static constexpr std::size_t kSegment = std::bit_floor(kSegmentBytes / sizeof(T));

  std::vector<std::unique_ptr<T[]>> segments_;
  std::size_t size_ = 0;
};

}  // namespace timeloom
