#include "base/narrow_column.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace timeloom {

static_assert(std::endian::native == std::endian::little, "values are read with what follows them");

namespace {

// Exact also where it is more than a std::int64_t holds.
std::uint64_t distance(std::int64_t a, std::int64_t b) {
  const auto x = static_cast<std::uint64_t>(std::max(a, b));
  return x - static_cast<std::uint64_t>(std::min(a, b));
}

constexpr unsigned kBits = 8;

std::uint64_t mask_of(std::size_t width) {
  return width == 0 ? 0 : UINT64_MAX >> (kBits * (sizeof(std::uint64_t) - width));
}

}  // namespace

void IntegerBounds::include(std::int64_t value) {
  if (is_empty_) {
    is_empty_ = false;
    first_ = least_ = most_ = value;
    return;
  }
  if (value == first_) return;
  least_ = std::min(least_, value);
  most_ = std::max(most_, value);
  if (step_ == 1) return;
  const auto from_first = distance(value, first_);
  if (step_ == 0 || from_first % step_ != 0) step_ = std::gcd(step_, from_first);
}

void IntegerBounds::include(const IntegerBounds& others) {
  if (others.is_empty_) return;
  include(others.first_);
  least_ = std::min(least_, others.least_);
  most_ = std::max(most_, others.most_);
  step_ = std::gcd(step_, others.step_);
}

NarrowColumn::NarrowColumn(std::size_t size, const IntegerBounds& bounds)
    : size_(size), least_(static_cast<std::uint64_t>(bounds.least())), step_(bounds.step()) {
  const auto most = distance(bounds.most(), bounds.least()) / step_;
  width_ = (static_cast<std::size_t>(std::bit_width(most)) + kBits - 1) / kBits;
  mask_ = mask_of(width_);
  bytes_ = make_large_block(bytes() + bytes_behind);
  std::memset(bytes_.get() + bytes(), 0, bytes_behind);
  view_ = bytes_.get();
}

NarrowColumn::NarrowColumn(const Form& form, const char* bytes)
    : view_(bytes),
      size_(form.size),
      width_(form.width),
      least_(form.least),
      step_(form.step),
      mask_(mask_of(width_)) {}

void NarrowColumn::set(std::size_t index, std::int64_t value) {
  auto steps = static_cast<std::uint64_t>(value) - least_;
  if (step_ != 1) steps /= step_;
  char* at = bytes_.get() + index * width_;
  if (width_ == sizeof steps) {
    std::memcpy(at, &steps, sizeof steps);
    return;
  }
  const auto put = [&]<typename Part>(Part part) {
    std::memcpy(at, &part, sizeof part);
    at += sizeof part;
    steps >>= 8 * sizeof part;
  };
  if ((width_ & 4) != 0) put(static_cast<std::uint32_t>(steps));
  if ((width_ & 2) != 0) put(static_cast<std::uint16_t>(steps));
  if ((width_ & 1) != 0) put(static_cast<std::uint8_t>(steps));
}

void NarrowColumn::swap(NarrowColumn& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(view_, other.view_);
  std::swap(size_, other.size_);
  std::swap(width_, other.width_);
  std::swap(least_, other.least_);
  std::swap(step_, other.step_);
  std::swap(mask_, other.mask_);
}

}  // namespace timeloom
