#include "store/string_table.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>

namespace timeloom {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kSmallestBlock = std::size_t{4} << 10;
constexpr std::size_t kLargestBlock = std::size_t{1} << 20;

}  // namespace

StringTable::StringTable() : views_(1), slots_(kFirstSlots, kEmptyString) {}

// The slot that holds `text`, or the free one where it belongs. Slots are a power of two, and never
// all taken.
std::size_t StringTable::slot_of(std::string_view text) const {
  const auto mask = slots_.size() - 1;
  auto slot = std::hash<std::string_view>{}(text)&mask;
  while (slots_[slot] != kEmptyString && views_[slots_[slot]] != text) slot = (slot + 1) & mask;
  return slot;
}

StringId StringTable::intern(std::string_view text) {
  if (text.empty()) return kEmptyString;
  auto slot = slot_of(text);
  if (slots_[slot] != kEmptyString) return slots_[slot];
  if (views_.size() > std::numeric_limits<StringId>::max())
    throw std::length_error("there are more different texts than a store can hold");
  if (views_.size() * 4 > slots_.size() * 3) {
    grow();
    slot = slot_of(text);
  }
  views_.push_back(keep(text));
  slots_[slot] = static_cast<StringId>(views_.size() - 1);
  return slots_[slot];
}

std::optional<StringId> StringTable::find(std::string_view text) const {
  if (text.empty()) return kEmptyString;
  const auto id = slots_[slot_of(text)];
  if (id == kEmptyString) return std::nullopt;
  return id;
}

std::string_view StringTable::keep(std::string_view text) {
  const auto next_block = std::clamp(block_bytes_, kSmallestBlock, kLargestBlock);
  if (text.size() > next_block / 4) {  // its own block, so that the shared one is not wasted
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(text.size()));
    block_bytes_ += text.size();
    std::memcpy(blocks_.back().get(), text.data(), text.size());
    return {blocks_.back().get(), text.size()};
  }
  if (text.size() > free_bytes_) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(next_block));
    block_bytes_ += next_block;
    free_ = blocks_.back().get();
    free_bytes_ = next_block;
  }
  std::memcpy(free_, text.data(), text.size());
  const std::string_view kept{free_, text.size()};
  free_ += text.size();
  free_bytes_ -= text.size();
  return kept;
}

void StringTable::grow() {
  slots_.assign(slots_.size() * 2, kEmptyString);
  for (StringId id = 1; id < views_.size(); ++id) slots_[slot_of(views_[id])] = id;
}

std::size_t StringTable::bytes() const {
  return block_bytes_ + views_.capacity() * sizeof(std::string_view) +
         slots_.capacity() * sizeof(StringId);
}

}  // namespace timeloom
