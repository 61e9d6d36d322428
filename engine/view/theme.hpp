// How a picture looks: colours by role, fonts and the weight of lines.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/colour.hpp"

namespace timeloom {

// What is drawn on a bar, so that colour roles are told apart where there is no colour.
enum class BarPattern : std::uint8_t {
  plain,
  rising,
  falling,
  crossed,
  upright,
  level,
  squared,
  dotted
};

// What events, annotations and the panels name colours by.
inline constexpr std::array<std::string_view, 8> kColourRoles = {
    "blue", "orange", "green", "red", "purple", "teal", "brown", "grey"};

struct RoleLook {
  Colour colour;
  BarPattern pattern = BarPattern::plain;
};

// Font families; what they lack comes from the bundled ones.
struct ThemeFonts {
  std::string title = "Inter", text = "Inter";
};

// Widths in logical pixels.
struct ThemeLines {
  float grid = 1, axis = 1, now = 1;
  float bar = 1;        // the outline of a bar
  float link = 1;       // at rest
  float symbol = 1.5F;  // the outline of a hollow symbol, and the gap around a full one
};

struct Theme {
  std::string label;  // "High contrast"
  Colour background;
  Colour band;        // every second row of a table
  Colour grid;        // hairlines
  Colour axis;        // the axis line and its ticks
  Colour text;        // titles and labels
  Colour muted_text;  // subtitle, axis, lane counts, source line
  Colour link;        // curves at rest
  Colour now;         // the present
  Colour selection;   // ring of what is selected or under the pointer
  std::array<RoleLook, kColourRoles.size()> roles;
  ThemeFonts fonts;
  ThemeLines lines;
  bool dark = false;  // a dark background

  // The look of a colour role ("blue", "orange", …); of an unknown one, grey's.
  const RoleLook& look(std::string_view name) const;
  Colour role(std::string_view name) const { return look(name).colour; }
};

// The two that are built in, "light" and "dark"; anything else gives light.
const Theme& theme_named(std::string_view name);

}  // namespace timeloom
