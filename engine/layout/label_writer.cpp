#include "layout/label_writer.hpp"

#include <algorithm>

#include "layout/mark_edit.hpp"
#include "layout/text_block.hpp"

namespace timeloom {

namespace {

constexpr float kWidestLabel = 270;
constexpr float kWidestLabelShare = 0.42F;

float widest_label(float plot_width) {
  return std::min(kWidestLabel, plot_width * kWidestLabelShare);
}

}  // namespace

LabelText label_text(std::shared_ptr<const ShapedText> line) {
  LabelText text;
  if (!line) return text;
  text.width = line->width;
  text.is_whole = !line->shortened;
  text.lines.push_back(std::move(line));
  return text;
}

std::shared_ptr<const ShapedText> LabelWriter::line(EventRow event, Emphasis emphasis,
                                                    float plot_width) const {
  const auto title = label_of(store_, edits_, event);
  if (title.empty()) return nullptr;
  return shaper_.shape_within(title, label_style(emphasis), widest_label(plot_width));
}

float LabelWriter::about_width(EventRow event, Emphasis emphasis, float plot_width) const {
  const float widest = widest_label(plot_width);
  return shaper_.about_width(label_of(store_, edits_, event), label_style(emphasis), widest);
}

LabelText LabelWriter::wrapped(EventRow event, Emphasis emphasis, float plot_width,
                               int lines) const {
  LabelText text;
  text.lines = wrap_into(shaper_, label_of(store_, edits_, event), label_style(emphasis), lines,
                         widest_label(plot_width));
  for (const auto& line : text.lines) {
    text.width = std::max(text.width, line->width);
    text.is_whole = text.is_whole && !line->shortened;
  }
  return text;
}

}  // namespace timeloom
