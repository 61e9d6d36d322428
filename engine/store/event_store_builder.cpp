#include "store/event_store_builder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include "store/citation_links.hpp"
#include "store/link_resolution.hpp"
#include "store/source_events.hpp"

namespace timeloom {

namespace {

// Where a row of the store comes from. The start is here so that sorting seldom looks further.
struct Origin {
  std::int64_t start_seconds = 0;
  std::uint32_t source = 0;
  std::uint32_t row = 0;
};

// From a source's own numbers to the store's.
struct Renumbering {
  std::vector<StringId> strings;
  std::vector<LaneId> lanes;
  std::vector<KindId> kinds;
  std::uint32_t first_details = 0, first_reference = 0, first_tag = 0;
};

std::uint16_t quantise(float importance) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(importance, 0.0F, 1.0F) * 65535.0F));
}

template <typename Column>
void drop_if_all_zero(Column& column) {
  if (std::ranges::all_of(column, [](auto value) { return value == 0; })) Column().swap(column);
}

}  // namespace

// One building, step by step; each step says which members of the store it fills.
struct EventStoreBuilder::Building {
  using Columns = SourceEvents::Columns;

  explicit Building(std::vector<SourceEvents>& parts) {
    for (auto& part : parts) sources.push_back(part.columns_.get());
    renumberings.resize(sources.size());
  }

  void join_sources();
  void join_strings();
  void join_lanes();
  bool is_used(std::string_view kind_id) const;
  void join_kinds(const std::vector<Kind>& overrides);
  void join_details();
  void order_rows();
  void fill_columns();
  void index_ids();
  void resolve_links();
  void add_citation_links();
  void index_link_targets();

  const Columns::Row& origin_row(EventRow row) const {
    return sources[order[row].source]->rows[order[row].row];
  }
  void diagnose(EventRow row, Severity severity, std::string field, std::string message);

  std::vector<Columns*> sources;
  std::vector<Renumbering> renumberings;
  std::vector<Origin> order;  // by row of the store
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
    auto& numbers = renumberings[i].strings;
    numbers.resize(sources[i]->strings.size());
    if (i == 0) {
      store.strings_ = std::move(sources[i]->strings);
      std::iota(numbers.begin(), numbers.end(), StringId{0});
      continue;
    }
    for (StringId id = 0; id < numbers.size(); ++id)
      numbers[id] = store.strings_.intern(sources[i]->strings.view(id));
    sources[i]->strings = StringTable();
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
  store.details_.resize(1);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto& numbers = renumberings[i];
    numbers.first_details = static_cast<std::uint32_t>(store.details_.size() - 1);
    numbers.first_reference = static_cast<std::uint32_t>(store.references_.size());
    numbers.first_tag = static_cast<std::uint32_t>(store.tags_.size());
    for (const auto& [label, url] : sources[i]->references)
      store.references_.push_back({numbers.strings[label], numbers.strings[url]});
    for (const auto tag : sources[i]->tags) store.tags_.push_back(numbers.strings[tag]);
    for (std::size_t position = 1; position < sources[i]->details.size(); ++position) {
      const auto& details = sources[i]->details[position];
      store.details_.push_back(
          {.summary = numbers.strings[details.summary],
           .zone = numbers.strings[details.zone],
           .attributes = numbers.strings[details.attributes],
           .first_reference = numbers.first_reference + details.first_reference,
           .reference_count = details.reference_count,
           .first_tag = numbers.first_tag + details.first_tag,
           .tag_count = details.tag_count});
    }
  }
}

void EventStoreBuilder::Building::order_rows() {
  std::size_t total = 0;
  for (const auto* source : sources) total += source->rows.size();
  if (total >= kNoEvent) throw std::length_error("there are more events than a store can hold");

  order.reserve(total);
  for (std::uint32_t source = 0; source < sources.size(); ++source)
    for (std::uint32_t row = 0; row < sources[source]->rows.size(); ++row)
      order.push_back({sources[source]->rows[row].span.start.seconds, source, row});

  const auto before = [this](const Origin& a, const Origin& b) {
    if (a.start_seconds != b.start_seconds) return a.start_seconds < b.start_seconds;
    const auto& x = sources[a.source]->rows[a.row];
    const auto& y = sources[b.source]->rows[b.row];
    return std::tie(x.span.start, x.span.end, a.source, x.record, a.row) <
           std::tie(y.span.start, y.span.end, b.source, y.record, b.row);
  };
  if (!std::ranges::is_sorted(order, before)) std::ranges::sort(order, before);
}

