// Gathers events, source by source, and turns them into an EventStore.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/event_input.hpp"
#include "store/event_part.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// The events of one source while it is being read. One thread at a time; different sources in
// parallel.
class SourceEvents final : public EventReceiver {
public:
  struct Columns;  // source_events.hpp

  explicit SourceEvents(Source source);
  ~SourceEvents();
  SourceEvents(SourceEvents&&) noexcept;
  SourceEvents& operator=(SourceEvents&&) noexcept;

  void declare_kind(const Kind& kind);
  void add(const EventInput& event) override;
  // Takes the next stretch of `part`, which must always be given to the same source; after the last
  // one it is empty and can be filled again. `above` are the records and lines before the part.
  void append(EventPart& part, const SourcePosition& above);
  std::size_t size() const;

  // The events there are now, sharing rows and texts with these, for another thread to build a
  // store of while more are added here.
  SourceEvents snapshot() const;

  Source& source();
  Diagnostics& diagnostics() override;

private:
  friend class EventStoreBuilder;
  std::unique_ptr<Columns> columns_;
};

class EventStoreBuilder {
public:
  // How a document wants kinds to look; wins over what plugins declare. What it leaves empty, and a
  // negative importance, stays as declared. Call before build().
  void override_kind(const Kind& kind);
  // Whether build() joins events that cite each other in their texts (citation_links); it does
  // unless told otherwise.
  void find_citations(bool wanted) { finds_citations_ = wanted; }
  // That more events are to come: links whose target is missing are not listed, and events that
  // share an id neither.
  void is_partial(bool value) { is_partial_ = value; }
  // Sources are numbered in the order they are added; a name that is taken gets " 2", " 3" … .
  void add(SourceEvents events);

  // Sorts, joins lanes, kinds and strings across sources and resolves links: the target's id is
  // looked up in the link's own source, then "name#id" in the source of that name, then in all
  // others. A link whose target is missing or ambiguous stays unresolved and is listed as a note.
  // An id that occurs twice in a source keeps both events and is listed as a warning. The builder
  // is empty afterwards. O(n log n).
  EventStore build();

private:
  struct Building;

  std::vector<SourceEvents> sources_;
  std::vector<Kind> overrides_;
  bool finds_citations_ = true;
  bool is_partial_ = false;
};

}  // namespace timeloom
