// A vector that grows without moving what it holds.
#pragma once

#include <algorithm>
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
    if (size_ == segments_.size() * kSegment) segments_.push_back(new_segment());
    (*this)[size_++] = value;
  }
  T& operator[](std::size_t index) { return segments_[index / kSegment][index % kSegment]; }
  const T& operator[](std::size_t index) const {
    return segments_[index / kSegment][index % kSegment];
  }
  T& back() { return (*this)[size_ - 1]; }

  // The values there are now. Costs a segment at most, whose size is bounded: full ones are shared,
  // and so must not be changed afterwards. Another thread may read it while this grows.
  SegmentedVector snapshot() const {
    SegmentedVector taken;
    taken.segments_ = segments_;
    taken.size_ = size_;
    if (const auto begin = size_ / kSegment * kSegment; begin < size_) {
      taken.segments_.back() = new_segment();
      std::copy_n(segments_.back().get(), size_ - begin, taken.segments_.back().get());
    }
    return taken;
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::size_t bytes() const { return segments_.size() * kSegment * sizeof(T); }

private:
  static constexpr std::size_t kSegmentBytes = std::size_t{64} << 10;
  static constexpr std::size_t kSegment = std::bit_floor(kSegmentBytes / sizeof(T));

  using Segment = std::shared_ptr<T[]>;
  static Segment new_segment() { return Segment(new T[kSegment]); }

  std::vector<Segment> segments_;
  std::size_t size_ = 0;
};

}  // namespace timeloom
