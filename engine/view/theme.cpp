#include "view/theme.hpp"

#include <array>

namespace timeloom {

namespace {

struct RoleColour {
  std::string_view name;
  Colour light, dark;
};

// Okabe and Ito's set ("Color Universal Design", 2008), darkened for white and lightened for black
// ground until each keeps 3:1 against it.
constexpr std::array kRoles = {
    RoleColour{"blue", rgb(0x0068A8), rgb(0x5AB4F0)},
    RoleColour{"orange", rgb(0xC25E00), rgb(0xF0A030)},
    RoleColour{"green", rgb(0x007A5A), rgb(0x2EC49A)},
    RoleColour{"red", rgb(0xB8322A), rgb(0xF2796B)},
    RoleColour{"purple", rgb(0x9A4A82), rgb(0xDE94C4)},
    RoleColour{"teal", rgb(0x1F7F95), rgb(0x62CBE0)},
    RoleColour{"brown", rgb(0x7D5A33), rgb(0xC79F70)},
    RoleColour{"grey", rgb(0x6B7280), rgb(0x9CA3AF)},
};

constexpr Theme kLight{
    .background = rgb(0xFFFFFF),
    .band = rgb(0xF6F7F9),
    .grid = rgb(0xE3E6EA),
    .axis = rgb(0x9AA1AB),
    .text = rgb(0x16191D),
    .muted_text = rgb(0x5B626C),
    .link = rgb(0x8A94A3),
    .now = rgb(0xB8322A),
    .selection = rgb(0x16191D),
    .dark = false,
};

constexpr Theme kDark{
    .background = rgb(0x14171C),
    .band = rgb(0x1A1E24),
    .grid = rgb(0x2A3038),
    .axis = rgb(0x5C6570),
    .text = rgb(0xECEFF3),
    .muted_text = rgb(0x9BA4B0),
    .link = rgb(0x6E7988),
    .now = rgb(0xF2796B),
    .selection = rgb(0xFFFFFF),
    .dark = true,
};

}  // namespace

Colour Theme::role(std::string_view name) const {
  for (const auto& role : kRoles)
    if (role.name == name) return dark ? role.dark : role.light;
  return dark ? kRoles.back().dark : kRoles.back().light;
}

Theme theme_named(std::string_view name) {
  return name == "dark" ? kDark : kLight;
}

}  // namespace timeloom
