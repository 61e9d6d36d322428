// A store of events that say much: tags, summaries, attributes, references.
#pragma once

#include <string>
#include <vector>

#include "store/event_store_builder.hpp"
#include "time/edtf.hpp"

namespace timeloom::test {

struct ToldEvent {
  std::string id, date = "2001", kind = "event", lane = "Lane", title = "Title", summary{},
                  attributes{};
  std::vector<std::string> tags{}, references{};
  float importance = 0.5F;
  std::string source = "told";
};

inline EventStore make_store(const std::vector<ToldEvent>& events) {
  std::vector<SourceEvents> sources;
  std::vector<std::string> names;
  for (const auto& told : events) {
    std::size_t at = 0;
    while (at < names.size() && names[at] != told.source) ++at;
    if (at == names.size()) {
      names.push_back(told.source);
      sources.emplace_back(Source{.uri = told.source + ".csv", .name = told.source});
    }
    EventInput input;
    input.span = parse_time(told.date).value();
    input.id = told.id;
    input.kind = told.kind;
    input.lane = told.lane;
    input.title = told.title;
    input.summary = told.summary;
    input.attributes = told.attributes;
    input.importance = told.importance;
    for (const auto& tag : told.tags) input.tags.push_back(tag);
    for (const auto& label : told.references) input.references.push_back({label, {}});
    sources[at].add(input);
  }
  EventStoreBuilder builder;
  builder.find_citations(false);
  for (auto& source : sources) builder.add(std::move(source));
  return builder.build();
}

}  // namespace timeloom::test
