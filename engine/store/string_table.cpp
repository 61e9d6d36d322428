#include "store/string_table.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>
#include <utility>

namespace timeloom {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kSmallestBlock = std::size_t{4} << 10;
constexpr std::size_t kLargestBlock = std::size_t{1} << 20;

}  // namespace

StringTable::StringTable() : views_(1), slots_(kFirstSlots) {}

std::uint32_t StringTable::hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
}

// The slot that holds `text`, or the free one where it belongs. Slots are a power of two, and never
// all taken. Their hashes save looking at the texts, which lie all over the memory.
std::size_t StringTable::slot_of(std::string_view text, std::uint32_t hash) const {
  const auto mask = slots_.size() - 1;
  auto slot = hash & mask;
  while (slots_[slot].id != kEmptyString &&
         (slots_[slot].hash != hash || views_[slots_[slot].id] != text))
    slot = (slot + 1) & mask;
  return slot;
}

StringId StringTable::intern(std::string_view text) {
  if (text.empty()) return kEmptyString;
  const auto hash = hash_of(text);
  auto slot = slot_of(text, hash);
  if (slots_[slot].id != kEmptyString) return slots_[slot].id;
  if (views_.size() > std::numeric_limits<StringId>::max())
    throw std::length_error("there are more different texts than a store can hold");
  if (views_.size() * 4 > slots_.size() * 3) {
    grow();
    slot = slot_of(text, hash);
  }
  views_.push_back(keep(text));
  slots_[slot] = {static_cast<StringId>(views_.size() - 1), hash};
  return slots_[slot].id;
}

std::optional<StringId> StringTable::find(std::string_view text) const {
  if (text.empty()) return kEmptyString;
  const auto id = slots_[slot_of(text, hash_of(text))].id;
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
  const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const auto mask = slots_.size() - 1;
  for (const auto& taken : old) {
    if (taken.id == kEmptyString) continue;
    auto slot = taken.hash & mask;
    while (slots_[slot].id != kEmptyString) slot = (slot + 1) & mask;
    slots_[slot] = taken;
  }
}

std::size_t StringTable::bytes() const {
  return block_bytes_ + views_.capacity() * sizeof(std::string_view) +
         slots_.capacity() * sizeof(Slot);
}

}  // namespace timeloom
