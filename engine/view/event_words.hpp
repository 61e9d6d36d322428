// What is said of an event in panels and files, as plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/event_store.hpp"
#include "time/language.hpp"

namespace timeloom {

// "A/B" as "A › B".
std::string lane_words(std::string_view path);

// The text where it is no longer than so many bytes, else as many of its words as are, with an
// ellipsis.
std::string beginning(std::string_view text, std::size_t most);

// "https://www.example.org/page" as "example.org".
std::string_view host_of(std::string_view url);

// A JSON object as rows of a table: names in words ("docket_number" as "Docket number"), nested
// ones with their parents ("Judge › Name"), lists of plain values joined. Nothing where it is no
// object.
std::vector<std::pair<std::string, std::string>> attribute_rows(std::string_view json);

// How the event at this end is related to the one at the other: "appeal-of" is "appeal of" from
// the appeal, and "appealed in" from what is appealed.
std::string relation_words(std::string_view relation, bool outward, const Language& language = {});

// "Title. 23 July 2013. Source label, https://… (accessed 25 November 2026)." The first source
// alone; `today` in UTC.
std::string citation_of(const EventStore& store, EventRow event, Instant today);

// The first source's web address; empty where there is none.
std::string first_url(const EventStore& store, EventRow event);

}  // namespace timeloom
