#include "layout/label_writer.hpp"

#include <algorithm>

#include "layout/mark_edit.hpp"
#include "layout/text_block.hpp"

namespace timeloom {

namespace {

constexpr float kWidestLabel = 270;
constexpr float kWidestLabelShare = 0.42F;
constexpr float kMostLaneShare = 0.4F;  // of a label that is cut
constexpr int kUsualLines = 3, kMostLines = 5;

// Words of which some are left out.
std::shared_ptr<const ShapedText> as_shortened(ShapedText text) {
  text.shortened = true;
  return std::make_shared<const ShapedText>(std::move(text));
}

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
  const auto words = words_of(mark);
  if (words.title.empty()) return nullptr;
  const auto style = label_style(mark.emphasis);
  auto whole = shaper_.shape_within(words.all(), style, widest);
  if (words.lane.empty() || !whole->shortened) return whole;
  // A whole title is worth more than its lane, which stays where the title has to be cut anyway.
  const auto title = shaper_.shape_within(words.title, style, widest);
  const auto lane = shaper_.shape(std::string(kLaneDot) + words.lane, style);
  if (!title->shortened || lane->width > widest * kMostLaneShare) return as_shortened(*title);
  const auto cut = shaper_.shape_within(words.title, style, widest - lane->width);
  return as_shortened(*shaper_.shape(cut->text + lane->text, style));
}

float LabelWriter::about_width(const Mark& mark, float widest) const {
  return shaper_.about_width(words_of(mark).all(), label_style(mark.emphasis), widest);
}

LabelText LabelWriter::wrapped(const Mark& mark, int lines, float widest) const {
  if (lines == 1) return label_text(line(mark, widest));
  LabelText text;
  text.lines = wrap_into(shaper_, words_of(mark).all(), label_style(mark.emphasis), lines, widest);
  for (const auto& line : text.lines) {
    text.width = std::max(text.width, line->width);
    text.is_whole = text.is_whole && !line->shortened;
  }
  return text;
}

LabelWords LabelWriter::words_of(const Mark& mark) const {
  return label_words(store_, edits_, mark.event, mark.names_lane);
}

}  // namespace timeloom
