// Events that name each other in their texts, joined though nobody linked them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "store/event_store.hpp"

namespace timeloom {

struct CitationLink {
  EventRow from = kNoEvent, to = kNoEvent;
  std::string_view written;  // the citation as it stands in the text of `from`; the store's own
};

// An event is named by its attributes (names_of_event), and cites what its title, summary and
// references' labels name beside. Who bears a name that it cites is linked, unless
//  - it bears the name itself, or they are linked in that direction already;
//  - it is part of the interval (a case, a bill, a rule) that it names: in its lane, of its source.
// Of several who bear one name, one is taken: the interval where a name is that of a whole (a
// docket, a bill, a RIN), an instant where it is that of one act (a law, an opinion); then the most
// important, then the earliest. Ordered by (from, to), each pair once.
//
// The links that the store has must be in order. Reads the rows on all cores, in the given order
// where there is one: that in which their texts lie in memory is the fastest, and the answer is the
// same. O(text + citations).
std::vector<CitationLink> find_citation_links(const EventStore& store,
                                              std::span<const EventRow> order = {});

}  // namespace timeloom
