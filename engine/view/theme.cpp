#include "view/theme.hpp"

#include <algorithm>
#include <stdexcept>

#include "themes.hpp"
#include "view/theme_file.hpp"

namespace timeloom {

namespace {

Theme built_in(std::string_view text) {
  auto theme = parse_theme(text);
  if (!theme) throw std::logic_error("a theme that is built in: " + theme.error().message);
  return *std::move(theme);
}

}  // namespace

const RoleLook& Theme::look(std::string_view name) const {
  const auto found = std::ranges::find(kColourRoles, name);
  const auto position = found == kColourRoles.end()
                            ? kColourRoles.size() - 1
                            : static_cast<std::size_t>(found - kColourRoles.begin());
  return roles[position];
}

const Theme& theme_named(std::string_view name) {
  static const Theme light = built_in(themes::light_json);
  static const Theme dark = built_in(themes::dark_json);
  return name == "dark" ? dark : light;
}

}  // namespace timeloom
