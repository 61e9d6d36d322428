// Where many texts are kept, one behind the other in a few large blocks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/large_block.hpp"
#include "base/packed_texts.hpp"
#include "base/segmented_vector.hpp"
#include "base/sized_text.hpp"

namespace timeloom {

// Where a text is kept: five bytes, of which millions take no more than that.
class TextPlace {
public:
  static constexpr std::uint64_t limit = std::uint64_t{1} << 40;

  TextPlace() = default;
  explicit TextPlace(std::uint64_t number) {
    for (auto& byte : bytes_) {
      byte = static_cast<std::uint8_t>(number);
      number >>= 8;
    }
  }
  std::uint64_t number() const {
    std::uint32_t low = 0;
    std::memcpy(&low, bytes_.data(), sizeof low);
    return low | std::uint64_t{bytes_.back()} << 32;
  }

private:
  std::array<std::uint8_t, 5> bytes_{};
};

// A kept text begins with its size: one byte or two in most. It stays where it is as long as the
// blocks do, also when they are moved. A place that was made by default is that of an empty text.
class TextBlocks {
public:
  TextBlocks();
  TextBlocks(TextBlocks&& other) noexcept;
  TextBlocks& operator=(TextBlocks&& other) noexcept;

  // A part of the memory in which texts lie, and the number of the first place in it.
  struct Stretch {
    const char* begin = nullptr;
    std::uint64_t bytes = 0, first_place = 0;
  };
  std::span<const Stretch> stretches() const { return stretches_; }
  // Looks at such stretches, which stay where they are, with all places as they were.
  static TextBlocks view(std::span<const Stretch> stretches);

  // Copies `text`. Throws std::length_error where there are no more places.
  TextPlace keep(std::string_view text);
  // Copies all of `texts` at once, and adds their places.
  void keep(const PackedTexts& texts, SegmentedVector<TextPlace>& places);
  std::string_view view(TextPlace place) const {
    const auto number = place.number();
    return sized_text(strides_[number / kStride] + number % kStride);
  }

  // Takes over all that `other` keeps without copying it. Answers by how much the numbers of its
  // places are higher here.
  std::uint64_t absorb(TextBlocks other);

  // What is kept now, shared: of the texts nothing is copied. Another thread may read it, or add to
  // it, while more is kept here.
  TextBlocks snapshot() const;

  // Gives back memory that is ready for more.
  void settle() { ahead_.settle(); }

  std::size_t bytes() const { return used_bytes_; }  // that are written

private:
  static constexpr std::uint64_t kStride = std::uint64_t{1} << 20;

  struct Room {
    char* at = nullptr;
    std::uint64_t place = 0;
  };
  Room reserve(std::size_t bytes);
  Room add_block(std::size_t bytes, LargeBlock block);

  std::vector<std::shared_ptr<char[]>> blocks_;  // none where it is a view
  std::vector<Stretch> stretches_;               // what is used of each
  std::vector<const char*> strides_;  // by number of a place: every block begins a new one
  BlocksAhead ahead_;                 // once there is much
  Room free_;                         // in the last block that is shared
  std::size_t shared_ = 0;            // its position
  std::size_t free_bytes_ = 0;
  std::size_t used_bytes_ = 0;
};

}  // namespace timeloom
