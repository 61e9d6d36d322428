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
constexpr std::size_t kRecent = 1024;  // that their slots stay in the nearest cache

std::uint32_t hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
}

// Of a few bytes, which is enough to tell what came before from what did not.
std::uint32_t quick_hash_of(std::string_view text) {
  constexpr std::uint64_t kMixer = 0x9E3779B97F4A7C15;
  std::uint64_t first = 0, last = 0, middle = 0;
  const auto size = std::min(text.size(), sizeof first);
  std::memcpy(&first, text.data(), size);
  std::memcpy(&last, text.data() + text.size() - size, size);
  std::memcpy(&middle, text.data() + (text.size() - size) / 2, size);
  std::uint64_t mixed = text.size();
  for (const auto part : {first, middle, last}) {
    mixed ^= part;
    mixed ^= mixed >> 32;  // multiplying carries differences upwards alone
    mixed *= kMixer;
  }
  return static_cast<std::uint32_t>(mixed >> 32);
}

}  // namespace

StringTable::StringTable() : slots_(kFirstSlots) {
  texts_.push_back({});
}

// The slot that holds `text`, or the free one where it belongs. Slots are a power of two, and never
// all taken. Their hashes save looking at the texts, which lie all over the memory.
std::size_t StringTable::slot_of(std::string_view text, std::uint32_t hash) const {
  const auto mask = slots_.size() - 1;
  auto slot = hash & mask;
  while (slots_[slot].id != kEmptyString &&
         (slots_[slot].hash != hash || view(slots_[slot].id) != text))
    slot = (slot + 1) & mask;
  return slot;
}

StringId StringTable::next_id() const {
  if (texts_.size() > std::numeric_limits<StringId>::max())
    throw std::length_error("there are more different texts than a store can hold");
  return static_cast<StringId>(texts_.size());
}

StringId StringTable::add(std::string_view text) {
  if (text.empty()) return kEmptyString;
  const auto id = next_id();
  texts_.push_back(blocks_.keep(text));
  return id;
}

StringId StringTable::intern(std::string_view text) {
  if (text.empty()) return kEmptyString;
  make_room();
  const auto hash = hash_of(text);
  auto& slot = slots_[slot_of(text, hash)];
  if (slot.id != kEmptyString) return slot.id;
  slot = {add(text), hash};
  ++interned_;
  return slot.id;
}

StringId StringTable::add_unless_recent(std::string_view text) {
  if (text.empty()) return kEmptyString;
  if (recent_.empty()) recent_.resize(kRecent);
  const auto hash = quick_hash_of(text);
  auto& slot = recent_[hash % kRecent];
  if (slot.id == kEmptyString || slot.hash != hash || view(slot.id) != text)
    slot = {add(text), hash};
  return slot.id;
}

std::optional<StringId> StringTable::find(std::string_view text) const {
  if (text.empty()) return kEmptyString;
  const auto id = slots_[slot_of(text, hash_of(text))].id;
  if (id == kEmptyString) return std::nullopt;
  return id;
}

std::vector<StringId> StringTable::absorb(StringTable other) {
  std::vector<StringId> numbers(other.size(), kEmptyString);
  const auto first_place = blocks_.absorb(std::move(other.blocks_));
  for (StringId id = 1; id < numbers.size(); ++id) {
    numbers[id] = next_id();
    texts_.push_back(TextPlace(first_place + other.texts_[id].number()));
  }
  for (const auto& taken : other.slots_) {
    if (taken.id == kEmptyString) continue;
    make_room();
    const auto text = view(numbers[taken.id]);
    auto& slot = slots_[slot_of(text, taken.hash)];
    if (slot.id == kEmptyString) {
      slot = {numbers[taken.id], taken.hash};
      ++interned_;
    }
    numbers[taken.id] = slot.id;
  }
  return numbers;
}

StringTable StringTable::snapshot() const {
  StringTable taken;
  taken.blocks_ = blocks_.snapshot();
  taken.texts_ = texts_.snapshot();
  taken.slots_ = slots_;
  taken.interned_ = interned_;
  return taken;
}

void StringTable::settle() {
  blocks_.settle();
  recent_ = {};
}

// For one more interned text.
void StringTable::make_room() {
  if ((interned_ + 1) * 4 <= slots_.size() * 3) return;
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
  return blocks_.bytes() + texts_.bytes() + (slots_.capacity() + recent_.capacity()) * sizeof(Slot);
}

}  // namespace timeloom
