#include "scene/bar_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace timeloom {

namespace {

constexpr float kSpacing = 5, kDotSpacing = 4;
constexpr float kInset = 1.5F;  // from the bar's outline
constexpr float kLineWidth = 0.9F, kDotWidth = 1.4F;
constexpr double kOpacity = 0.62;

class PatternPen {
public:
  PatternPen(DisplayList& list, const Rect& area, Colour colour, const Item& bar)
      : list_(list), area_(area), colour_(colour), bar_(bar) {}

  void uprights(float spacing) const {
    for (float x = first(area_.x, spacing); x < area_.right(); x += spacing)
      line({x, area_.y}, {x, area_.bottom()});
  }

  // Bars are few pixels high: from the middle out, so that each has its lines in the same places.
  void levels(float spacing) const {
    const float middle = area_.y + area_.height / 2;
    const int count = static_cast<int>(area_.height / 2 / spacing);
    for (int i = -count; i <= count; ++i) {
      const float y = middle + spacing * static_cast<float>(i);
      line({area_.x, y}, {area_.right(), y});
    }
  }

  // At 45 degrees, upwards to the right or downwards.
  void diagonals(bool rising) const {
    constexpr float kStep = kSpacing * 1.4142F;
    const float height = area_.height;
    for (float x = first(area_.x - height, kStep); x < area_.right(); x += kStep) {
      // Along the line, t from 0 at the left end to `height` at the right one, within the area.
      const float from = std::max(area_.x - x, 0.0F);
      const float to = std::min(area_.right() - x, height);
      if (from >= to) continue;
      const auto at = [&](float t) {
        return Point{x + t, rising ? area_.bottom() - t : area_.y + t};
      };
      line(at(from), at(to));
    }
  }

  void dots() const {
    const float middle = area_.y + area_.height / 2;
    bool odd = std::fmod(first(area_.x, kDotSpacing) / kDotSpacing, 2.0F) >= 1;
    for (float x = first(area_.x, kDotSpacing); x < area_.right(); x += kDotSpacing, odd = !odd)
      for (const float y : {middle - (odd ? 2.0F : 4.0F), middle + (odd ? 2.0F : 0.0F),
                            middle + (odd ? 2.0F : 4.0F)})
        if (y > area_.y && y < area_.bottom()) line({x, y}, {x + 0.01F, y}, kDotWidth);
  }

private:
  static float first(float from, float spacing) { return std::ceil(from / spacing) * spacing; }

  void line(Point from, Point to, float width = kLineWidth) const {
    LineItem item;
    static_cast<Item&>(item) = bar_;
    item.points = {from, to};
    item.width = width;
    item.colour = colour_;
    list_.lines.push_back(std::move(item));
  }

  DisplayList& list_;
  const Rect area_;
  const Colour colour_;
  const Item& bar_;
};

}  // namespace

void draw_bar_pattern(DisplayList& list, const Rect& area, const RoleLook& look, const Item& bar) {
  const Rect inner{area.x + kInset, area.y + kInset, area.width - 2 * kInset,
                   area.height - 2 * kInset};
  if (inner.width <= 0 || inner.height <= 0) return;
  const PatternPen pen(list, inner, look.colour.with_alpha(kOpacity), bar);
  switch (look.pattern) {
    case BarPattern::plain:
      break;
    case BarPattern::rising:
      pen.diagonals(true);
      break;
    case BarPattern::falling:
      pen.diagonals(false);
      break;
    case BarPattern::crossed:
      pen.diagonals(true);
      pen.diagonals(false);
      break;
    case BarPattern::upright:
      pen.uprights(kSpacing);
      break;
    case BarPattern::level:
      pen.levels(3);
      break;
    case BarPattern::squared:
      pen.uprights(kSpacing);
      pen.levels(3);
      break;
    case BarPattern::dotted:
      pen.dots();
      break;
  }
}

}  // namespace timeloom
