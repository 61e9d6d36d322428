// A table from number to number that millions of rows are looked up in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace timeloom::lawsuits {

// Open addressing in one block: a look-up costs one miss of the cache. Keys must be well mixed
// (hashes), so that their low bits differ.
class NumberTable {
public:
  NumberTable() : slots_(std::size_t{1} << 10) {}

  // The value that `key` has had since it was first given, and whether this was the first time.
  std::pair<std::uint64_t, bool> try_emplace(std::uint64_t key, std::uint64_t value) {
    if (key == kFree) key = 1;
    if ((size_ + 1) * 4 > slots_.size() * 3) widen(slots_.size() * 2);
    auto& slot = slot_of(slots_, key);
    if (slot.first == key) return {slot.second, false};
    slot = {key, value};
    ++size_;
    return {value, true};
  }

  // Makes room for so many keys at once.
  void reserve(std::size_t count) {
    auto size = slots_.size();
    while (count * 4 > size * 3) size *= 2;
    if (size > slots_.size()) widen(size);
  }
  // Says that `key` will be asked for soon.
  void expect([[maybe_unused]] std::uint64_t key) const {
#if defined(__GNUC__)
    __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
#endif
  }

private:
  using Slots = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

  static constexpr std::uint64_t kFree = 0;

  static std::pair<std::uint64_t, std::uint64_t>& slot_of(Slots& slots, std::uint64_t key) {
    const auto mask = slots.size() - 1;
    auto at = static_cast<std::size_t>(key) & mask;
    while (slots[at].first != kFree && slots[at].first != key) at = (at + 1) & mask;
    return slots[at];
  }
  void widen(std::size_t size) {
    Slots wider(size);
    for (const auto& slot : slots_)
      if (slot.first != kFree) slot_of(wider, slot.first) = slot;
    slots_ = std::move(wider);
  }

  Slots slots_;
  std::size_t size_ = 0;
};

}  // namespace timeloom::lawsuits
