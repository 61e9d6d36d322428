// What every layout has in common: the words around the plot, the legend, and which time is shown.
#pragma once

#include <optional>
#include <vector>

#include "layout/figure_layout.hpp"

namespace timeloom {

inline constexpr float kLeastPlot = 110;  // the height that words and legend leave

// Stacks words at the top and the foot of a figure; what is between `top` and `bottom` is free.
class FigureFrame {
public:
  // Places title, subtitle and, where the figure has a height, the source line. In a low figure,
  // title and subtitle have fewer lines, so that something is left to show events in.
  FigureFrame(const FigureInput& input, FigureLayout& layout, TextShaper& shaper);

  float margin() const { return margin_; }
  float width() const { return width_; }  // of the content
  float top() const { return top_; }
  float bottom() const { return bottom_; }

  // The key to what is shown, below the words; nothing where the view wants none, or it would take
  // the room of the events.
  void place_legend(const LegendContent& shown);
  // A remark below the plot, from which it takes its height.
  TextLine place_remark(std::string_view words);
  // The figure, which had no height, ends below `content_bottom`.
  void end_below(float content_bottom);

private:
  struct LineCount {
    int least, most;
  };
  void stack(std::vector<TextLine>& lines, std::string_view text, const TextStyle& style,
             LineCount count, float line_height);
  float room_above_plot() const;
  void place_source_line();

  const FigureInput& input_;
  FigureLayout& layout_;
  TextShaper& shaper_;
  const Language language_;
  float margin_ = 0, width_ = 1, top_ = 0, bottom_ = 0;
};

// The input's, or one over the view's range, or over all, with the view's breaks.
Viewport figure_viewport(const FigureInput& input, double width);

// `viewport` as lanes see it: one that counts from a day 0 of its own shows another stretch of the
// calendar, or none.
std::optional<Viewport> viewport_of(const LaneIndex& index, std::span<const std::uint32_t> lanes,
                                    const Viewport& viewport);

// What an aligned figure says of its axis: "Time counts from each lane's first “Filed”. …".
std::string alignment_words(const FigureInput& input, std::size_t lanes_without_zero);

// "+3 more lanes with 120 events, no room here".
std::string left_out_words(std::size_t lanes, std::size_t events, const Language& language);

// "3 events have no label here".
std::string unlabelled_words(std::size_t count, const Language& language);

}  // namespace timeloom
