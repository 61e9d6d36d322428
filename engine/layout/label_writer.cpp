#include "layout/label_writer.hpp"

#include <algorithm>

#include "layout/mark_edit.hpp"
#include "layout/text_block.hpp"

namespace timeloom {

namespace {

constexpr float kWidestLabel = 270;
constexpr float kWidestLabelShare = 0.42F;
constexpr int kUsualLines = 3, kMostLines = 5;

}  // namespace

LabelLimits label_limits(float plot_width) {
  LabelLimits limits;
  limits.widest = std::min(kWidestLabel, plot_width * kWidestLabelShare);
  const float as_much = kUsualLines * kWidestLabel / std::max(limits.widest, 1.0F);
  const bool is_narrow = as_much >= kUsualLines + 1;
  limits.most_lines =
      is_narrow ? static_cast<int>(std::min<float>(as_much, kMostLines)) : kUsualLines;
  limits.widest_where_free = is_narrow ? kWidestLabel : limits.widest;
  return limits;
}

LabelText label_text(std::shared_ptr<const ShapedText> line) {
  LabelText text;
  if (!line) return text;
  text.width = line->width;
  text.is_whole = !line->shortened;
  text.lines.push_back(std::move(line));
  return text;
}

std::shared_ptr<const ShapedText> LabelWriter::line(const Mark& mark, float widest) const {
  const auto title = label_of(store_, edits_, mark.event);
  if (title.empty()) return nullptr;
  return shaper_.shape_within(title, label_style(mark.emphasis), widest);
}

float LabelWriter::about_width(const Mark& mark, float widest) const {
  return shaper_.about_width(label_of(store_, edits_, mark.event), label_style(mark.emphasis),
                             widest);
}

LabelText LabelWriter::wrapped(const Mark& mark, int lines, float widest) const {
  if (lines == 1) return label_text(line(mark, widest));
  LabelText text;
  text.lines = wrap_into(shaper_, label_of(store_, edits_, mark.event), label_style(mark.emphasis),
                         lines, widest);
  for (const auto& line : text.lines) {
    text.width = std::max(text.width, line->width);
    text.is_whole = text.is_whole && !line->shortened;
  }
  return text;
}

}  // namespace timeloom
