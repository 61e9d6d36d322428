// Adds primitives to a display list, in a theme's colours.
#pragma once

#include <cmath>

#include "layout/text_block.hpp"
#include "scene/display_list.hpp"
#include "view/theme.hpp"

namespace timeloom {

// How far a halo reaches around a text that stands over other things.
inline constexpr float kHalo = 2.5F;

// Lines of odd width look crisp when they run through the middle of a pixel.
inline float crisp(float x) {
  return std::floor(x) + 0.5F;
}

// The colour with a share of its opacity.
inline Colour faded(Colour colour, double share) {
  return colour.with_alpha(colour.alpha / 255.0 * share);
}

class ScenePen {
public:
  // Both must outlive the pen.
  ScenePen(DisplayList& list, const Theme& theme) : list_(list), theme_(theme) {}

  DisplayList& list() const { return list_; }
  const Theme& theme() const { return theme_; }

  void line(Layer layer, Point from, Point to, Colour colour, float width, std::uint16_t clip = 0,
            EventRow event = kNoEvent);
  void text(const TextLine& line, Colour colour, std::uint16_t clip = 0, float halo = 0);
  // A symbol, not yet in the list; a hollow one is an outline.
  SymbolItem symbol(SymbolShape shape, Point centre, Colour colour, bool hollow) const;
  // An interval, its ends fading over so many pixels.
  void bar(const Rect& area, const RoleLook& look, float fade_left = 0, float fade_right = 0,
           EventRow event = kNoEvent, std::uint16_t clip = 0);
  void swatch(Point centre, const RoleLook& look);

private:
  DisplayList& list_;
  const Theme& theme_;
};

}  // namespace timeloom
