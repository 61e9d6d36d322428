#include "layout/layout_transition.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/easing.hpp"

namespace timeloom {

namespace {

constexpr double kTime = 0.07;  // seconds in which two thirds of a way are gone

// Lanes that are pinned do not scroll.
float scroll_of(const PlacedBand& band, const FigureLayout& layout, float scroll) {
  return band.band.pinned && layout.pinned_bottom > layout.plot.y ? 0 : scroll;
}

// The x of a mark that its label is bound to.
float edge_of(const Mark& mark, LabelSide side) {
  if (side == LabelSide::right) return mark.end;
  return side == LabelSide::left ? mark.begin : mark.centre;
}

// Where labels have as many lines on the same side, and as far above or below.
bool is_at_same_place(const PlacedMark& placed, const PlacedMark& old) {
  const auto& label = placed.label;
  if (label.side != old.label.side || label.lines.size() != old.label.lines.size()) return false;
  const float away = label.lines.front().origin.y - placed.y;
  return std::abs(away - (old.label.lines.front().origin.y - old.y)) < 1;
}

}  // namespace

void LayoutTransition::reset() {
  *this = {};
}

float LayoutTransition::approached(float from, float to, float share) {
  const float now = eased(from, to, share);
  if (now != to) moving_ = true;
  return now;
}

bool LayoutTransition::comes_into_view(const PlacedBand& band) const {
  const auto before = bands_.find(band.band.path);
  return before != bands_.end() && before->second.out_of_view && !band.out_of_view;
}

// Returns by how much the band is away from its place.
float LayoutTransition::move_band(PlacedBand& band, float scroll, float share) {
  const float target = band.area.y + scroll;
  const auto [found, is_new] = bands_.try_emplace(band.band.path);
  auto& shown = found->second;
  shown.y = is_new ? target : approached(shown.y, target, share);
  const float away = shown.y - target;
  band.area.y += away;
  band.rows_top += away;
  for (auto& label : band.labels) label.origin.y += away;
  shown.out_of_view = band.out_of_view;
  fade_density(band, shown, share);
  return away;
}

void LayoutTransition::fade_density(PlacedBand& band, ShownBand& shown, float share) {
  auto& density = band.layout.density;
  const bool was_there = !shown.density.counts.empty();
  const float before = !begun_ ? 1 : was_there ? shown.density.opacity : 0;
  if (!density.counts.empty()) {
    density.opacity = faded_in(before, share);
  } else if (was_there && before * (1 - share) > kInvisible) {
    // The old profile, stretched over the new stretch of time.
    density = shown.density;
    density.opacity = before * (1 - share);
    for (std::size_t column = 0; column < density.counts.size(); ++column) {
      const double old = (static_cast<double>(column) - x_offset_) / x_scale_;
      const bool within = old >= 0 && old < static_cast<double>(density.counts.size());
      density.counts[column] = within ? shown.density.counts[static_cast<std::size_t>(old)] : 0.0F;
    }
  }
  if (density.opacity < 1) moving_ = true;
  shown.density = density;
}

void LayoutTransition::move_mark(PlacedMark& placed, const PlacedBand& band, float scroll,
                                 float rows_moved, float share) {
  // The band was moved already; a mark has its own way to go.
  const float target = band.rows_top - rows_moved + placed.y + scroll;
  const auto [found, is_new] = marks_.try_emplace(placed.mark.event);
  auto& shown = found->second;
  const auto old = shown.placed;
  shown.y = is_new ? target : approached(shown.y, target, share);
  const float y = shown.y - scroll - band.rows_top;
  move_label(placed.label, {0, y - placed.y});
  placed.y = y;

  const float was = is_new ? (begun_ ? 0.0F : 1.0F) : old.opacity;
  placed.opacity = faded_in(was, share);

  placed.label_opacity = 1;
  if (!is_new && begun_) {
    const bool is_shown = placed.label.side != LabelSide::none;
    if (!is_shown && old.label.side != LabelSide::none) {
      const float fading = old.label_opacity * (1 - share);
      if (fading > kInvisible) {
        placed.label = old.label;
        const float edge = edge_of(placed.mark, old.label.side);
        move_label(placed.label, {edge - edge_of(old.mark, old.label.side), placed.y - old.y});
        placed.label_opacity = fading;
      }
    } else if (is_shown) {
      const float label_was = is_at_same_place(placed, old) ? old.label_opacity : 0;
      placed.label_opacity = faded_in(label_was, share);
    }
  }
  if (placed.opacity < 1 || placed.label_opacity < 1) moving_ = true;
  shown.placed = placed;
  shown.band = band.band.path;
  shown.current = true;
}

void LayoutTransition::fade_out_the_gone(FigureLayout& layout, float scroll, float share) {
  std::unordered_map<std::string, PlacedBand*> bands;
  for (auto& band : layout.bands) bands.emplace(band.band.path, &band);
  for (auto entry = marks_.begin(); entry != marks_.end();) {
    auto& shown = entry->second;
    if (std::exchange(shown.current, false)) {
      ++entry;
      continue;
    }
    auto& placed = shown.placed;
    auto& mark = placed.mark;
    placed.opacity *= 1 - share;
    const auto moved = [&](float x) {
      return static_cast<float>(std::clamp(x_offset_ + x * x_scale_, -1e6, 1e6));
    };
    const float centre = moved(mark.centre);
    const float half = (mark.end - mark.begin) / 2;
    mark.begin = mark.is_bar ? moved(mark.begin) : centre - half;
    mark.end = mark.is_bar ? moved(mark.end) : centre + half;
    move_label(placed.label, {centre - mark.centre, 0});
    mark.centre = centre;
    const auto band = bands.find(shown.band);
    const auto width = static_cast<float>(layout.viewport.width);
    const bool in_sight = mark.end >= 0 && mark.begin <= width;
    if (placed.opacity < kInvisible || !in_sight || band == bands.end() ||
        band->second->out_of_view) {
      entry = marks_.erase(entry);
      continue;
    }
    const float y = shown.y - scroll_of(*band->second, layout, scroll) - band->second->rows_top;
    move_label(placed.label, {0, y - placed.y});
    placed.y = y;
    band->second->layout.marks.push_back(placed);
    moving_ = true;
    ++entry;
  }
}

void LayoutTransition::apply(FigureLayout& layout, float scroll, double seconds) {
  const auto width = static_cast<float>(layout.viewport.width);
  if (begun_ && width != plot_width_) reset();
  const auto share = static_cast<float>(1 - std::exp(-seconds / kTime));
  x_scale_ = viewport_.seconds_per_pixel / layout.viewport.seconds_per_pixel;
  x_offset_ = begun_ ? layout.viewport.x_of_left_edge(viewport_) : 0;
  moving_ = callouts_.apply(layout, share);
  std::unordered_map<std::string, ShownBand> bands;
  for (auto& band : layout.bands) {
    const float own_scroll = scroll_of(band, layout, scroll);
    const float own_share = comes_into_view(band) ? 1 : share;
    const float away = move_band(band, own_scroll, own_share);
    if (!band.out_of_view)
      for (auto& placed : band.layout.marks) move_mark(placed, band, own_scroll, away, own_share);
    bands.insert(bands_.extract(band.band.path));
  }
  bands_ = std::move(bands);
  fade_out_the_gone(layout, scroll, share);
  viewport_ = layout.viewport;
  plot_width_ = width;
  begun_ = true;
}

}  // namespace timeloom
