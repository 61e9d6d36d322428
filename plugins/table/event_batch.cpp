#include "table/event_batch.hpp"

#include <cstring>
#include <functional>

namespace timeloom::table {

void EventBatch::begin(std::string_view text) {
  text_ = text;
  events_.clear();
  open_records_.clear();
  arena_.release();
}

bool EventBatch::end_record(const OpenRecord& record) {
  if (!needs_host_) return true;
  open_records_.push_back(record);
  open_records_.back().events_before = events_.size();
  return false;
}

std::optional<timeloom_span> EventBatch::parse_time(std::string_view text, std::string_view zone) {
  const auto span = plain_time(text, zone);
  if (!span) needs_host_ = true;
  return span;
}

template <typename Item>
Item* EventBatch::new_items(std::size_t count) {
  return static_cast<Item*>(arena_.allocate(count * sizeof(Item), alignof(Item)));
}

timeloom_string EventBatch::keep(std::string_view text) {
  const std::less_equal<const char*> not_after;
  const bool lies_within = not_after(text_.data(), text.data()) &&
                           not_after(text.data() + text.size(), text_.data() + text_.size());
  if (text.empty() || lies_within) return plugin::to_c(text);
  auto* const copy = new_items<char>(text.size());
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

bool EventBatch::push(const plugin::Event& event) {
  if (needs_host_) return true;
  auto* const references = new_items<timeloom_reference>(event.references.size());
  for (std::size_t i = 0; i < event.references.size(); ++i)
    references[i] = {keep(event.references[i].label), keep(event.references[i].url)};
  auto* const links = new_items<timeloom_link>(event.links.size());
  for (std::size_t i = 0; i < event.links.size(); ++i)
    links[i] = {keep(event.links[i].relation), keep(event.links[i].target)};
  auto* const tags = new_items<timeloom_string>(event.tags.size());
  for (std::size_t i = 0; i < event.tags.size(); ++i) tags[i] = keep(event.tags[i]);

  auto& kept = events_.emplace_back(
      plugin::to_c(event, [this](std::string_view text) { return keep(text); }));
  kept.references = references;
  kept.reference_count = event.references.size();
  kept.links = links;
  kept.link_count = event.links.size();
  kept.tags = {tags, event.tags.size()};
  return true;
}

}  // namespace timeloom::table
