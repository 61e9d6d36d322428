#include "base/text_blocks.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <utility>

namespace timeloom {

namespace {

constexpr std::size_t kSmallestBlock = std::size_t{4} << 10;
constexpr std::size_t kLargestSmallBlock = std::size_t{2} << 20;
constexpr std::size_t kMuch = 2 * BlocksAhead::block_bytes;

// Seven bits a byte, the lowest first; the top bit says that more follow.
constexpr unsigned kBitsPerByte = 7;
constexpr std::size_t kMoreFollow = 0x80;

class WrittenSize {
public:
  explicit WrittenSize(std::size_t size) {
    for (; size >= kMoreFollow; size >>= kBitsPerByte)
      bytes_[count_++] = static_cast<char>(size | kMoreFollow);
    bytes_[count_++] = static_cast<char>(size);
  }
  std::string_view view() const { return {bytes_.data(), count_}; }

private:
  std::array<char, 10> bytes_{};
  std::size_t count_ = 0;
};

}  // namespace

TextBlocks::TextBlocks(TextBlocks&& other) noexcept {
  *this = std::move(other);
}

TextBlocks& TextBlocks::operator=(TextBlocks&& other) noexcept {
  blocks_ = std::exchange(other.blocks_, {});
  ahead_ = std::move(other.ahead_);
  free_ = std::exchange(other.free_, nullptr);
  free_bytes_ = std::exchange(other.free_bytes_, 0);
  used_bytes_ = std::exchange(other.used_bytes_, 0);
  return *this;
}

const char* TextBlocks::keep(std::string_view text) {
  const WrittenSize size(text.size());
  char* const kept = reserve(size.view().size() + text.size());
  std::memcpy(kept, size.view().data(), size.view().size());
  if (!text.empty()) std::memcpy(kept + size.view().size(), text.data(), text.size());
  return kept;
}

std::string_view TextBlocks::view(const char* kept) {
  std::size_t size = 0;
  for (unsigned shift = 0;; shift += kBitsPerByte) {
    const std::size_t byte = static_cast<unsigned char>(*kept++);
    size |= (byte & ~kMoreFollow) << shift;
    if (byte < kMoreFollow) return {kept, size};
  }
}

void TextBlocks::absorb(TextBlocks other) {
  blocks_.insert(blocks_.end(), std::make_move_iterator(other.blocks_.begin()),
                 std::make_move_iterator(other.blocks_.end()));
  used_bytes_ += other.used_bytes_;
}

char* TextBlocks::reserve(std::size_t bytes) {
  const bool is_much = used_bytes_ >= kMuch;
  const auto next_block = is_much ? BlocksAhead::block_bytes
                                  : std::clamp(used_bytes_, kSmallestBlock, kLargestSmallBlock);
  used_bytes_ += bytes;
  if (bytes > next_block / 4) {  // its own block, so that the shared one is not wasted
    blocks_.push_back(make_large_block(bytes));
    return blocks_.back().get();
  }
  if (bytes > free_bytes_) {
    blocks_.push_back(is_much ? ahead_.take() : make_large_block(next_block));
    free_ = blocks_.back().get();
    free_bytes_ = next_block;
  }
  free_bytes_ -= bytes;
  return std::exchange(free_, free_ + bytes);
}

}  // namespace timeloom
