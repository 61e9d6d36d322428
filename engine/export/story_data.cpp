#include "export/story_data.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "layout/label_words.hpp"
#include "render/svg/svg_symbol.hpp"
#include "scene/event_notes.hpp"
#include "time/describe.hpp"
#include "time/length_words.hpp"
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

// Where a line may end within the text, as scripts count: in UTF-16 units.
Json inner_breaks(const TextShaper& shaper, std::string_view text) {
  auto breaks = Json::array();
  std::size_t from = 0, units = 0;
  for (const auto to : shaper.line_breaks(text)) {
    if (to >= text.size()) break;
    for (; from < to; ++from) {
      const auto byte = static_cast<unsigned char>(text[from]);
      const bool continues = (byte & 0xC0U) == 0x80U, takes_two = byte >= 0xF0U;
      units += continues ? 0 : (takes_two ? 2 : 1);
    }
    breaks.push_back(units);
  }
  return breaks;
}

// What the script says itself.
constexpr std::string_view kScriptWords[] = {"close_details",    "day_zero",       "events_in_view",
                                             "linked",           "step_of",        "show_in_figure",
                                             "more_when_closer", "sources_heading", "at_most_in"};

class StoryWriter {
public:
  StoryWriter(const StoryInput& input, const std::vector<EventRow>& rows)
      : input_(input), store_(input.store), rows_(rows) {
    constexpr std::int64_t kShort = 2 * kSecondsPerDay;
    for (const auto& step : input.steps)
      if (!counts_from_events(step) && origin_ == Instant{} &&
          difference(step.range.end, step.range.begin).seconds < kShort)
        origin_ = {step.range.begin.seconds, 0};
  }

  Json write() const {
    Json story;
    // Numbers as the engine writes them, whatever the browser's default for the language.
    story["locale"] =
        input_.language.tag() + (input_.language.digits("0") == "0" ? "-u-nu-latn" : "-u-nu-arab");
    story["isRightToLeft"] = input_.language.is_right_to_left();
    auto& words = story["words"] = Json::object();
    for (const auto name : kScriptWords)
      words[std::string(name)] = Json::parse(input_.language.words_json(name));
    story["origin"] = origin_.seconds;
    auto& kinds = story["kinds"] = Json::array();
    auto& symbols = story["symbols"] = Json::object();
    for (const auto& kind : store_.kinds()) {
      kinds.push_back({{"label", kind.label}, {"symbol", kind.symbol}});
      symbols[kind.symbol] = svg_symbol(symbol_from_name(kind.symbol));
    }
    auto& events = story["events"] = Json::array();
    for (const auto row : rows_) events.push_back(event(row));
    story["links"] = links();
    auto& scenes = story["scenes"] = Json::array();
    for (const auto& each : input_.scenes) scenes.push_back(scene(each));
    auto& steps = story["steps"] = Json::array();
    for (const auto& each : input_.steps) steps.push_back(step(each));
    return story;
  }

private:
  bool counts_from_events(const ShownStep& step) const {
    return input_.scenes[step.scene].index.counts_from_events();
  }

  Json seconds(Instant at, Instant zero) const { return number(to_seconds(difference(at, zero))); }
  Json seconds(Instant at) const { return seconds(at, origin_); }
  // Lanes that count from events count from zero.
  Json range(TimeRange range, const LaneIndex& index) const {
    const auto zero = index.counts_from_events() ? Instant{} : origin_;
    return {seconds(range.begin, zero), seconds(range.end, zero)};
  }

  std::optional<std::size_t> position(EventRow row) const {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
    if (found == rows_.end() || *found != row) return std::nullopt;
    return static_cast<std::size_t>(found - rows_.begin());
  }

