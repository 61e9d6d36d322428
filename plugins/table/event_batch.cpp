#include "table/event_batch.hpp"

namespace timeloom::table {

void EventBatch::end_record(const OpenRecord& record) {
  if (!needs_host_) return;
  if (part_) part_.split();
  open_records_.push_back(record);
}

std::optional<timeloom_span> EventBatch::parse_time(std::string_view text, std::string_view zone) {
  const auto span = plain_time(text, zone);
  if (!span) needs_host_ = true;
  return span;
}

}  // namespace timeloom::table
