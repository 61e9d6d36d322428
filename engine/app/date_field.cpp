#include "app/date_field.hpp"

#include "app/app_state.hpp"
#include "app/typed_dates.hpp"
#include "time/describe.hpp"
#include "time/edtf.hpp"

namespace timeloom {

namespace {

constexpr const char* kExpected =
    "Expected a date such as 2013, July 2013, 2013-07-23 or 2008/2018.";

// All that it covers; where it leaves an end open, the events' own.
TimeRange range_of(const TimeSpan& span, TimeRange events) {
  using namespace span_flag;
  auto range = extent(span);
  if (span.has(start_open) || span.has(start_unknown)) range.begin = events.begin;
  if (span.has(end_open) || span.has(end_unknown)) range.end = events.end;
  return range;
}

std::string day_words(Instant at) {
  return describe_short({.start = at, .end = at});
}

std::string where_events_are(TimeRange events) {
  return "The events are from " + day_words(events.begin) + " to " + day_words(events.end) + ".";
}

}  // namespace

void open_date_field(AppState& state) {
  state.date_field = {.open = true, .typed = {}, .error = {}};
}

Result<void> go_to_date(AppState& state, const std::string& text) {
  if (text.find_first_not_of(' ') == std::string::npos) return fail(kExpected);
  const auto span =
      edtf_from_typed(text).and_then([](const std::string& edtf) { return parse_time(edtf); });
  if (!span) return fail(span.error().message + ". " + kExpected);
  if (state.index.counts_from_events())
    return fail("Lanes count from events of their own here; go back to the calendar first.");
  auto& navigation = state.navigation;
  const auto events = state.store->range().value_or(navigation.shown.range());
  const auto range = range_of(*span, events);
  if (!(range.begin < range.end)) return fail(text + ": ends before it begins. " + kExpected);
  const auto before = navigation;
  if (span->is_interval())
    glide_to(navigation, range, navigation_limits(state));
  else
    zoom_towards(state, range);
  const auto shown = navigation.target.range();
  if (range.begin < shown.end && shown.begin < range.end) return {};
  navigation = before;  // one would look at nothing
  return fail(text + ": is far from all events. " + where_events_are(events));
}

void accept_date(AppState& state) {
  const auto gone = go_to_date(state, state.date_field.typed);
  if (gone)
    state.date_field = {};
  else
    state.date_field.error = gone.error().message;
}

}  // namespace timeloom
