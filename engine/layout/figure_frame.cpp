#include "layout/figure_frame.hpp"

#include <algorithm>
#include <limits>

#include "layout/metrics.hpp"
#include "time/unbroken_dates.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kNoteLineHeight = 14;

}  // namespace

FigureFrame::FigureFrame(const FigureInput& input, FigureLayout& layout, TextShaper& shaper)
    : input_(input),
      layout_(layout),
      shaper_(shaper),
      language_(language_of(input.view)),
      margin_(input.text != nullptr ? kMargin : kWindowMargin),
      width_(std::max(input.size.width - 2 * margin_, 1.0F)),
      top_(margin_) {
  layout_.size = input.size;
  place_source_line();
  if (input.text != nullptr) {
    top_ -= 4;
    stack(layout_.title, input.text->title, kTitle, {1, 3}, 27);
    stack(layout_.subtitle, input.text->subtitle, kSubtitle, {0, 3}, 18);
    if (top_ > margin_) top_ += 9;
  }
}

float FigureFrame::room_above_plot() const {
  if (layout_.size.height <= 0) return std::numeric_limits<float>::max();
  return bottom_ - kLeastPlot - top_;
}

void FigureFrame::stack(std::vector<TextLine>& lines, std::string_view text, const TextStyle& style,
                        LineCount count, float line_height) {
  const auto unbroken = with_unbroken_dates(text, language_);
  const float room = std::clamp(room_above_plot() / line_height, static_cast<float>(count.least),
                                static_cast<float>(count.most));
  const int max_lines = static_cast<int>(room);
  if (max_lines == 0) return;
  for (auto& line : wrap_text(shaper_, unbroken, style, width_, max_lines)) {
    top_ += line_height;
    lines.push_back({line, {margin_, top_ - line->descent}});
  }
}

void FigureFrame::place_source_line() {
  bottom_ = layout_.size.height - margin_;
  layout_.source_line.clear();
  if (input_.text == nullptr) return;
  const auto unbroken = with_unbroken_dates(input_.text->source_line.value_or(""), language_);
  auto lines = wrap_text(shaper_, unbroken, kSourceLine, width_, 3);
  float y = layout_.size.height - margin_ + 4;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    layout_.source_line.insert(layout_.source_line.begin(),
                               {*line, {margin_, y - (*line)->descent}});
    y -= kNoteLineHeight;
  }
  if (!lines.empty()) bottom_ = y - 6;
}

void FigureFrame::place_legend(const LegendContent& shown) {
  if (!input_.view.show_legend) return;
  layout_.legend = lay_out_legend(input_.store, input_.index.colours(), shown, {margin_, top_},
                                  width_, language_, shaper_);
  if (layout_.legend.height > room_above_plot()) layout_.legend = {};
  if (layout_.legend.height > 0) top_ += layout_.legend.height + 6;
}

TextLine FigureFrame::place_remark(std::string_view words) {
  auto line = shaper_.shape_within(words, kLaneNote, width_);
  bottom_ -= kNoteLineHeight;
  return {line, {margin_, bottom_ + line->ascent + 2}};
}

void FigureFrame::end_below(float content_bottom) {
  const float foot = layout_.size.height - bottom_;
  layout_.size.height = content_bottom + foot;
  for (auto& line : layout_.source_line) line.origin.y += content_bottom + foot;
  bottom_ = content_bottom;
}

Viewport figure_viewport(const FigureInput& input, double width) {
  if (input.viewport != nullptr) return input.viewport->resized(width);
  const auto range = figure_range(input.store, input.index, input.view);
  if (input.index.counts_from_events()) return Viewport::over(range, width);
  return Viewport::over(range, width,
                        cuts_within(input.view.breaks, input.store, input.index, range));
}

std::optional<Viewport> viewport_of(const LaneIndex& index, std::span<const std::uint32_t> lanes,
                                    const Viewport& viewport) {
  if (!index.counts_from_events()) return viewport;
  const auto zero = first_zero(index, lanes);
  if (!zero) return std::nullopt;
  auto moved = viewport;
  moved.left = add(viewport.left, difference(*zero, Instant{}));
  return moved;
}

std::string alignment_words(const FigureInput& input, std::size_t lanes_without_zero) {
  const auto& kinds = input.store.kinds();
  const auto kind = std::ranges::find(kinds, input.view.align_to, &Kind::id);
  const auto name = kind != kinds.end() ? kind->label : input.view.align_to;
  const auto language = language_of(input.view);
  auto words = language.words("counts_from_first", {{"kind", name}});
  if (lanes_without_zero > 0)
    words +=
        " " + language.counted("lanes_left_out", static_cast<std::int64_t>(lanes_without_zero));
  return words;
}

std::string left_out_words(std::size_t lanes, std::size_t events, const Language& language) {
  return language.counted(
      "more_lanes", static_cast<std::int64_t>(lanes),
      {{"events", language.counted("event_count", static_cast<std::int64_t>(events))}});
}

std::string unlabelled_words(std::size_t count, const Language& language) {
  return language.counted("no_label_here", static_cast<std::int64_t>(count));
}

}  // namespace timeloom
