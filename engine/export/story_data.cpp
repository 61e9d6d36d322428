#include "export/story_data.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "render/svg/svg_symbol.hpp"
#include "scene/event_notes.hpp"
#include "time/describe.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint16_t kVagueStart =
    span_flag::start_uncertain | span_flag::start_approximate | span_flag::start_unknown;
constexpr std::uint16_t kVagueEnd =
    span_flag::end_uncertain | span_flag::end_approximate | span_flag::end_unknown;

// Integers without ".0", which is most of them.
Json number(double value) {
  constexpr double kExact = 9e15;
  if (value == static_cast<double>(static_cast<std::int64_t>(std::clamp(value, -kExact, kExact))))
    return static_cast<std::int64_t>(value);
  return value;
}

class StoryWriter {
public:
  StoryWriter(const StoryInput& input, const std::vector<EventRow>& rows)
      : input_(input), store_(input.store), rows_(rows), edits_(store_, input.view.edits) {
    constexpr std::int64_t kShort = 2 * kSecondsPerDay;
    const auto length = difference(input.range.end, input.range.begin);
    if (length.seconds < kShort) origin_ = {input.range.begin.seconds, 0};
    lane_of_.resize(input.index.lane_count());
    for (std::size_t band = 0; band < input.bands.size(); ++band)
      for (const auto lane : input.bands[band].index_lanes) lane_of_[lane] = band;
    for (std::uint32_t lane = 0; lane < input.index.lane_count(); ++lane)
      for (const auto row : input.index.rows(lane)) index_lanes_.emplace_back(row, lane);
    std::sort(index_lanes_.begin(), index_lanes_.end());
  }

  Json write() {
    Json story;
    story["origin"] = origin_.seconds;
    story["range"] = {seconds(input_.range.begin), seconds(input_.range.end)};
    story["isRelative"] = input_.index.counts_from_events();
    auto& colours = story["colours"] = Json::array();
    for (const auto& colour : input_.index.colours().entries()) colours.push_back(colour.role);
    auto& kinds = story["kinds"] = Json::array();
    auto& symbols = story["symbols"] = Json::object();
    for (const auto& kind : store_.kinds()) {
      kinds.push_back({{"label", kind.label}, {"symbol", kind.symbol}});
      symbols[kind.symbol] = svg_symbol(symbol_from_name(kind.symbol));
    }
    auto& lanes = story["lanes"] = Json::array();
    for (const auto& band : input_.bands)
      lanes.push_back({{"name", band.name}, {"depth", band.depth}});
    auto& events = story["events"] = Json::array();
    for (const auto row : rows_) events.push_back(event(row));
    story["links"] = links();
    story["annotations"] = annotations();
    return story;
  }

private:
  Json seconds(Instant at, Instant zero) const { return number(to_seconds(difference(at, zero))); }
  Json seconds(Instant at) const { return seconds(at, origin_); }

  std::uint32_t index_lane(EventRow row) const {
    return std::lower_bound(index_lanes_.begin(), index_lanes_.end(),
                            std::pair{row, std::uint32_t{0}})
        ->second;
  }

  std::optional<std::size_t> position(EventRow row) const {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
    if (found == rows_.end() || *found != row) return std::nullopt;
    return static_cast<std::size_t>(found - rows_.begin());
  }

