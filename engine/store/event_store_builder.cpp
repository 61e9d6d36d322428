#include "store/event_store_builder.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/give_back_memory.hpp"
#include "base/parallel.hpp"
#include "store/citation_links.hpp"
#include "store/event_order.hpp"
#include "store/link_resolution.hpp"
#include "store/same_events.hpp"
#include "store/source_events.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 5'000;
constexpr std::size_t kManyRows = 500'000;  // whose memory is worth giving back

// From a source's own numbers to the store's. Those of strings stay as they are where there are
// none.
struct Renumbering {
  StringId string(StringId id) const { return strings.empty() ? id : strings[id]; }

  std::vector<StringId> strings;
  std::vector<LaneId> lanes;
  std::vector<KindId> kinds;
  std::uint32_t first_details = 0, first_reference = 0, first_tag = 0;
};

void cover(std::optional<TimeRange>& whole, const TimeRange& part) {
  if (!whole) whole = part;
  whole->begin = std::min(whole->begin, part.begin);
  whole->end = std::max(whole->end, part.end);
}

IntegerBounds from_zero_to(std::size_t most) {
  IntegerBounds bounds;
  bounds.include(0);
  bounds.include(std::min<std::int64_t>(1, static_cast<std::int64_t>(most)));  // in steps of one
  bounds.include(static_cast<std::int64_t>(most));
  return bounds;
}

IntegerBounds positions_in(std::size_t size) {
  return from_zero_to(size == 0 ? 0 : size - 1);
}

template <typename ValueAt>
IntegerBounds bounds_in_parallel(std::size_t count, const ValueAt& value_at) {
  std::vector<IntegerBounds> parts(parallel_parts(count, kLeastRows));
  in_parallel(count, parts.size(), [&](std::size_t part, std::size_t begin, std::size_t end) {
    IntegerBounds of_part;
    for (auto at = begin; at < end; ++at) of_part.include(value_at(at));
    parts[part] = of_part;
  });
  IntegerBounds all;
  for (const auto& part : parts) all.include(part);
  return all;
}

}  // namespace

// One building, step by step; each step says which members of the store it fills.
struct EventStoreBuilder::Building {
  using Columns = SourceEvents::Columns;

  Building(std::vector<SourceEvents>& parts, bool partial) : is_partial(partial) {
    for (auto& part : parts) sources.push_back(part.columns_.get());
    renumberings.resize(sources.size());
  }

  void join_sources();
  void join_strings();
  void join_lanes();
  bool is_used(std::string_view kind_id) const;
  void join_kinds(const std::vector<Kind>& overrides);
  void join_details();
  void fill_details(std::size_t size);
  IntegerBounds bounds_of_importances() const;
  void fill_columns();
  TimeRange fill_row(EventRow at);
  void index_ids();
  void resolve_links();
  void add_citation_links();
  void index_link_targets();

  void free_rows();
  void give_back() const;
  void diagnose(EventRow row, Severity severity, std::string field, std::string message);

  bool is_partial = false;
  std::vector<Columns*> sources;
  std::vector<Renumbering> renumberings;
  EventOrder order;
  std::vector<SourcePlace> places;  // by row of the store
  EventStore store;
};

void EventStoreBuilder::Building::join_sources() {
  for (auto* source : sources) {
    source->source.event_count = source->rows.size();
    store.sources_.push_back(std::move(source->source));
    store.diagnostics_.append(std::move(source->diagnostics));
  }
}

void EventStoreBuilder::Building::join_strings() {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sources[i]->strings.settle();
    if (i == 0)
      store.strings_ = std::move(sources[i]->strings);
    else
      renumberings[i].strings = store.strings_.absorb(std::move(sources[i]->strings));
  }
}

void EventStoreBuilder::Building::join_lanes() {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (LaneId lane = 0; lane < sources[i]->lanes.size(); ++lane) {
      const auto& known = sources[i]->lanes[lane];
      renumberings[i].lanes.push_back(store.lanes_.intern(known.path));
      store.lanes_.raise_rank(renumberings[i].lanes.back(), known.rank);
    }
  }
}

bool EventStoreBuilder::Building::is_used(std::string_view kind_id) const {
  for (const auto& source : sources)
    for (const auto& entry : source->kinds.entries())
      if (entry.event_count > 0 && entry.kind.id == kind_id) return true;
  return false;
}

void EventStoreBuilder::Building::join_kinds(const std::vector<Kind>& overrides) {
  KindTable table;
  // A document's order comes first, so that its legend reads as it was written.
  for (const auto& kind : overrides)
    if (is_used(kind.id)) table.intern(kind.id);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const auto& entry : sources[i]->kinds.entries()) {
      if (entry.event_count == 0) {
        renumberings[i].kinds.push_back(0);
        continue;
      }
      if (entry.declared) table.declare(entry.kind);
      renumberings[i].kinds.push_back(table.intern(entry.kind.id));
    }
  }
  for (const auto& kind : overrides) table.override_with(kind);
  if (table.is_full())
    store.diagnostics_.add({.severity = Severity::warning,
                            .message = "there are too many kinds; from the " +
                                       std::to_string(KindTable::limit) +
                                       "th on they are shown as one"});
  store.kinds_ = table.finish();
}