  Json event(EventRow row) const {
    const auto span = store_.span(row);
    const auto covered = extent(span);
    Json json;
    if (!span.has(span_flag::start_open)) json["begin"] = seconds(covered.begin);
    if (!span.has(span_flag::end_open)) json["end"] = seconds(covered.end);
    const auto flag = [&](const char* name, bool is_set) {
      if (is_set) json[name] = true;
    };
    flag("isInterval", span.is_interval());
    flag("openBegin", span.has(span_flag::start_open));
    flag("openEnd", span.has(span_flag::end_open));
    flag("vagueBegin", span.has(kVagueStart));
    flag("vagueEnd", span.has(kVagueEnd));
    const auto note = event_note(store_, row, input_.language);
    json["title"] = note.title;
    if (auto breaks = inner_breaks(input_.shaper, note.title); !breaks.empty())
      json["breaks"] = std::move(breaks);
    json["when"] = describe(span, input_.language);
    json["kind"] = store_.kind(row);
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
      if (!from || !to) continue;
      const auto relation = store_.text(link.relation);
      const auto& language = input_.language;
      json.push_back({*from, *to, relation_words(relation, true, language),
                      relation_words(relation, false, language)});
    }
    return json;
  }

  Json scene(const StoryScene& scene) const {
    const auto& index = scene.index;
    Json json;
    json["home"] = range(scene.home, index);
    json["isRelative"] = index.counts_from_events();
    auto& colours = json["colours"] = Json::array();
    for (const auto& colour : index.colours().entries()) colours.push_back(colour.role);
    auto& lanes = json["lanes"] = Json::array();
    for (const auto& band : scene.bands)
      lanes.push_back({{"name", band.name}, {"depth", band.depth}});
    json["events"] = places(scene);
    json["edits"] = edits(scene);
    json["links"] = scene.view.show_links;
    json["annotations"] = annotations(scene);
    return json;
  }

  // Of each event its number, lane and colour, and its lane's day 0. Where several lanes have it,
  // it stands in the first of them.
  Json places(const StoryScene& scene) const {
    std::map<std::size_t, Json> places;
    for (std::size_t band = 0; band < scene.bands.size(); ++band)
      for (const auto lane : scene.bands[band].index_lanes) {
        const bool counts = scene.index.counts_from_events();
        const auto zero = counts ? scene.index.zero(lane) : std::nullopt;
        if (counts && !zero) continue;
        for (const auto row : scene.index.rows(lane)) {
          const auto at = position(row);
          if (!at) continue;
          Json place = {*at, band, scene.index.colours().of(row)};
          if (zero) place.push_back(seconds(*zero));
          places.try_emplace(*at, std::move(place));
        }
      }
    auto json = Json::array();
    for (auto& [at, place] : places) json.push_back(std::move(place));
    return json;
  }

  // Of each event that has another label than its title, a lane to be said with it, or an emphasis.
  Json edits(const StoryScene& scene) const {
    auto json = Json::object();
    const EditsByRow by_row(store_, scene.view.edits);
    const auto merged = merged_rows(scene);
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      const auto row = rows_[at];
      const auto words = label_words(store_, by_row, row, merged.contains(row));
      auto changed = Json::object();
      if (words.title != store_.title(row)) {
        changed["label"] = words.title;
        changed["breaks"] = inner_breaks(input_.shaper, words.title);
      }
      if (!words.lane.empty()) changed["said"] = std::string(kLaneDot) + words.lane;
      const auto* edit = by_row.find(row);
      const auto emphasis = edit == nullptr ? Emphasis::normal : edit->emphasis;
      if (emphasis == Emphasis::strong) changed["emphasis"] = "strong";
      if (emphasis == Emphasis::quiet) changed["emphasis"] = "quiet";
      if (!changed.empty()) json[std::to_string(at)] = std::move(changed);
    }
    return json;
  }

  std::set<EventRow> merged_rows(const StoryScene& scene) const {
    std::set<EventRow> merged;
    for (const auto& band : scene.bands)
      for (const auto lane : band.index_lanes)
        for (const auto row : scene.index.rows(lane))
          if (is_merged(store_, band, row)) merged.insert(row);
    return merged;
  }

  Json annotations(const StoryScene& scene) const {
    Json json = Json::array();
    if (scene.index.counts_from_events()) return json;  // they are of the calendar
    for (const auto& annotation : scene.view.annotations) {
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

  Json step(const ShownStep& step) const {
    Json json;
    json["scene"] = step.scene;
    json["range"] = range(step.range, input_.scenes[step.scene].index);
    for (const auto& cut : step.cuts)
      json["cuts"].push_back(
          {seconds(cut.begin), seconds(cut.end), length_words(cut, input_.language)});
    json["look"] = step.look;
    json["isDark"] = step.is_dark;
    json["picture"] = step.is_picture;
    return json;
  }

  const StoryInput& input_;
  const EventStore& store_;
  const std::vector<EventRow>& rows_;
  Instant origin_;
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

std::vector<EventRow> story_rows(const std::vector<StoryScene>& scenes) {
  std::vector<EventRow> rows;
  for (const auto& scene : scenes)
    for (const auto& band : scene.bands)
      for (const auto lane : band.index_lanes) {
        if (scene.index.counts_from_events() && !scene.index.zero(lane)) continue;
        const auto some = scene.index.rows(lane);
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
