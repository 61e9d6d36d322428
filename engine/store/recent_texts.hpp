// The numbers of texts that came last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "store/string_id.hpp"

namespace timeloom {

// To find a text again here costs little more than to compare it; most that are not found soon
// never come again.
class RecentTexts {
public:
  // The number of an equal text among the last, or else what add(text) answers. view_of(number) is
  // the text of a number. `text` must not be empty.
  template <typename ViewOf, typename Add>
  StringId number_of(std::string_view text, const ViewOf& view_of, const Add& add) {
    if (slots_.empty()) slots_.resize(kSlots);
    const auto hash = quick_hash_of(text);
    auto& slot = slots_[hash % kSlots];
    if (slot.id == kEmptyString || slot.hash != hash || view_of(slot.id) != text)
      slot = {add(text), hash};
    return slot.id;
  }
  void forget() { slots_.assign(slots_.size(), {}); }
  void free() { slots_ = {}; }
  std::size_t bytes() const { return slots_.capacity() * sizeof(Slot); }

private:
  static constexpr std::size_t kSlots = 1024;  // that they stay in the nearest cache

  struct Slot {
    StringId id = kEmptyString;
    std::uint32_t hash = 0;
  };

  static std::uint32_t quick_hash_of(std::string_view text);

  std::vector<Slot> slots_;  // by hash
};

}  // namespace timeloom
