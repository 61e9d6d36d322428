// Colours by role.
#pragma once

#include <string_view>

#include "base/colour.hpp"

namespace timeloom {

struct Theme {
  Colour background;
  Colour band;        // every second lane's ground
  Colour grid;        // hairlines
  Colour axis;        // the axis line and its ticks
  Colour text;        // titles and labels
  Colour muted_text;  // subtitle, axis, lane counts, source line
  Colour link;        // curves at rest
  Colour now;         // the present
  Colour selection;   // ring of what is selected or under the pointer
  bool dark = false;

  // The fill for a colour role ("blue", "orange", …); an unknown role gives grey. Every role has a
  // contrast of at least 3:1 with the background (WCAG 2.2, non-text), and the roles are Okabe and
  // Ito's colour-blind safe set where they can be.
  Colour role(std::string_view name) const;
};

// "light" or "dark"; anything else gives light.
Theme theme_named(std::string_view name);

}  // namespace timeloom
