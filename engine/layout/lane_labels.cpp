#include "layout/lane_labels.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "layout/density_peak.hpp"
#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kIndent = 12;
constexpr float kNoteLineHeight = 14;
constexpr int kPeakLines = 2;

std::vector<std::string> lane_notes(const BandLayout& band, const Language& language) {
  const auto counted = [&](std::string_view name, std::size_t count) {
    return language.counted(name, static_cast<std::int64_t>(count));
  };
  if (band.event_count == 0) return {language.words("none_in_range")};
  std::vector<std::string> notes{counted("event_count", band.event_count)};
  if (band.density.event_count == band.event_count)
    notes.push_back(language.words("as_density"));
  else if (band.density.event_count > 0)
    notes.push_back(counted("count_as_density", band.density.event_count));
  else if (band.unlabelled_count > 0)
    notes.push_back(counted("unlabelled", band.unlabelled_count));
  return notes;
}

}  // namespace

float lane_indent(int depth) {
  return kIndent * static_cast<float>(depth - 1);
}

float lane_note_width(const Language& language, TextShaper& shaper) {
  constexpr std::int64_t kTypicalCount = 99;
  float widest = 0;
  for (const auto& note : {language.words("none_in_range"), language.words("as_density"),
                           language.counted("event_count", kTypicalCount),
                           language.counted("count_as_density", kTypicalCount),
                           language.counted("unlabelled", kTypicalCount)})
    widest = std::max(widest, shaper.shape(note, kLaneNote)->width);
  return widest;
}

std::vector<TextLine> lay_out_lane_labels(const Band& band, const BandLayout& layout,
                                          const Viewport& viewport, const LaneLabelRoom& room,
                                          const Language& language, TextShaper& shaper) {
  std::vector<TextLine> labels;
  if (band.name.empty()) return labels;
  const bool top_level = band.depth == 1;
  const float indent = lane_indent(band.depth), x = room.area.x + indent;
  const float width = room.gutter ? *room.gutter - indent + 4 : room.area.width - indent;
  auto name = shaper.shape_within(band.name, top_level ? kLane : kNestedLane, width);
  const float baseline = room.area.y + kBandPadding + name->ascent + (room.gutter ? 2 : 0);
  labels.push_back({name, {x, baseline}});
  if (band.index_lanes.empty()) return labels;

  const auto notes = lane_notes(layout, language);
  const auto peak = peak_of(layout.density, viewport);
  const auto peak_note = peak ? peak_words(*peak, language) : std::string();
  float y = baseline;
  const auto add_below = [&](std::shared_ptr<const ShapedText> note) {
    y += kNoteLineHeight;
    if (y + 2 <= room.area.bottom()) labels.push_back({std::move(note), {x, y}});
  };
  const auto add_peak_below = [&] {
    const auto lines = wrap_text(shaper, peak_note, kLaneNote, width, kPeakLines);
    if (std::ranges::any_of(lines, [](const auto& line) { return line->shortened; })) return;
    for (const auto& line : lines) add_below(line);
  };
  if (!room.gutter) {
    const float note_x = x + name->width + 8;
    auto note = notes.size() == 1 ? notes[0] : notes[0] + ", " + notes[1];
    for (const auto& with_peak : {note + ", " + peak_note, notes[0] + ", " + peak_note})
      if (peak && note_x + shaper.shape(with_peak, kLaneNote)->width <= room.end) {
        note = with_peak;
        break;
      }
    labels.push_back({shaper.shape_within(note, kLaneNote, room.end - note_x), {note_x, baseline}});
  } else if (!top_level) {
    const auto hidden = layout.density.event_count;
    auto more = hidden > 0 ? shaper.shape("+" + language.number(static_cast<std::int64_t>(hidden)),
                                          kLaneNote)
                           : nullptr;
    const float more_x = x + name->width + 6;
    if (more && more_x + more->width <= room.end - 4) labels.push_back({more, {more_x, baseline}});
    add_peak_below();
  } else {
    for (const auto& note : notes) add_below(shaper.shape_within(note, kLaneNote, width));
    add_peak_below();
  }
  return labels;
}

}  // namespace timeloom
