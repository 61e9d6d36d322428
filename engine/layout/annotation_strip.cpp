#include "layout/annotation_strip.hpp"

#include <algorithm>
#include <numeric>

#include "layout/metrics.hpp"
#include "layout/row_occupancy.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr std::size_t kMostRows = 3;
constexpr float kRowPitch = 17;
constexpr float kGapToMark = 5;
constexpr float kGapBetween = 10;
constexpr float kWidest = 280;

bool has_words(const Annotation& annotation) {
  return annotation.shape != Annotation::Shape::note && !annotation.text.empty();
}

}  // namespace

AnnotationStrip lay_out_annotation_strip(const Annotations& annotations, const Viewport& viewport,
                                         bool keeps_height, TextShaper& shaper) {
  const auto width = static_cast<float>(viewport.width);
  std::vector<std::size_t> in_time;
  for (std::size_t i = 0; i < annotations.size(); ++i)
    if (has_words(annotations[i])) in_time.push_back(i);
  const auto with_words = in_time.size();
  std::erase_if(in_time, [&](std::size_t i) {
    const auto& annotation = annotations[i];
    const bool is_range = annotation.shape == Annotation::Shape::range;
    const auto end = is_range ? annotation.time.end : annotation.time.begin;
    return viewport.x_of(end) < 0 || viewport.x_of(annotation.time.begin) > viewport.width;
  });
  std::stable_sort(in_time.begin(), in_time.end(), [&](std::size_t a, std::size_t b) {
    return annotations[a].time.begin < annotations[b].time.begin;
  });

  AnnotationStrip strip;
  std::vector<RowOccupancy> rows(kMostRows);
  std::size_t rows_used = keeps_height ? std::min(with_words, kMostRows) : 0;
  for (const auto i : in_time) {
    auto text = shaper.shape_within(annotations[i].text, kAnnotation, std::min(kWidest, width));
    const auto from = static_cast<float>(std::max(viewport.x_of(annotations[i].time.begin), 0.0));
    const float most = width - text->width - 1;
    if (text->width <= 0 || most < 0) continue;
    float x = from + kGapToMark;
    // Beyond the right edge: left of a line, or as far right in a range as there is room.
    if (x > most)
      x = annotations[i].shape == Annotation::Shape::line ? from - kGapToMark - text->width : most;
    x = std::clamp(x, 0.0F, most);
    const Stretch wanted{x, x + text->width};
    for (std::size_t row = 0; row < kMostRows; ++row) {
      if (!rows[row].is_free(wanted, kGapBetween)) continue;
      rows[row].take(wanted);
      rows_used = std::max(rows_used, row + 1);
      const float baseline = kRowPitch * static_cast<float>(row + 1) - text->descent - 1;
      strip.labels.push_back({i, std::move(text), x, baseline});
      break;
    }
  }
  strip.height = kRowPitch * static_cast<float>(rows_used);
  return strip;
}

}  // namespace timeloom
