// Which event a link means.
#pragma once

#include <string_view>

#include "store/event_store.hpp"

namespace timeloom {

struct ResolvedLink {
  EventRow target = kNoEvent;
  bool is_ambiguous = false;  // several events answer to it, so none was taken
};

// Looks for the id in the link's own source, then, where it is written "name#id", in the source of
// that name, then in all sources.
ResolvedLink resolve_link(const EventStore& store, SourceId own_source, std::string_view target);

}  // namespace timeloom