void EventStoreBuilder::Building::join_details() {
  std::size_t size = 1;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto& source = *sources[i];
    auto& numbers = renumberings[i];
    numbers.first_details = static_cast<std::uint32_t>(size - 1);
    numbers.first_reference = static_cast<std::uint32_t>(store.references_.size());
    numbers.first_tag = static_cast<std::uint32_t>(store.tags_.size());
    size += source.details.size() - 1;
    if (i == 0) {
      store.references_ = std::move(source.references);
      store.tags_ = std::move(source.tags);
      continue;
    }
    for (const auto& [label, url] : source.references)
      store.references_.own().push_back({numbers.string(label), numbers.string(url)});
    for (const auto tag : source.tags) store.tags_.own().push_back(numbers.string(tag));
  }
  fill_details(size);
  for (auto* source : sources) source->details = {};
}

void EventStoreBuilder::Building::fill_details(std::size_t size) {
  const auto bounds_of_texts = [this](StringId EventDetails::*text) {
    IntegerBounds bounds;
    bounds.include(kEmptyString);
    for (std::size_t i = 0; i < sources.size(); ++i)
      bounds.include(bounds_in_parallel(sources[i]->details.size(), [&](std::size_t at) {
        return renumberings[i].string(sources[i]->details[at].*text);
      }));
    return bounds;
  };
  auto& columns = store.details_;
  columns.summaries = {size, bounds_of_texts(&EventDetails::summary)};
  columns.zones = {size, bounds_of_texts(&EventDetails::zone)};
  columns.attributes = {size, bounds_of_texts(&EventDetails::attributes)};
  columns.first_references = {size + 1, from_zero_to(store.references_.size())};
  columns.first_tags = {size + 1, from_zero_to(store.tags_.size())};

  const auto set = [&columns](std::size_t at, const EventDetails& details) {
    columns.summaries.set(at, details.summary);
    columns.zones.set(at, details.zone);
    columns.attributes.set(at, details.attributes);
    columns.first_references.set(at, details.first_reference);
    columns.first_tags.set(at, details.first_tag);
  };
  set(0, {});
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& numbers = renumberings[i];
    const auto count = sources[i]->details.size() - 1;
    in_parallel(count, parallel_parts(count, kLeastRows),
                [&](std::size_t, std::size_t begin, std::size_t end) {
                  for (auto at = begin + 1; at <= end; ++at) {
                    const auto& details = sources[i]->details[at];
                    set(numbers.first_details + at,
                        {.summary = numbers.string(details.summary),
                         .zone = numbers.string(details.zone),
                         .attributes = numbers.string(details.attributes),
                         .first_reference = numbers.first_reference + details.first_reference,
                         .first_tag = numbers.first_tag + details.first_tag});
                  }
                });
  }
  columns.first_references.set(size, static_cast<std::int64_t>(store.references_.size()));
  columns.first_tags.set(size, static_cast<std::int64_t>(store.tags_.size()));
}

IntegerBounds EventStoreBuilder::Building::bounds_of_importances() const {
  IntegerBounds bounds;
  for (const auto& kind : store.kinds_) bounds.include(quantised_importance(kind.importance));
  for (const auto* source : sources)
    bounds.include(bounds_in_parallel(source->rows.size(), [&](std::size_t at) {
      const auto importance = source->rows[at].importance();
      return importance ? std::int64_t{*importance} : bounds.least();
    }));
  return bounds;
}

void EventStoreBuilder::Building::fill_columns() {
  const auto size = order.positions.size();
  auto& columns = store.columns_;
  columns.spans = {size, order.bounds};
  store.axis_clock_ = order.bounds.clocks.axis();
  columns.kinds = {size, positions_in(store.kinds_.size())};
  columns.sources = {size, positions_in(sources.size())};
  columns.lanes = {size, positions_in(store.lanes_.size())};
  columns.titles = {size, positions_in(store.strings_.size())};
  columns.ids = {size, positions_in(store.strings_.size())};
  columns.importances = {size, bounds_of_importances()};
  columns.details = {size, positions_in(store.details_.summaries.size())};
  places.resize(size);

  const auto parts = parallel_parts(size, kLeastRows);
  std::vector<std::optional<TimeRange>> ranges(parts);
  in_parallel(size, parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    for (auto row = begin; row < end; ++row)
      cover(ranges[part], fill_row(static_cast<EventRow>(row)));
  });
  for (const auto& range : ranges)
    if (range) cover(store.range_, *range);
}

TimeRange EventStoreBuilder::Building::fill_row(EventRow at) {
  const auto [source, origin] = order.origin_of(at);
  const auto& row = sources[source]->rows[origin];
  places[at] = row.place();
  const auto& numbers = renumberings[source];
  const auto kind = numbers.kinds[row.kind];
  auto& columns = store.columns_;
  const auto span = row.span();
  columns.spans.set(at, span);
  columns.kinds.set(at, kind);
  columns.sources.set(at, source);
  columns.lanes.set(at, numbers.lanes[row.lane]);
  columns.titles.set(at, numbers.string(row.title));
  columns.ids.set(at, numbers.string(row.id));
  const auto importance = row.importance();
  columns.importances.set(
      at, importance ? *importance : quantised_importance(store.kinds_[kind].importance));
  columns.details.set(at, row.details == 0 ? 0 : numbers.first_details + row.details);
  return extent(span);
}

