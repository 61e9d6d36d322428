#include "store/string_table.hpp"

#include <functional>
#include <limits>
#include <stdexcept>
#include <utility>

namespace timeloom {

namespace {

constexpr std::size_t kFirstSlots = 64;

std::uint32_t hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
}

void check_size(std::size_t size) {
  if (size - 1 > std::numeric_limits<StringId>::max())
    throw std::length_error("there are more different texts than a store can hold");
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
  check_size(texts_.size() + 1);
  return static_cast<StringId>(texts_.size());
}

StringId StringTable::add(std::string_view text) {
  if (text.empty()) return kEmptyString;
  const auto id = next_id();
  texts_.push_back(blocks_.keep(text));
  return id;
}

StringId StringTable::add(const PackedTexts& texts) {
  const auto first = texts_.size();
  check_size(first + texts.size());
  blocks_.keep(texts, texts_);
  return static_cast<StringId>(first);
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
  return recent_.number_of(
      text, [this](StringId id) { return view(id); },
      [this](std::string_view added) { return add(added); });
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
  recent_.free();
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
  return blocks_.bytes() + texts_.bytes() + slots_.capacity() * sizeof(Slot) + recent_.bytes();
}

}  // namespace timeloom
