// What an event's label says: its title or a reader's words, and its lane where its row does not.
#pragma once

#include <string>
#include <string_view>

#include "layout/band_content.hpp"
#include "view/event_edit.hpp"

namespace timeloom {

struct LabelWords {
  std::string title;  // empty where there is to be no label
  std::string lane;   // the lane's own name, a long one cut; empty where it is not to be said

  std::string all() const;  // "Passed House, 412–0 · H.R. 1865"
};

// What stands between the two.
inline constexpr std::string_view kLaneDot = " ·\u00A0";

// `names_lane`: its row stands for several lanes. The lane is not said again where the title names
// it already ("H.R. 22 passes" of "H.R. 22 (114th)", "Zeran: section 230 read broadly" of "Zeran v.
// AOL"), nor where a reader chose the words.
LabelWords label_words(const EventStore& store, const EditsByRow& edits, EventRow event,
                       bool names_lane);

}  // namespace timeloom
