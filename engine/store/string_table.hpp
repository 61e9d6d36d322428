// Texts by small numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/segmented_vector.hpp"
#include "base/text_blocks.hpp"
#include "store/recent_texts.hpp"
#include "store/string_id.hpp"

namespace timeloom {

// What repeats is kept once (intern); what does not, as ids and most titles, is just added, because
// to look whether it is there costs more than to keep it. The empty text is kEmptyString always.
//
// Views stay valid as long as the table; moving the table keeps them valid. Not thread-safe while
// it grows; safe to read from many threads afterwards. Holds up to 2^32 - 1 texts and throws
// std::length_error beyond.
class StringTable {
public:
  StringTable();

  // The number of an equal text that was interned, or a new one.
  StringId intern(std::string_view text);
  // A new number; find() does not know it.
  StringId add(std::string_view text);
  // New numbers for all of `texts`, none of which is empty, in their order; answers the first.
  StringId add(const PackedTexts& texts);
  // Like add(), unless an equal text is among the last that were given to this: runs of one text
  // are kept once.
  StringId add_unless_recent(std::string_view text);

  // Of the interned texts.
  std::optional<StringId> find(std::string_view text) const;
  std::string_view view(StringId id) const { return blocks_.view(texts_[id]); }
  std::size_t size() const { return texts_.size(); }
  std::size_t bytes() const;  // text and bookkeeping
  std::size_t text_bytes() const { return blocks_.bytes(); }

  // The texts there are now, shared with this table (see TextBlocks and SegmentedVector).
  StringTable snapshot() const;

  // Says that little more will come: gives back what is held ready for it.
  void settle();

  // Takes over the texts of `other` without copying them, and answers the number here of each of
  // its numbers.
  std::vector<StringId> absorb(StringTable other);

private:
  friend struct StoreParts;

  struct Slot {
    StringId id = kEmptyString;
    std::uint32_t hash = 0;
  };

  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  StringId next_id() const;
  void make_room();

  TextBlocks blocks_;
  SegmentedVector<TextPlace> texts_;  // in blocks_, by number
  std::vector<Slot> slots_;  // of what was interned: open addressing; kEmptyString marks a free one
  std::size_t interned_ = 0;
  RecentTexts recent_;
};

}  // namespace timeloom
