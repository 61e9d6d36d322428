#include "store/source_events.hpp"

#include "store/made_up_id.hpp"
#include "store/part_appending.hpp"

namespace timeloom {

SourceEvents::SourceEvents(Source source) : columns_(std::make_unique<Columns>()) {
  columns_->source = std::move(source);
  columns_->details.push_back({});
}
SourceEvents::~SourceEvents() = default;
SourceEvents::SourceEvents(SourceEvents&&) noexcept = default;
SourceEvents& SourceEvents::operator=(SourceEvents&&) noexcept = default;

void SourceEvents::declare_kind(const Kind& kind) {
  columns_->kinds.declare(kind);
}
std::size_t SourceEvents::size() const {
  return columns_->rows.size();
}
Source& SourceEvents::source() {
  return columns_->source;
}
Diagnostics& SourceEvents::diagnostics() {
  return columns_->diagnostics;
}

SourceEvents SourceEvents::snapshot() const {
  SourceEvents taken(columns_->source);
  auto& c = *taken.columns_;
  c.diagnostics = columns_->diagnostics;
  c.kinds = columns_->kinds;
  c.lanes = columns_->lanes;
  c.strings = columns_->strings.snapshot();
  c.rows = columns_->rows.snapshot();
  c.details = columns_->details.snapshot();
  c.references = columns_->references;
  c.tags = columns_->tags;
  c.links = columns_->links;
  return taken;
}

void SourceEvents::add(const EventInput& event) {
  take_in(*columns_, event,
          event.id.empty() ? MadeUpId(columns_->rows.size() + 1).view() : event.id);
}

void SourceEvents::append(EventPart& part, const SourcePosition& above) {
  append_stretch(*columns_, *part.columns_, above);
}

}  // namespace timeloom