  Json event(EventRow row) const {
    const auto span = store_.span(row);
    const auto covered = extent(span);
    const auto lane = index_lane(row);
    // Lanes that count from their day 0 are told apart by nothing else.
    const auto zero = input_.index.counts_from_events() ? *input_.index.zero(lane) : origin_;
    const auto length = to_seconds(difference(input_.range.end, input_.range.begin));
    Json json;
    json["lane"] = lane_of_[lane];
    // Open ends run on beyond all that can be panned to.
    json["begin"] = span.has(span_flag::start_open)
                        ? number(to_seconds(difference(input_.range.begin, origin_)) - length)
                        : seconds(covered.begin, zero);
    json["end"] = span.has(span_flag::end_open)
                      ? number(to_seconds(difference(input_.range.end, origin_)) + length)
                      : seconds(covered.end, zero);
    const auto flag = [&](const char* name, bool is_set) {
      if (is_set) json[name] = true;
    };
    flag("isInterval", span.is_interval());
    flag("openBegin", span.has(span_flag::start_open));
    flag("openEnd", span.has(span_flag::end_open));
    flag("vagueBegin", span.has(kVagueStart));
    flag("vagueEnd", span.has(kVagueEnd));
    const auto note = event_note(store_, row);
    json["title"] = note.title;
    json["label"] = note.title;
    if (const auto* edit = edits_.find(row)) {
      if (!edit->label.empty()) json["label"] = edit->label;
      if (edit->hides_label) json["label"] = "";
      if (edit->emphasis == Emphasis::strong) json["emphasis"] = "strong";
      if (edit->emphasis == Emphasis::quiet) json["emphasis"] = "quiet";
    }
    json["when"] = describe(span);
    json["kind"] = store_.kind(row);
    json["colour"] = input_.index.colours().of(row);
    json["importance"] = static_cast<int>(store_.importance(row) * 1000);
    json["laneName"] = lane_words(store_.lanes()[store_.lane(row)].path);
    json["text"] = store_.summary(row);
    auto& sources = json["sources"] = Json::array();
    for (const auto& source : note.sources) sources.push_back({source.label, source.url});
    auto& facts = json["facts"] = Json::array();
    for (const auto& [name, value] : attribute_rows(store_.attributes(row)))
      facts.push_back({name, value});
    return json;
  }

  Json links() const {
    Json json = Json::array();
    for (const auto& link : store_.links()) {
      if (link.to == kNoEvent) continue;
      const auto from = position(link.from), to = position(link.to);
      if (!from || !to || !input_.view.show_links) continue;
      const auto relation = store_.text(link.relation);
      json.push_back({*from, *to, relation_words(relation, true), relation_words(relation, false)});
    }
    return json;
  }

  Json annotations() const {
    Json json = Json::array();
    if (input_.index.counts_from_events()) return json;  // they are of the calendar
    for (const auto& annotation : input_.view.annotations) {
      Json item;
      using Shape = Annotation::Shape;
      item["shape"] = annotation.shape == Shape::range
                          ? "range"
                          : (annotation.shape == Shape::line ? "line" : "note");
      if (annotation.event) {
        const auto row = find_event(store_, *annotation.event);
        const auto event = row == kNoEvent ? std::nullopt : position(row);
        if (!event) continue;
        item["event"] = *event;
      } else {
        item["begin"] = seconds(annotation.time.begin);
        if (annotation.shape == Shape::range) item["end"] = seconds(annotation.time.end);
      }
      item["text"] = annotation.text;
      item["colour"] = annotation.colour;
      json.push_back(std::move(item));
    }
    return json;
  }

  const StoryInput& input_;
  const EventStore& store_;
  const std::vector<EventRow>& rows_;
  EditsByRow edits_;
  Instant origin_;
  std::vector<std::size_t> lane_of_;                             // band, by index lane
  std::vector<std::pair<EventRow, std::uint32_t>> index_lanes_;  // ordered by event
};

}  // namespace

std::vector<Band> bands_with_events(std::vector<Band> bands, const LaneIndex& index) {
  const auto holds_events = [&](std::uint32_t lane) {
    return index.event_count(lane) > 0 && (!index.counts_from_events() || index.zero(lane));
  };
  // From below, so that what is under a heading is known before it.
  std::vector<Band> kept;
  int depth_below = 0;  // of the band that was kept last
  for (auto band = bands.rbegin(); band != bands.rend(); ++band) {
    const bool is_over_kept = !kept.empty() && depth_below > band->depth;
    if (!is_over_kept &&
        !std::any_of(band->index_lanes.begin(), band->index_lanes.end(), holds_events))
      continue;
    depth_below = band->depth;
    kept.push_back(std::move(*band));
  }
  std::reverse(kept.begin(), kept.end());
  return kept;
}

std::vector<EventRow> story_rows(const StoryInput& input) {
  std::vector<EventRow> rows;
  for (const auto& band : input.bands)
    for (const auto lane : band.index_lanes) {
      if (input.index.counts_from_events() && !input.index.zero(lane)) continue;
      const auto some = input.index.rows(lane);
      rows.insert(rows.end(), some.begin(), some.end());
    }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::string story_json(const StoryInput& input, const std::vector<EventRow>& rows) {
  const auto text = StoryWriter(input, rows)
                        .write()
                        .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  std::string safe;
  safe.reserve(text.size());
  for (const char character : text) {
    if (character == '<')
      safe += "\\u003c";
    else
      safe += character;
  }
  return safe;
}

}  // namespace timeloom
