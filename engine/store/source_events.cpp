#include "store/source_events.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <stdexcept>

namespace timeloom {

namespace {

// "#" and the position, for events that have no id of their own.
class MadeUpId {
public:
  explicit MadeUpId(std::size_t position) {
    text_[0] = '#';
    end_ = std::to_chars(text_.data() + 1, text_.data() + text_.size(), position).ptr;
  }
  std::string_view view() const { return {text_.data(), end_}; }

private:
  std::array<char, 24> text_{};
  const char* end_ = nullptr;
};

std::uint32_t checked_size(std::size_t size) {
  if (size > std::numeric_limits<std::uint32_t>::max() - 1)
    throw std::length_error("there are more events than a store can hold");
  return static_cast<std::uint32_t>(size);
}

}  // namespace

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
  auto& c = *columns_;
  const auto number = checked_size(c.rows.size());

  SourceRow row;
  row.set_span(event.span);
  row.set_place(event.record, event.line);
  row.set_importance(event.importance);
  row.id = c.strings.add(event.id.empty() ? MadeUpId(number + std::size_t{1}).view() : event.id);
  row.title = c.strings.add_unless_recent(event.title);
  row.lane = c.lanes.intern(event.lane);
  c.lanes.raise_rank(row.lane, event.lane_rank);
  row.kind = c.kinds.intern(event.kind);
  ++c.kinds[row.kind].event_count;

  if (!event.summary.empty() || !event.zone.empty() || !event.attributes.empty() ||
      !event.references.empty() || !event.tags.empty()) {
    row.details = checked_size(c.details.size());
    c.details.push_back({.summary = c.strings.add_unless_recent(event.summary),
                         .zone = c.strings.intern(event.zone),
                         .attributes = c.strings.add(event.attributes),
                         .first_reference = checked_size(c.references.size()),
                         .first_tag = checked_size(c.tags.size())});
    for (const auto& [label, url] : event.references)
      c.references.push_back({c.strings.intern(label), c.strings.add_unless_recent(url)});
    for (const auto tag : event.tags) c.tags.push_back(c.strings.intern(tag));
  }
  for (const auto& [relation, target] : event.links)
    c.links.push_back({number, c.strings.intern(relation), c.strings.add_unless_recent(target)});
  c.rows.push_back(row);
}

}  // namespace timeloom
