#include "export/page_style.hpp"

#include <utility>
#include <vector>

#include "export/page_patterns.hpp"
#include "render/svg/font_families.hpp"

namespace timeloom {

namespace {

std::vector<std::pair<std::string_view, Colour>> named(const Theme& theme) {
  std::vector<std::pair<std::string_view, Colour>> colours = {
      {"ground", theme.background}, {"band", theme.band},          {"grid", theme.grid},
      {"axis", theme.axis},         {"ink", theme.text},           {"muted", theme.muted_text},
      {"link", theme.link},         {"selection", theme.selection}};
  for (const auto role : kColourRoles) colours.emplace_back(role, theme.role(role));
  return colours;
}

std::string hex(Colour colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (const auto part : {colour.red, colour.green, colour.blue}) {
    text += kDigits[part >> 4U];
    text += kDigits[part & 15U];
  }
  return text;
}

std::string block(std::string_view selector, const Theme& theme) {
  std::string css(selector);
  css += theme.dark ? "{color-scheme:dark" : "{color-scheme:light";
  for (const auto& [name, colour] : named(theme))
    css.append(";--").append(name).append(":").append(hex(colour));
  return css + "}\n";
}

// Bars are filled with their role's pattern too, where it has one. What the page's own look has,
// others have to take away.
std::string pattern_properties(std::size_t look, const Theme& theme) {
  std::string css;
  for (const auto role : kColourRoles) {
    const bool is_plain = theme.look(role).pattern == BarPattern::plain;
    if (is_plain && look == 0) continue;
    css.append(";--").append(role).append("-pattern:") +=
        is_plain ? "none" : "url(#" + pattern_id(look, role) + ")";
  }
  return css;
}

}  // namespace

PageThemes page_themes(const Theme& chosen) {
  auto other = theme_named(chosen.dark ? "light" : "dark");
  other.fonts = chosen.fonts;
  return chosen.dark ? PageThemes{std::move(other), chosen} : PageThemes{chosen, std::move(other)};
}

std::string colour_properties(const std::vector<PageThemes>& looks) {
  std::string css;
  for (std::size_t look = 0; look < looks.size(); ++look) {
    const auto& [light, dark] = looks[look];
    const auto root =
        look == 0 ? std::string(":root") : ":root[data-look=\"" + std::to_string(look) + "\"]";
    css += root + "{--text-face:" + font_families(light.fonts.text) +
           ";--title-face:" + font_families(light.fonts.title) + pattern_properties(look, light) +
           "}\n" + block(root, light) + "@media screen{\n@media (prefers-color-scheme:dark){\n" +
           block(root + ":not([data-theme=light])", dark) + "}\n" +
           block(root + "[data-theme=dark]", dark) + "}\n";
  }
  return css;
}

std::string colour_reference(const Theme& light, Colour colour) {
  for (const auto& [name, known] : named(light))
    if (known.with_alpha(1) == colour.with_alpha(1)) return "var(--" + std::string(name) + ")";
  return hex(colour);
}

}  // namespace timeloom
