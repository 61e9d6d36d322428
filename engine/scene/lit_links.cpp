#include "scene/lit_links.hpp"

#include <vector>

namespace timeloom {

namespace {

// All that can be reached; `next` appends an event's neighbours.
template <typename Next>
std::set<EventRow> reach(std::vector<EventRow> open, Next next) {
  std::set<EventRow> reached;
  while (!open.empty()) {
    const auto event = open.back();
    open.pop_back();
    if (reached.insert(event).second) next(event, open);
  }
  return reached;
}

}  // namespace

LitLinks::LitLinks(const EventStore& store, std::initializer_list<EventRow> events) {
  std::vector<EventRow> begin;
  for (const auto event : events)
    if (event != kNoEvent && event < store.size()) begin.push_back(event);
  onward_ = reach(begin, [&](EventRow event, std::vector<EventRow>& open) {
    for (const auto& link : store.links_from(event))
      if (link.to != kNoEvent) open.push_back(link.to);
  });
  backward_ = reach(begin, [&](EventRow event, std::vector<EventRow>& open) {
    for (const auto& link : store.links_to(event)) open.push_back(link.from);
  });
}

}  // namespace timeloom
