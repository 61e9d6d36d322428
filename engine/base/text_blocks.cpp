#include "base/text_blocks.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace timeloom {

namespace {

constexpr std::size_t kSmallestBlock = std::size_t{4} << 10;
constexpr std::size_t kLargestSmallBlock = std::size_t{2} << 20;
constexpr std::size_t kMuch = 2 * BlocksAhead::block_bytes;

void check_places(std::uint64_t end) {
  if (end > TextPlace::limit) throw std::length_error("there is more text than a store can hold");
}

}  // namespace

TextBlocks::TextBlocks() : strides_{""} {}  // whose first byte is its size, 0

TextBlocks::TextBlocks(TextBlocks&& other) noexcept {
  *this = std::move(other);
}

TextBlocks& TextBlocks::operator=(TextBlocks&& other) noexcept {
  blocks_ = std::exchange(other.blocks_, {});
  stretches_ = std::exchange(other.stretches_, {});
  strides_ = std::exchange(other.strides_, {});
  ahead_ = std::move(other.ahead_);
  free_ = std::exchange(other.free_, {});
  shared_ = std::exchange(other.shared_, 0);
  free_bytes_ = std::exchange(other.free_bytes_, 0);
  used_bytes_ = std::exchange(other.used_bytes_, 0);
  return *this;
}

TextBlocks TextBlocks::snapshot() const {
  TextBlocks taken;  // without the room that is left in the last block, which goes on being filled
  taken.blocks_ = blocks_;
  taken.stretches_ = stretches_;
  taken.strides_ = strides_;
  taken.used_bytes_ = used_bytes_;
  return taken;
}

TextPlace TextBlocks::keep(std::string_view text) {
  const WrittenSize size(text.size());
  const auto [at, place] = reserve(size.view().size() + text.size());
  std::memcpy(at, size.view().data(), size.view().size());
  if (!text.empty()) std::memcpy(at + size.view().size(), text.data(), text.size());
  return TextPlace(place);
}

void TextBlocks::keep(const PackedTexts& texts, SegmentedVector<TextPlace>& places) {
  for (std::size_t first = 0; first < texts.size();) {
    const auto fitting = texts.end_of_fitting(first, free_bytes_);
    const auto end = fitting > first ? fitting : texts.size();
    const auto begin = texts.begin_of(first);
    const auto bytes = texts.begin_of(end) - begin;
    const auto [at, place] = reserve(bytes);
    std::memcpy(at, texts.data() + begin, bytes);
    for (; first < end; ++first)
      places.push_back(TextPlace(place + (texts.begin_of(first) - begin)));
  }
}

TextBlocks TextBlocks::view(std::span<const Stretch> stretches) {
  TextBlocks blocks;
  for (const auto& stretch : stretches) {
    blocks.strides_.resize(stretch.first_place / kStride, blocks.strides_[0]);
    for (std::uint64_t at = 0; at < stretch.bytes; at += kStride)
      blocks.strides_.push_back(stretch.begin + at);
    blocks.stretches_.push_back(stretch);
    blocks.used_bytes_ += stretch.bytes;
  }
  return blocks;
}

std::uint64_t TextBlocks::absorb(TextBlocks other) {
  const auto first_place = strides_.size() * kStride;
  check_places(first_place + other.strides_.size() * kStride);
  blocks_.insert(blocks_.end(), std::make_move_iterator(other.blocks_.begin()),
                 std::make_move_iterator(other.blocks_.end()));
  strides_.insert(strides_.end(), other.strides_.begin(), other.strides_.end());
  for (auto stretch : other.stretches_) {
    stretch.first_place += first_place;
    stretches_.push_back(stretch);
  }
  used_bytes_ += other.used_bytes_;
  return first_place;
}

TextBlocks::Room TextBlocks::reserve(std::size_t bytes) {
  if (bytes > free_bytes_) {
    const bool is_much = used_bytes_ >= kMuch;
    const auto next_block = is_much ? BlocksAhead::block_bytes
                                    : std::clamp(used_bytes_, kSmallestBlock, kLargestSmallBlock);
    if (bytes > next_block / 4) {  // its own block, so that the shared one is not wasted
      const auto room = add_block(bytes, make_large_block(bytes));
      stretches_.back().bytes = bytes;
      used_bytes_ += bytes;
      return room;
    }
    free_ = add_block(next_block, is_much ? ahead_.take() : make_large_block(next_block));
    free_bytes_ = next_block;
    shared_ = stretches_.size() - 1;
  }
  used_bytes_ += bytes;
  free_bytes_ -= bytes;
  stretches_[shared_].bytes += bytes;
  return std::exchange(free_, {free_.at + bytes, free_.place + bytes});
}

TextBlocks::Room TextBlocks::add_block(std::size_t bytes, LargeBlock block) {
  const auto place = strides_.size() * kStride;
  check_places(place + bytes);
  char* const begin = block.get();
  blocks_.push_back(std::move(block));
  stretches_.push_back({.begin = begin, .bytes = 0, .first_place = place});
  for (std::size_t at = 0; at < bytes; at += kStride) strides_.push_back(begin + at);
  return {begin, place};
}

}  // namespace timeloom