void EventStoreBuilder::Building::fill_columns() {
  const auto reserve = [size = order.size()](auto&... columns) { (columns.reserve(size), ...); };
  reserve(store.starts_, store.ends_, store.start_nanoseconds_, store.end_nanoseconds_,
          store.start_precisions_, store.end_precisions_, store.flags_, store.kind_ids_,
          store.source_ids_, store.lane_ids_, store.titles_, store.ids_, store.importances_,
          store.details_index_);

  for (const auto& origin : order) {
    const auto& row = sources[origin.source]->rows[origin.row];
    const auto& numbers = renumberings[origin.source];
    const auto kind = numbers.kinds[row.kind];
    store.starts_.push_back(row.span.start.seconds);
    store.ends_.push_back(row.span.end.seconds);
    store.start_nanoseconds_.push_back(row.span.start.nanoseconds);
    store.end_nanoseconds_.push_back(row.span.end.nanoseconds);
    store.start_precisions_.push_back(static_cast<std::uint8_t>(row.span.start_precision));
    store.end_precisions_.push_back(static_cast<std::uint8_t>(row.span.end_precision));
    store.flags_.push_back(row.span.flags);
    store.kind_ids_.push_back(kind);
    store.source_ids_.push_back(static_cast<SourceId>(origin.source));
    store.lane_ids_.push_back(numbers.lanes[row.lane]);
    store.titles_.push_back(numbers.strings[row.title]);
    store.ids_.push_back(numbers.strings[row.id]);
    store.importances_.push_back(
        quantise(row.importance < 0 ? store.kinds_[kind].importance : row.importance));
    store.details_index_.push_back(row.details == 0 ? 0 : numbers.first_details + row.details);

    const auto range = extent(row.span);
    if (!store.range_) store.range_ = range;
    store.range_->begin = std::min(store.range_->begin, range.begin);
    store.range_->end = std::max(store.range_->end, range.end);
  }
  drop_if_all_zero(store.start_nanoseconds_);
  drop_if_all_zero(store.end_nanoseconds_);
}

void EventStoreBuilder::Building::index_ids() {
  auto& rows = store.rows_by_id_;
  rows.resize(order.size());
  std::iota(rows.begin(), rows.end(), EventRow{0});
  const auto key = [this](EventRow row) {
    return std::tuple(store.ids_[row], store.source_ids_[row], row);
  };
  std::ranges::sort(rows, {}, key);

  for (std::size_t i = 1; i < rows.size(); ++i)
    if (store.ids_[rows[i]] == store.ids_[rows[i - 1]] &&
        store.source_ids_[rows[i]] == store.source_ids_[rows[i - 1]])
      diagnose(rows[i], Severity::warning, "id",
               "another event of this source has the id \"" + std::string(store.id(rows[i])) +
                   "\" too; both are kept");
}

void EventStoreBuilder::Building::resolve_links() {
  std::vector<std::vector<EventRow>> rows(sources.size());  // of the store, by source and its row
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (!sources[i]->links.empty()) rows[i].resize(sources[i]->rows.size());
  for (EventRow row = 0; row < order.size(); ++row)
    if (!rows[order[row].source].empty()) rows[order[row].source][order[row].row] = row;

  for (std::size_t i = 0; i < sources.size(); ++i)
    for (const auto& link : sources[i]->links)
      store.links_.push_back({.from = rows[i][link.row],
                              .relation = renumberings[i].strings[link.relation],
                              .target = renumberings[i].strings[link.target]});
  std::ranges::stable_sort(store.links_, {}, &Link::from);

  for (auto& link : store.links_) {
    const auto target = store.text(link.target);
    const auto resolved = resolve_link(store, store.source_ids_[link.from], target);
    link.to = resolved.target;
    if (link.to != kNoEvent) continue;
    diagnose(link.from, Severity::note, "links",
             "the link \"" + std::string(store.text(link.relation)) + "\" leads to \"" +
                 std::string(target) +
                 (resolved.is_ambiguous ? "\", which is the id of several events"
                                        : "\", and no event has that id"));
  }
}

void EventStoreBuilder::Building::add_citation_links() {
  const auto found = find_citation_links(store);
  if (found.empty()) return;
  const auto relation = store.strings_.intern("cites");
  for (const auto& [from, to, written] : found)
    store.links_.push_back({.from = from,
                            .to = to,
                            .relation = relation,
                            .target = store.strings_.intern(written),
                            .is_found = true});
  std::ranges::stable_sort(store.links_, {}, &Link::from);
}

void EventStoreBuilder::Building::index_link_targets() {
  for (std::uint32_t position = 0; position < store.links_.size(); ++position)
    if (store.links_[position].to != kNoEvent) store.links_by_target_.push_back(position);
  std::ranges::stable_sort(store.links_by_target_, {},
                           [this](std::uint32_t position) { return store.links_[position].to; });
}

void EventStoreBuilder::Building::diagnose(EventRow row, Severity severity, std::string field,
                                           std::string message) {
  const auto& origin = origin_row(row);
  store.diagnostics_.add({.severity = severity,
                          .file = store.sources_[order[row].source].uri,
                          .record = origin.record,
                          .line = origin.line,
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
  Building building(parts);
  building.join_sources();
  building.join_strings();
  building.join_lanes();
  building.join_kinds(std::exchange(overrides_, {}));
  building.join_details();
  building.order_rows();
  building.fill_columns();
  building.index_ids();
  building.resolve_links();
  if (finds_citations_) building.add_citation_links();
  building.index_link_targets();
  return std::move(building.store);
}

}  // namespace timeloom
