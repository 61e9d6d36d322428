#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "view/theme.hpp"

using namespace timeloom;

namespace {

// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace

TEST_CASE("every theme is legible: text at 4.5 to 1, marks at 3 to 1") {
  for (const auto* name : {"light", "dark"}) {
    const auto theme = theme_named(name);
    CAPTURE(name);
    CHECK(contrast(theme.text, theme.background) >= 7.0);
    CHECK(contrast(theme.muted_text, theme.background) >= 4.5);
    CHECK(contrast(theme.selection, theme.background) >= 4.5);
    CHECK(contrast(theme.now, theme.background) >= 3.0);
    for (const auto* role : {"blue", "orange", "green", "red", "purple", "teal", "brown", "grey"}) {
      CAPTURE(role);
      CHECK(contrast(theme.role(role), theme.background) >= 3.0);
    }
  }
}

TEST_CASE("roles differ from one another, and an unknown one is grey") {
  const auto theme = theme_named("light");
  CHECK(theme.role("blue") != theme.role("teal"));
  CHECK(theme.role("mauve") == theme.role("grey"));
  CHECK(theme_named("nonsense").background == theme.background);
}
