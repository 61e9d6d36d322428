#include "host/event_validation.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "host/abi_struct.hpp"
#include "host/abi_text.hpp"
#include "host/json_check.hpp"
#include "host/span_abi.hpp"
#include "store/kind_table.hpp"

namespace timeloom {

namespace {

// No struct of a coming version will be larger; what says so is a mistake.
constexpr std::uint32_t kLargestEvent = 64U << 10;
constexpr std::size_t kLongestPath = 4096;

constexpr std::uint16_t kNoStart = span_flag::start_open | span_flag::start_unknown;
constexpr std::uint16_t kNoEnd = span_flag::end_open | span_flag::end_unknown;

}  // namespace

bool EventValidation::take(const timeloom_event* events, std::size_t count) {
  if (count == 0) return true;
  event_.record = event_.line = 0;
  const auto refuse = [this](std::string message) {
    diagnose(Severity::error, {}, std::move(message));
    return false;
  };
  const auto many = [count] { return std::to_string(count) + (count == 1 ? " event" : " events"); };
  if (events == nullptr) return refuse("the plugin pushed " + many() + " without data");
  if (count > kLongestAbiList)
    return refuse("the plugin pushed " + many() + " at once; the most is " +
                  std::to_string(kLongestAbiList));
  const auto stride = abi_size(events);
  if (stride < kFirstSize<timeloom_event> || stride > kLargestEvent)
    return refuse("the plugin pushed " + many() + " whose struct_size is " +
                  std::to_string(stride) +
                  ", which no version of the plugin interface has; they are not read");

  const auto* address = reinterpret_cast<const char*>(events);
  for (std::size_t i = 0; i < count; ++i, address += stride) {
    ++taken_;
    const auto size = abi_size(address);
    if (size >= kFirstSize<timeloom_event> && size <= stride) {
      take_event(read_abi_struct<timeloom_event>(address));
      continue;
    }
    event_.record = taken_;
    event_.line = 0;
    skip("struct_size", "is " + std::to_string(size) + ", unlike that of the events beside it (" +
                            std::to_string(stride) + ")");
  }
  return true;
}

void EventValidation::take_event(const timeloom_event& given) {
  repairs_.clear();
  // Where a source has no numbered records, the order of pushing numbers them for messages.
  event_.record = given.record == 0 ? taken_ : given.record;
  event_.line = given.line;
  event_.lane_rank = given.lane_rank;
  if (!take_span(given.span) || !take_texts(given) || !take_lists(given)) return;
  take_importance(given.importance);
  fill_in();
  event_.record = given.record;
  events_.add(event_);
}

bool EventValidation::take_span(const timeloom_span& given) {
  const auto check_end = [this](std::string_view field, std::uint32_t nanoseconds,
                                std::uint8_t precision) {
    if (nanoseconds >= kNanosecondsPerSecond)
      return skip(field,
                  "has " + std::to_string(nanoseconds) + " nanoseconds, which is a second or more");
    if (precision >= kPrecisionCount)
      return skip(field, "has the precision " + std::to_string(precision) + ", which is unknown");
    return true;
  };
  if (!check_end("start", given.start_nanoseconds, given.start_precision) ||
      !check_end("end", given.end_nanoseconds, given.end_precision))
    return false;

  event_.span = from_abi(given);
  auto& span = event_.span;
  if (const auto unknown = span.flags & ~span_flag::all; unknown != 0) {
    span.flags &= span_flag::all;
    diagnose(Severity::warning, "span",
             "has unknown flags (" + std::to_string(unknown) + "); they are left out");
  }
  const auto clear = [&span](std::uint16_t flag) {
    span.flags = static_cast<std::uint16_t>(span.flags & ~flag);
  };
  if (span.has(kNoStart) && span.has(kNoEnd) && span.start == span.end)
    return skip("span", "has neither a start nor an end");
  if (span.start_precision <= Precision::day) clear(span_flag::start_local);
  if (span.end_precision <= Precision::day) clear(span_flag::end_local);
  // An end may be stated more coarsely than the start: from June 2004 to some time in 2004.
  const bool may_overlap =
      span.is_interval() && end_of_unit(span.end, span.end_precision) > span.start;
  if (span.end < span.start && !may_overlap) return skip("end", "is before the start");
  if (span.end > span.start && !span.is_interval()) {
    span.flags |= span_flag::interval;
    diagnose(Severity::warning, "span",
             "ends after its start without being marked as an interval; it is taken for one");
  }
  return true;
}

bool EventValidation::take_texts(const timeloom_event& given) {
  return read(given.id, "id", event_.id) && read(given.kind, "kind", event_.kind) &&
         read(given.lane, "lane", event_.lane) && read(given.title, "title", event_.title) &&
         read(given.summary, "summary", event_.summary) && read(given.zone, "zone", event_.zone) &&
         read(given.attributes, "attributes", event_.attributes);
}

bool EventValidation::take_lists(const timeloom_event& given) {
  if (!is_list(given.references, given.reference_count, "references") ||
      !is_list(given.links, given.link_count, "links") ||
      !is_list(given.tags.items, given.tags.count, "tags"))
    return false;

  event_.references.clear();
  for (std::size_t i = 0; i < given.reference_count; ++i) {
    EventInput::ReferenceText reference;
    if (!read(given.references[i].label, "references", reference.label) ||
        !read(given.references[i].url, "references", reference.url))
      return false;
    if (reference.label.empty() && reference.url.empty())
      diagnose(Severity::warning, "references", "one has neither label nor URL; it is left out");
    else
      event_.references.push_back(reference);
  }

  event_.links.clear();
  for (std::size_t i = 0; i < given.link_count; ++i) {
    EventInput::LinkText link;
    if (!read(given.links[i].relation, "links", link.relation) ||
        !read(given.links[i].target, "links", link.target))
      return false;
    if (link.target.empty())
      diagnose(Severity::warning, "links", "one has no target; it is left out");
    else
      event_.links.push_back(link);
  }

  event_.tags.clear();
  for (std::size_t i = 0; i < given.tags.count; ++i) {
    std::string_view tag;
    if (!read(given.tags.items[i], "tags", tag)) return false;
    if (!tag.empty()) event_.tags.push_back(tag);
  }
  return true;
}

void EventValidation::take_importance(float importance) {
  event_.importance = importance;
  if (std::isnan(importance)) {
    event_.importance = -1;
    diagnose(Severity::warning, "importance", "is not a number; that of the kind is used");
  } else if (importance > 1) {
    event_.importance = 1;
    diagnose(Severity::warning, "importance", "is more than 1; it is taken for 1");
  }
}

// What may be missing, and what is worth a warning without being worth the record.
void EventValidation::fill_in() {
  if (event_.kind.empty()) event_.kind = "event";
  if (event_.lane.empty()) event_.lane = source_.name;
  for (auto [field, text] : {std::pair{"lane", &event_.lane}, std::pair{"kind", &event_.kind}}) {
    if (text->size() <= kLongestPath) continue;
    diagnose(Severity::warning, field,
             "has " + std::to_string(text->size()) + " bytes; it is cut to " +
                 std::to_string(kLongestPath));
    *text = utf8_prefix(*text, kLongestPath);
  }
  if (!event_.zone.empty() && event_.span.has(span_flag::start_local | span_flag::end_local)) {
    event_.zone = {};
    diagnose(Severity::warning, "zone",
             "is given for a time that was stated without one; it is left out");
  }
  if (event_.title.empty()) {
    const auto kind = std::ranges::find(kinds_, event_.kind, &Kind::id);
    repairs_.push_back(kind == kinds_.end() || kind->label.empty() ? humanise_kind(event_.kind)
                                                                   : kind->label);
    event_.title = repairs_.back();
    diagnose(Severity::warning, "title", "is empty; the name of the kind stands for it");
  }
  if (!event_.attributes.empty() && !is_json_object(event_.attributes)) {
    event_.attributes = {};
    diagnose(Severity::warning, "attributes", "are no JSON object; they are left out");
  }
}

bool EventValidation::read(timeloom_string given, std::string_view field, std::string_view& text) {
  text = {};
  if (given.size == 0) return true;
  const auto checked = check_abi_text(given, repairs_);
  if (!checked) return skip(field, "is " + checked.error().message);
  text = checked->text;
  if (checked->had_bad_utf8)
    diagnose(Severity::warning, field, "is not valid UTF-8; the bad bytes are replaced");
  if (checked->had_controls)
    diagnose(Severity::warning, field, "has control characters; they are removed");
  return true;
}

bool EventValidation::is_list(const void* items, std::size_t count, std::string_view field) {
  if (count == 0) return true;
  if (items == nullptr)
    return skip(field, "are said to be " + std::to_string(count) + ", but there are none");
  if (count > kLongestAbiList)
    return skip(field, "are said to be " + std::to_string(count) + "; the most is " +
                           std::to_string(kLongestAbiList));
  return true;
}

void EventValidation::diagnose(Severity severity, std::string_view field, std::string message) {
  events_.diagnostics().add({.severity = severity,
                             .file = source_.uri,
                             .record = event_.record,
                             .line = event_.line,
                             .field = std::string(field),
                             .message = std::move(message)});
}

bool EventValidation::skip(std::string_view field, std::string message) {
  diagnose(Severity::skipped, field, std::move(message));
  return false;
}

}  // namespace timeloom
