// Events of different sources that stand for one thing: a case in two services' dockets, a bill in
// two formats.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/event_store.hpp"

namespace timeloom {

struct SameEvents {
  EventRow from = kNoEvent, to = kNoEvent;
  std::string name;  // that both bear, as Citation::key: "docket:wawd/12-cv-00954"
};

// Two intervals are the same where both are named (names_of_event) by one docket, bill or RIN, two
// instants where both are by one document of the Federal Register or one executive order. Dockets
// that say different offices are of different cases; one that says none fits where there is one.
//
// In each source one event stands for a name: the most important, then the earliest; the others are
// its versions. A RIN that several rules of a source bear names no one rule. Each is linked to the
// one of the first source, so that links are fewer than the events that they join. None are where
// the store has a link between the two, in either direction. Ordered by (from, to), each pair once.
//
// Reads the rows on all cores, in the given order where there is one. O(attributes); nothing to do
// where there is one source.
std::vector<SameEvents> find_same_events(const EventStore& store,
                                         std::span<const EventRow> order = {});

}  // namespace timeloom
