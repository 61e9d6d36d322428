// Events with all that an event can have, made by chance, and what is known of them as text.
#pragma once

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "store/event_store_builder.hpp"
#include "time/edtf.hpp"
#include "unit/time/random_edtf.hpp"

namespace timeloom::test {

class RandomStory {
public:
  explicit RandomStory(std::uint64_t seed) : random_(seed), chance_(seed) {}

  EventStore store(int count) {
    SourceEvents events(Source{.uri = "a.csv", .name = "a"});
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) ids.push_back(word() + std::to_string(i));
    for (const auto& id : ids) add(events, id, ids);
    EventStoreBuilder builder;
    builder.find_citations(false);
    builder.add(std::move(events));
    return builder.build();
  }

private:
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
  bool sometimes() { return below(3) == 0; }

  std::string word() {
    static const char* const kWords[] = {
        "law",   "ruling", "a; b", "c, d", "\"quoted\"", "x | y", "קול",     "法律",   "🙂",
        "[1]",   "[\"]",   "{}",   "a:b",  "://",        "<b>",   "1/2",     "#1",     "it's",
        "2004?", "=1+1",   "50 %", "\\n",  "a\nb",       "a\tb",  "a\\tb",   "'",      ",",
        "..",    "-",      "null", "true", "1.50",       "end",   "Doe; Co", "é\u0301"};
    return kWords[below(std::size(kWords))];
  }
  std::string words() {
    std::string text = word();
    while (sometimes()) text += " " + word();
    return text;
  }

  void add(SourceEvents& events, const std::string& id, const std::vector<std::string>& ids) {
    static const char* const kKinds[] = {"law.passed", "ruling", "case.filed"};
    static const char* const kZones[] = {"", "", "America/New_York", "Z", "+02:00"};
    static const char* const kUrls[] = {"https://a.example/x", "http://b.example/?q=1;2&r=a,b",
                                        "https://c.example/a|b", "https://d.example/(x)"};
    EventInput event;
    TimeSpan span;
    for (;;) {
      const auto parsed = parse_time(print_edtf(dates_.value()));
      if (!parsed) continue;
      span = *parsed;
      // Some end is known of any event.
      if (!span.has(span_flag::start_open | span_flag::start_unknown) ||
          !span.has(span_flag::end_open | span_flag::end_unknown))
        break;
    }
    event.span = span;
    const bool has_time =
        span.start_precision > Precision::day || span.end_precision > Precision::day;
    event.id = id;
    event.kind = kKinds[below(3)];
    const std::string lane = "Lane " + std::to_string(below(3)) + (sometimes() ? "/Nested" : "");
    event.lane = lane;
    const auto title = words(), summary = sometimes() ? words() : std::string();
    event.title = title;
    event.summary = summary;
    event.importance = static_cast<float>(below(65'536)) / 65'535.0F;
    const bool is_local = span.has(span_flag::start_local | span_flag::end_local);
    if (has_time && !is_local) event.zone = kZones[below(5)];
    std::vector<std::string> kept(16);
    std::size_t used = 0;
    const auto keep = [&](std::string text) -> std::string_view {
      kept[used] = std::move(text);
      return kept[used++];
    };
    for (std::size_t i = below(4); i > 0; --i) {
      const bool has_label = sometimes() || sometimes();
      event.references.push_back({has_label ? keep(words()) : std::string_view(),
                                  !has_label || sometimes() ? kUrls[below(4)] : ""});
    }
    for (std::size_t i = below(4); i > 0; --i) event.tags.push_back(keep(words()));
    for (std::size_t i = below(3); i > 0; --i)
      event.links.push_back({keep(sometimes() ? "cites" : "responds-to"), ids[below(ids.size())]});
    nlohmann::ordered_json attributes;
    for (std::size_t i = below(4); i > 0; --i) {
      auto& value = attributes[word() + std::to_string(i)];
      switch (below(5)) {
        case 0:
          value = words();
          break;
        case 1:
          value = static_cast<int>(below(1000)) - 500;
          break;
        case 2:
          value = {1, "two", nullptr};
          break;
        case 3:
          value = {{"id", words()}, {"date", true}};
          break;
        default:
          value = 0.25;
      }
    }
    const auto json = attributes.is_object() ? attributes.dump() : std::string();
    event.attributes = json;
    events.add(event);
  }

  std::mt19937_64 random_;
  Chance chance_;
  RandomEdtf dates_{chance_};
};

// All that is known of an event, so that two can be compared, and read where they differ.
inline std::string told(const EventStore& store, EventRow row) {
  nlohmann::json json;
  json["id"] = store.id(row);
  const auto span = store.span(row);
  json["span"] = {to_edtf(span),
                  span.start.seconds,
                  span.start.nanoseconds,
                  span.end.seconds,
                  span.end.nanoseconds,
                  static_cast<int>(span.start_precision),
                  static_cast<int>(span.end_precision),
                  span.flags};
  json["kind"] = store.kinds()[store.kind(row)].id;
  json["lane"] = store.lanes()[store.lane(row)].path;
  json["title"] = store.title(row);
  json["summary"] = store.summary(row);
  json["zone"] = store.zone(row);
  json["importance"] = std::lround(store.importance(row) * 65'535.0F);
  for (const auto tag : store.tags(row)) json["tags"].push_back(store.text(tag));
  for (const auto& reference : store.references(row))
    json["references"].push_back({store.text(reference.label), store.text(reference.url)});
  std::multiset<std::string> links;
  for (const auto& link : store.links_from(row))
    links.insert(std::string(store.text(link.relation)) + ':' +
                 (link.to == kNoEvent ? "?" + std::string(store.text(link.target))
                                      : std::string(store.id(link.to))));
  json["links"] = links;
  json["attributes"] = nlohmann::json::parse(store.attributes(row), nullptr, false);
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

inline std::vector<std::string> all_told(const EventStore& store) {
  std::vector<std::string> texts;
  for (EventRow row = 0; row < store.size(); ++row) texts.push_back(told(store, row));
  std::sort(texts.begin(), texts.end());
  return texts;
}

}  // namespace timeloom::test
