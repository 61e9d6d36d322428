#include "view/theme.hpp"

#include <doctest/doctest.h>

#include <set>

#include "support/colour_vision.hpp"
#include "support/event_maker.hpp"
#include "view/theme_shelf.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// The themes that come with the program.
ThemeShelf shipped() {
  return ThemeShelf({std::filesystem::path(TIMELOOM_SOURCE_DIR) / "assets" / "themes"});
}

template <typename Check>
void for_each_theme(Check check) {
  auto shelf = shipped();
  CHECK(shelf.names().size() >= 5);
  for (const auto& name : shelf.names()) {
    CAPTURE(name);
    const auto& theme = shelf.find(name);
    REQUIRE_MESSAGE(theme, theme.error().message);
    check(*theme);
  }
}

constexpr double kText = 4.5, kGraphics = 3;  // WCAG 2.2, success criteria 1.4.3 and 1.4.11

// The opacities of a bar, and of one whose ends are uncertain: scene_pen.cpp. The latter is drawn
// where it does not fade as it is here.
constexpr double kBarOpacity = 0.20, kUncertainBarOpacity = 0.40;

// Of as many kinds as there are colours, of which no plugin and no document says anything.
std::set<std::string> symbols_of_plain_kinds() {
  std::vector<TestEvent> events(kColourRoles.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i].kind = "kind " + std::to_string(i);
    events[i].span = instant(day(2000));
  }
  std::set<std::string> symbols;
  const auto store = make_store(events);
  for (const auto& kind : store.kinds()) symbols.insert(kind.symbol);
  return symbols;
}

bool is_coloured(const Theme& theme) {
  for (const auto& look : theme.roles)
    if (look.colour.red != look.colour.green || look.colour.green != look.colour.blue) return true;
  return false;
}

}  // namespace

TEST_CASE("texts stand out from all that they are drawn on") {
  for_each_theme([](const Theme& theme) {
    CHECK(contrast(theme.text, theme.background) >= 7.0);
    CHECK(contrast(theme.muted_text, theme.background) >= kText);
    CHECK(contrast(theme.text, theme.band) >= kText);
    CHECK(contrast(theme.muted_text, theme.band) >= kText);
    for (const auto* role : {"blue", "orange", "green", "red"}) {  // links and messages in panels
      CAPTURE(std::string(role));
      CHECK(contrast(theme.role(role), theme.background) >= kText);
    }
    for (const auto role : kColourRoles) {
      CAPTURE(std::string(role));
      if (theme.look(role).pattern != BarPattern::plain) continue;  // there a halo is around it
      for (const auto opacity : {kBarOpacity, kUncertainBarOpacity})
        CHECK(contrast(theme.text, over(theme.role(role).with_alpha(opacity), theme.background)) >=
              kText);
    }
  });
}

TEST_CASE("what is drawn stands out from the background") {
  for_each_theme([](const Theme& theme) {
    for (const auto role : kColourRoles) {
      CAPTURE(std::string(role));
      CHECK(contrast(theme.role(role), theme.background) >= kGraphics);
    }
    CHECK(contrast(theme.axis, theme.background) >= kGraphics);
    CHECK(contrast(theme.now, theme.background) >= kGraphics);
    CHECK(contrast(theme.link, theme.background) >= kGraphics);
    CHECK(contrast(theme.selection, theme.background) >= kText);
  });
}

TEST_CASE(
    "kinds are told apart by their colours, also without red or green, or else by their forms") {
  for_each_theme([](const Theme& theme) {
    if (!is_coloured(theme)) {
      // What is no bar differs by its kind's own symbol.
      CHECK(symbols_of_plain_kinds().size() == kColourRoles.size());
      std::set<BarPattern> patterns;
      for (const auto& look : theme.roles) patterns.insert(look.pattern);
      CHECK(patterns.size() == kColourRoles.size());
      return;
    }
    for (const auto vision : {Vision::usual, Vision::without_green, Vision::without_red})
      for (const auto a : kColourRoles)
        for (const auto b : kColourRoles) {
          if (a <= b) continue;
          CAPTURE(static_cast<int>(vision));
          CAPTURE(std::string(a));
          CAPTURE(std::string(b));
          CHECK(distance(theme.role(a), theme.role(b), vision) >= 0.09);
        }
  });
}

TEST_CASE("the colour distances are those of the literature") {
  CHECK(distance(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(1).epsilon(0.001));
  // Who sees no green confuses these two, whom others tell apart at once.
  const auto red = rgb(0xB8322A), brown = rgb(0x7D5A33);
  CHECK(distance(red, brown) > 2 * distance(red, brown, Vision::without_green));
  CHECK(contrast(rgb(0xFFFFFF), rgb(0x767676)) == doctest::Approx(4.54).epsilon(0.001));
}

TEST_CASE("an unknown role is grey, and an unknown built-in theme light") {
  const auto& theme = theme_named("light");
  CHECK(theme.role("blue") != theme.role("teal"));
  CHECK(theme.role("mauve") == theme.role("grey"));
  CHECK(theme_named("nonsense").background == theme.background);
  CHECK(theme_named("dark").dark);
  CHECK_FALSE(theme.dark);
}
