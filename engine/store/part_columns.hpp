// What EventPart holds.
#pragma once

#include <optional>
#include <vector>

#include "base/packed_texts.hpp"
#include "store/event_details.hpp"
#include "store/event_intake.hpp"
#include "store/event_part.hpp"
#include "store/kind_table.hpp"
#include "store/lane_table.hpp"
#include "store/recent_texts.hpp"

namespace timeloom {

// The texts of a part. Words, which are interned, have numbers of their own, apart from those of
// the other texts; each member of an event has one or the other.
class PartStrings {
public:
  StringId add(std::string_view text) {
    if (text.empty()) return kEmptyString;
    texts_.add(text);
    return checked_row_number(texts_.size());
  }
  StringId add_unless_recent(std::string_view text) {
    if (text.empty()) return kEmptyString;
    return recent_.number_of(
        text, [this](StringId id) { return texts_[id - 1]; },
        [this](std::string_view added) { return add(added); });
  }
  StringId intern(std::string_view text) { return words_.intern(text); }

  const PackedTexts& texts() const { return texts_; }  // the first has the number 1
  const StringTable& words() const { return words_; }
  void clear_texts() {
    texts_.clear();
    recent_.forget();
  }

private:
  PackedTexts texts_;
  RecentTexts recent_;
  StringTable words_;
};

// Which number something of a part has in its source, once that is known.
template <typename Number>
class KnownNumbers {
public:
  // `find()` says it where it is not known yet.
  template <typename Find>
  Number of(std::size_t number, const Find& find) {
    if (number >= known_.size()) known_.resize(number + 1);
    auto& known = known_[number];
    if (!known) known = find();
    return *known;
  }

private:
  std::vector<std::optional<Number>> known_;
};

// Lanes, kinds and words stay when a part was appended: the next events have mostly the same.
struct EventPart::Columns {
  struct Stretch {
    std::size_t end = 0;  // of its rows
    Diagnostics diagnostics{};
  };

  std::vector<SourceRow> rows;
  std::vector<EventDetails> details{EventDetails{}};  // the first is that of events that have none
  std::vector<Reference> references;
  std::vector<StringId> tags;
  std::vector<RowLink> links;
  PartStrings strings;
  LaneTable lanes;
  KindTable kinds;

  KnownNumbers<StringId> known_words;
  KnownNumbers<LaneId> known_lanes;
  KnownNumbers<KindId> known_kinds;

  std::vector<Stretch> ended;  // all but the last
  Diagnostics diagnostics;     // of the last
  // How much was appended: stretches, rows, links, and details with what hangs on them.
  std::size_t stretches_taken = 0, rows_taken = 0, links_taken = 0, details_taken = 1;
  StringId first_text = kEmptyString;  // its number in the source, once all texts are there
};

}  // namespace timeloom
