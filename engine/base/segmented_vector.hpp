// A vector that grows without moving what it holds.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <memory>
#include <span>
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
  // Looks at values that stay where they are; such a one does not grow.
  static SegmentedVector view(std::span<const T> values) {
    SegmentedVector vector;
    for (std::size_t at = 0; at < values.size(); at += kSegment)
      vector.begins_.push_back(&values[at]);
    vector.size_ = values.size();
    return vector;
  }
  SegmentedVector(SegmentedVector&& other) noexcept
      : segments_(std::exchange(other.segments_, {})),
        begins_(std::exchange(other.begins_, {})),
        size_(std::exchange(other.size_, 0)) {}
  SegmentedVector& operator=(SegmentedVector&& other) noexcept {
    segments_ = std::exchange(other.segments_, {});
    begins_ = std::exchange(other.begins_, {});
    size_ = std::exchange(other.size_, 0);
    return *this;
  }

  void push_back(const T& value) {
    if (size_ == segments_.size() * kSegment) add(new_segment());
    (*this)[size_++] = value;
  }
  T& operator[](std::size_t index) { return segments_[index / kSegment][index % kSegment]; }
  const T& operator[](std::size_t index) const {
    return begins_[index / kSegment][index % kSegment];
  }
  T& back() { return (*this)[size_ - 1]; }

  // The values there are now, but not of a view. Costs a segment at most, whose size is bounded:
  // full ones are shared, and so must not be changed afterwards. Another thread may read it while
  // this grows.
  SegmentedVector snapshot() const {
    SegmentedVector taken;
    const auto full = size_ / kSegment;
    for (std::size_t at = 0; at < full; ++at) taken.add(segments_[at]);
    if (const auto begin = full * kSegment; begin < size_) {
      taken.add(new_segment());
      std::copy_n(segments_[full].get(), size_ - begin, taken.segments_[full].get());
    }
    taken.size_ = size_;
    return taken;
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::size_t bytes() const { return begins_.size() * kSegment * sizeof(T); }

  // One stretch of values after the other.
  template <typename Take>
  void for_each_segment(const Take& take) const {
    for (std::size_t at = 0; at < size_; at += kSegment)
      take(std::span<const T>(begins_[at / kSegment], std::min(kSegment, size_ - at)));
  }

private:
  static constexpr std::size_t kSegmentBytes = std::size_t{64} << 10;
  static constexpr std::size_t kSegment = std::bit_floor(kSegmentBytes / sizeof(T));

  using Segment = std::shared_ptr<T[]>;
  static Segment new_segment() { return Segment(new T[kSegment]); }
  void add(Segment segment) {
    begins_.push_back(segment.get());
    segments_.push_back(std::move(segment));
  }

  std::vector<Segment> segments_;  // none where it is a view
  std::vector<const T*> begins_;   // of all segments
  std::size_t size_ = 0;
};

}  // namespace timeloom
