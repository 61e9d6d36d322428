// Many integers, each in as few bytes as all of them allow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/large_block.hpp"

namespace timeloom {

// What a column is to hold: from where to where, and in which steps. Days in seconds go by 86,400.
class IntegerBounds {
public:
  void include(std::int64_t value);
  void include(const IntegerBounds& others);

  bool empty() const { return is_empty_; }
  std::int64_t least() const { return least_; }
  std::int64_t most() const { return most_; }
  std::uint64_t step() const { return step_ == 0 ? 1 : step_; }

private:
  bool is_empty_ = true;
  std::int64_t first_ = 0, least_ = 0, most_ = 0;
  std::uint64_t step_ = 0;  // that divides all differences; 0 where all are the same
};

// A value is kept as its number of steps from the least, in 0 to 8 bytes: a column whose values are
// all the same costs nothing. Values beside each other may be set by different threads.
class NarrowColumn {
public:
  NarrowColumn() = default;
  // Of values within `bounds`, none of which is set.
  NarrowColumn(std::size_t size, const IntegerBounds& bounds);

  // What its bytes mean, from which it is made again as a view: of bytes that lie elsewhere, stay
  // there, and are not to be set.
  struct Form {
    std::uint64_t size = 0, width = 0, least = 0, step = 1;
  };
  static constexpr std::size_t bytes_behind = sizeof(std::uint64_t);  // that are read with the last
  NarrowColumn(const Form& form, const char* bytes);
  Form form() const { return {size_, width_, least_, step_}; }
  // bytes(), and bytes_behind more; none where it was made by default.
  std::string_view content() const {
    return view_ == nullptr ? std::string_view() : std::string_view(view_, bytes() + bytes_behind);
  }

  NarrowColumn(NarrowColumn&& other) noexcept { swap(other); }
  NarrowColumn& operator=(NarrowColumn&& other) noexcept {
    NarrowColumn moved(static_cast<NarrowColumn&&>(other));
    swap(moved);
    return *this;
  }

  std::int64_t operator[](std::size_t index) const {
    std::uint64_t steps = 0;
    std::memcpy(&steps, view_ + index * width_, sizeof steps);
    return static_cast<std::int64_t>(least_ + step_ * (steps & mask_));
  }
  void set(std::size_t index, std::int64_t value);

  std::size_t size() const { return size_; }
  std::size_t width() const { return width_; }  // bytes of each
  std::size_t bytes() const { return size_ * width_; }

private:
  void swap(NarrowColumn& other) noexcept;

  LargeBlock bytes_;            // none where it is a view
  const char* view_ = nullptr;  // the lowest byte first, and a few behind the last value
  std::size_t size_ = 0, width_ = 0;
  std::uint64_t least_ = 0, step_ = 1, mask_ = 0;
};

}  // namespace timeloom
