#include "export/timelinejs.hpp"

#include "base/lower_extension.hpp"
#include "base/whole_file.hpp"
#include "export/event_cells.hpp"
#include "render/svg/xml_text.hpp"
#include "scene/event_notes.hpp"
#include "time/civil.hpp"
#include "time/describe.hpp"
#include "time/stated_time.hpp"

namespace timeloom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kLastJavaScriptYear = 270'000;

// TimelineJS shows -44 as 44 BC, so there is no year 0.
std::int64_t shown_year(std::int64_t year) {
  return year > 0 ? year : year - 1;
}

Json date_json(Instant at, Precision precision) {
  const auto time = to_civil(at);
  Json date = {{"year", shown_year(time.date.year)}};
  // What begins within the year needs its month, however wide it is: a season, a quarter.
  if (precision < Precision::half_year) return date;
  date["month"] = time.date.month;
  if (precision < Precision::day) return date;
  date["day"] = time.date.day;
  if (precision < Precision::hour) return date;
  date["hour"] = time.hour;
  // An hour elsewhere may begin at half past in UTC.
  if (precision < Precision::minute && time.minute == 0) return date;
  date["minute"] = time.minute;
  if (precision < Precision::second) return date;
  date["second"] = time.second;
  if (precision < Precision::millisecond) return date;
  date["millisecond"] = time.nanosecond / 1'000'000;
  return date;
}

// Its times of day have no zone, so that UTC is to be said.
bool needs_words(const TimeSpan& span) {
  using namespace span_flag;
  constexpr std::uint16_t plain = interval | start_local | end_local;
  const auto is_plain = [](const StatedTime& stated) {
    const auto precision = stated.precision;
    return precision == Precision::year || precision == Precision::month ||
           precision == Precision::day ||
           (stated.is_local && precision > Precision::day && precision <= Precision::millisecond);
  };
  return (span.flags & ~plain) != 0 || !is_plain(start_of(span)) || !is_plain(end_of(span));
}

std::string html_of(const EventStore& store, EventRow row) {
  std::string html;
  if (const auto summary = store.summary(row); !summary.empty())
    html += "<p>" + xml_text(summary) + "</p>";
  std::string sources;
  for (const auto& source : event_note(store, row).sources) {
    const auto label = xml_text(source.label);
    sources += sources.empty() ? "" : "; ";
    sources += source.url.empty() ? label
                                  : "<a" + xml_attribute("href", source.url) + ">" + label + "</a>";
  }
  if (!sources.empty()) html += "<p><small>" + sources + "</small></p>";
  return html;
}

Json slide(const EventStore& store, EventRow row) {
  const auto span = store.span(row);
  Json json = {{"start_date", date_json(span.start, span.start_precision)}};
  const bool has_end = span.is_interval() && span.end > span.start &&
                       !span.has(span_flag::end_open | span_flag::end_unknown);
  if (has_end) json["end_date"] = date_json(span.end, span.end_precision);
  if (needs_words(span)) json["display_date"] = describe(span);
  json["text"] = {{"headline", xml_text(store.title(row))}, {"text", html_of(store, row)}};
  if (const auto& lane = store.lanes()[store.lane(row)].path; !lane.empty())
    json["group"] = xml_text(lane);
  json["unique_id"] = store.id(row);
  auto known = event_record(store, row);
  known.erase("id");
  // As text, so that readers that sort members keep their order.
  if (known.contains("attributes")) known["attributes"] = printed(known["attributes"]);
  json["timeloom"] = std::move(known);
  return json;
}

}  // namespace

std::string timelinejs_json(const EventStore& store, std::span<const EventRow> rows,
                            const FigureText& text) {
  Json json;
  if (!text.title.empty())
    json["title"] = {
        {"text", {{"headline", xml_text(text.title)}, {"text", xml_text(text.subtitle)}}}};
  auto& events = json["events"] = Json::array();
  Json eras = Json::array();
  bool is_cosmological = false;
  for (const auto row : rows) {
    const auto span = store.span(row);
    for (const auto at : {span.start, span.end}) {
      const auto year = to_civil(at).date.year;
      is_cosmological =
          is_cosmological || year > kLastJavaScriptYear || year < -kLastJavaScriptYear;
    }
    auto& list = store.kinds()[store.kind(row)].id == "era" ? eras : events;
    list.push_back(slide(store, row));
  }
  if (!eras.empty()) json["eras"] = std::move(eras);
  if (is_cosmological) json["scale"] = "cosmological";
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<void> write_timelinejs(const EventStore& store, std::span<const EventRow> rows,
                              const FigureText& text, const std::filesystem::path& file) {
  return write_whole_file(file, timelinejs_json(store, rows, text));
}

bool is_timelinejs(const std::filesystem::path& file) {
  return lower_extension(file) == ".json";
}

}  // namespace timeloom