// They weigh more than the store, and what comes now needs memory, too.
void EventStoreBuilder::Building::free_rows() {
  for (auto* source : sources) source->rows = {};
  order.invert();
  give_back();
}

void EventStoreBuilder::Building::give_back() const {
  std::size_t rows = 0;
  for (const auto& source : store.sources_) rows += source.event_count;
  if (rows >= kManyRows) give_back_memory();
}

void EventStoreBuilder::Building::index_ids() {
  for (const auto row : store.ids_index_.build(store, order.as_read))
    if (!is_partial)
      diagnose(row, Severity::warning, "id",
               "another event of this source has the id \"" + std::string(store.id(row)) +
                   "\" too; both are kept");
}

void EventStoreBuilder::Building::resolve_links() {
  for (std::size_t i = 0; i < sources.size(); ++i)
    for (const auto& link : sources[i]->links)
      store.links_.own().push_back({.from = order.row_of(i, link.row),
                                    .relation = renumberings[i].string(link.relation),
                                    .target = renumberings[i].string(link.target)});
  std::ranges::stable_sort(store.links_.own(), {}, &Link::from);

  auto& links = store.links_.own();
  std::vector<ResolvedLink> resolved(links.size());
  in_parallel(links.size(), parallel_parts(links.size(), kLeastRows),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                for (auto at = begin; at < end; ++at)
                  resolved[at] = resolve_link(store, store.source(links[at].from),
                                              store.text(links[at].target));
              });
  for (std::size_t at = 0; at < links.size(); ++at) {
    auto& link = links[at];
    link.to = resolved[at].target;
    if (link.to != kNoEvent || is_partial) continue;
    diagnose(link.from, Severity::note, "links",
             "the link \"" + std::string(store.text(link.relation)) + "\" leads to \"" +
                 std::string(store.text(link.target)) +
                 (resolved[at].is_ambiguous ? "\", which is the id of several events"
                                            : "\", and no event has that id"));
  }
}

void EventStoreBuilder::Building::add_citation_links() {
  const auto found = find_citation_links(store, order.as_read);
  const auto same = find_same_events(store, order.as_read);
  if (found.empty() && same.empty()) return;
  const auto relation = store.strings_.intern("cites"), is_same = store.strings_.intern("same-as");
  for (const auto& [from, to, written] : found)
    store.links_.own().push_back({.from = from,
                                  .to = to,
                                  .relation = relation,
                                  .target = store.strings_.add_unless_recent(written),
                                  .is_found = true});
  for (const auto& [from, to, name] : same)
    store.links_.own().push_back({.from = from,
                                  .to = to,
                                  .relation = is_same,
                                  .target = store.strings_.intern(name),
                                  .is_found = true});
  std::ranges::stable_sort(store.links_.own(), {}, &Link::from);
}

void EventStoreBuilder::Building::index_link_targets() {
  for (std::uint32_t position = 0; position < store.links_.size(); ++position)
    if (store.links_[position].to != kNoEvent) store.links_by_target_.own().push_back(position);
  std::ranges::stable_sort(store.links_by_target_.own(), {},
                           [this](std::uint32_t position) { return store.links_[position].to; });
}

void EventStoreBuilder::Building::diagnose(EventRow row, Severity severity, std::string field,
                                           std::string message) {
  store.diagnostics_.add({.severity = severity,
                          .file = store.sources_[store.source(row)].uri,
                          .record = places[row].record,
                          .line = places[row].line,
                          .field = std::move(field),
                          .message = std::move(message)});
}

void EventStoreBuilder::override_kind(const Kind& kind) {
  overrides_.push_back(kind);
}

void EventStoreBuilder::add(SourceEvents events) {
  if (sources_.size() > std::numeric_limits<SourceId>::max())
    throw std::length_error("there are more sources than a store can hold");
  const auto is_taken = [this](std::string_view name) {
    return std::ranges::any_of(sources_,
                               [name](auto& other) { return other.source().name == name; });
  };
  const auto wanted = events.source().name;
  for (int number = 2; is_taken(events.source().name); ++number)
    events.source().name = wanted + " " + std::to_string(number);
  sources_.push_back(std::move(events));
}

EventStore EventStoreBuilder::build() {
  auto parts = std::exchange(sources_, {});
  Building building(parts, is_partial_);
  building.join_sources();
  building.give_back();
  building.join_strings();
  building.join_lanes();
  building.join_kinds(std::exchange(overrides_, {}));
  building.join_details();
  building.order = order_events(building.sources);
  building.fill_columns();
  building.free_rows();
  building.index_ids();
  building.resolve_links();
  if (finds_citations_) building.add_citation_links();
  building.index_link_targets();
  return std::move(building.store);
}

}  // namespace timeloom
