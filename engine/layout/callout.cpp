#include "layout/callout.hpp"

#include <algorithm>
#include <cmath>

#include "layout/label_words.hpp"
#include "layout/mark_edit.hpp"
#include "layout/metrics.hpp"
#include "time/describe.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kTitleLine = 2 * kFirstLineMiddle, kDateLine = 13;

constexpr int kNoteLines = 5;

void measure(CalloutText& text) {
  for (const auto* lines : {&text.title, &text.date})
    for (const auto& line : *lines) text.size.width = std::max(text.size.width, line->width);
  text.size.width = std::ceil(text.size.width);
  text.size.height = kTitleLine * static_cast<float>(text.title.size()) +
                     kDateLine * static_cast<float>(text.date.size());
}

}  // namespace

CalloutText shape_callout(const EventStore& store, const EditsByRow& edits, const Mark& mark,
                          const CalloutStyle& style, const Language& language, TextShaper& shaper) {
  CalloutText text;
  const auto words = label_words(store, edits, mark.event, mark.names_lane);
  text.title = wrap_balanced(shaper, words.title, label_style(mark.emphasis), style.width,
                             style.title_lines);
  std::erase_if(text.title, [](const auto& line) { return line->width <= 0; });
  if (text.title.empty()) return text;
  auto below = style.has_date ? describe_short(store.span(mark.event), language) : std::string();
  if (!words.lane.empty()) {
    const auto with_lane = below + (below.empty() ? "" : std::string(kLaneDot)) + words.lane;
    if (shaper.shape(with_lane, kCalloutDate)->width <= style.width) below = with_lane;
  }
  text.date = wrap_text(shaper, below, kCalloutDate, style.width, 2);
  measure(text);
  return text;
}

CalloutText shape_note(std::string_view words, float width, TextShaper& shaper) {
  CalloutText text;
  text.title = wrap_balanced(shaper, words, kAnnotation, width, kNoteLines);
  measure(text);
  return text;
}

void place_words(const CalloutText& text, Point corner, TextEdge edge, Callout& callout) {
  const float left = edge == TextEdge::left ? corner.x : corner.x - text.size.width;
  callout.box = {left, corner.y, text.size.width, text.size.height};
  float top = corner.y;
  const auto place = [&](const auto& lines, float height, std::vector<TextLine>& placed) {
    for (const auto& line : lines) {
      const float x = edge == TextEdge::left ? left : corner.x - line->width;
      const float spare = height - line->ascent - line->descent;
      placed.push_back({line, {x, top + spare / 2 + line->ascent}});
      top += height;
    }
  };
  place(text.title, kTitleLine, callout.title);
  place(text.date, kDateLine, callout.date);
}

}  // namespace timeloom
