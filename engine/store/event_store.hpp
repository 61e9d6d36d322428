// All events of all loaded sources, by column, immutable, in order of start time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/viewable_vector.hpp"
#include "store/diagnostics.hpp"
#include "store/event_columns.hpp"
#include "store/event_details.hpp"
#include "store/event_row.hpp"
#include "store/id_index.hpp"
#include "store/lane_table.hpp"
#include "store/string_table.hpp"
#include "time/time_span.hpp"

namespace timeloom {

using KindId = std::uint16_t;
using SourceId = std::uint16_t;

// One word of the vocabulary and how it looks. Where no plugin and no document says, the label is
// made from the id, and colours and symbols are given in turn.
struct Kind {
  std::string id;      // "case.filed"
  std::string label;   // "Case filed"
  std::string colour;  // a role: blue orange green red purple teal brown grey
  std::string symbol;  // circle square diamond triangle triangle-down cross star flag bar
  float importance = 0.5F;

  friend bool operator==(const Kind&, const Kind&) = default;
};

struct Source {
  std::string uri{};
  std::string name{};  // unique among the loaded: what links may write before a '#'
  std::string plugin_id{};
  std::string plugin_version{};
  std::uint64_t event_count = 0;
};

// Where a claim comes from. At least one of the two is not empty.
struct Reference {
  StringId label = kEmptyString;
  StringId url = kEmptyString;
};

struct Link {
  EventRow from = kNoEvent;
  EventRow to = kNoEvent;  // kNoEvent where the target was not found
  StringId relation = kEmptyString;
  StringId target = kEmptyString;  // as written
  bool is_found = false;           // by the names that events bear and cite, in no source itself
};

class EventStore {
public:
  std::size_t size() const { return columns_.spans.size(); }
  bool empty() const { return size() == 0; }

  TimeSpan span(EventRow row) const { return columns_.spans[row]; }
  Instant start(EventRow row) const { return columns_.spans.start(row); }
  KindId kind(EventRow row) const { return static_cast<KindId>(columns_.kinds[row]); }
  LaneId lane(EventRow row) const { return static_cast<LaneId>(columns_.lanes[row]); }
  SourceId source(EventRow row) const { return static_cast<SourceId>(columns_.sources[row]); }
  float importance(EventRow row) const {
    return static_cast<float>(columns_.importances[row]) / 65535.0F;
  }
  std::string_view title(EventRow row) const { return text_in(columns_.titles, row); }
  std::string_view id(EventRow row) const { return text_in(columns_.ids, row); }
  std::string_view summary(EventRow row) const;
  std::string_view zone(EventRow row) const;        // empty for dates
  std::string_view attributes(EventRow row) const;  // a JSON object as text, or empty
  std::span<const Reference> references(EventRow row) const;
  std::span<const StringId> tags(EventRow row) const;

  std::string_view text(StringId id) const { return strings_.view(id); }
  const std::vector<Kind>& kinds() const { return kinds_; }  // those that events have
  const LaneTable& lanes() const { return lanes_; }
  const std::vector<Source>& sources() const { return sources_; }
  const Diagnostics& diagnostics() const { return diagnostics_; }

  // All links, ordered by `from`; then those of one event, in and out.
  std::span<const Link> links() const { return links_; }
  std::span<const Link> links_from(EventRow row) const;
  std::vector<Link> links_to(EventRow row) const;

  // Something to know about how this store came to be, beside what the sources gave reason for.
  // write_store() leaves it out.
  void add_note(Diagnostic note);

  // From the earliest start to the end of what the latest event covers; nothing where the store is
  // empty.
  std::optional<TimeRange> range() const { return range_; }

  // What an axis that all events are on says of its times of day.
  AxisClock axis_clock() const { return axis_clock_; }

  std::optional<EventRow> find(SourceId source, std::string_view id) const;
  // The events of that id in all sources, ordered by source.
  std::span<const EventRow> rows_with_id(std::string_view id) const;

  // Bytes held, text included; of the few kinds and sources nothing.
  std::size_t bytes() const;

  // What that is made of.
  struct Part {
    std::string_view name;
    std::size_t bytes = 0;
  };
  std::vector<Part> parts() const;

private:
  friend class EventStoreBuilder;
  friend struct StoreParts;

  std::string_view text_in(const NarrowColumn& strings, std::size_t at) const {
    return text(static_cast<StringId>(strings[at]));
  }
  std::size_t details(EventRow row) const {
    return static_cast<std::size_t>(columns_.details[row]);
  }

  std::shared_ptr<const void> file_;  // that the columns lie in, where they were not built
  EventColumns columns_;
  DetailsColumns details_;
  ViewableVector<Reference> references_;
  ViewableVector<StringId> tags_;
  ViewableVector<Link> links_;
  ViewableVector<std::uint32_t> links_by_target_;  // positions in links_, ordered by `to`
  IdIndex ids_index_;
  std::optional<TimeRange> range_;
  AxisClock axis_clock_ = AxisClock::unnamed;
  StringTable strings_;
  LaneTable lanes_;
  std::vector<Kind> kinds_;
  std::vector<Source> sources_;
  Diagnostics diagnostics_;
  std::optional<Diagnostics> diagnostics_of_sources_;  // without the notes, where there are some
};

}  // namespace timeloom
