// Each theme, and each language that the program speaks, on one small figure.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>

#include "golden/golden_image.hpp"
#include "scene/scene_builder.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"
#include "view/theme_shelf.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

constexpr Tolerance kFigureTolerance{.channel_tolerance = 24, .pixel_share = 0.01};

struct Words {
  const char* language;
  FigureText text;
  std::array<const char*, 2> lanes;
  const char* event;
};

// Eight kinds, each as a bar and as a symbol, some of it vague.
EventStore sample_store(const Words& words) {
  std::vector<TestEvent> events;
  for (int i = 0; i < 16; ++i) {
    TestEvent event;
    event.kind = std::string(words.event) + " " + std::to_string(i % 8 + 1);
    event.title = event.kind;
    event.lane = words.lanes[i < 8 ? 0 : 1];
    const auto from = day(2001 + i % 8 * 2, 1 + i % 5);
    event.span =
        i < 8 ? interval(from, day(2003 + i % 8 * 2, 2), i == 5 ? span_flag::end_uncertain : 0)
              : instant(from);
    events.push_back(event);
  }
  return make_store(events);
}

void check_look(const Words& words, const std::string& theme_name, const std::string& golden) {
  ThemeShelf shelf({std::filesystem::path(TIMELOOM_SOURCE_DIR) / "assets" / "themes"});
  const auto& theme = shelf.find(theme_name);
  REQUIRE_MESSAGE(theme, theme.error().message);
  const auto store = sample_store(words);
  View view;
  view.language = words.language;
  const auto index = build_index(store, view);
  TextShaper shaper;
  const auto scene = build_scene({.store = &store,
                                  .index = &index,
                                  .view = &view,
                                  .theme = &*theme,
                                  .text = &words.text,
                                  .size = {780, 330}},
                                 shaper);
  const auto image = render_image(scene.list);
  REQUIRE(image.has_value());
  CHECK(golden_failure(*image, golden, kFigureTolerance) == "");
}

const Words kEnglish{
    "en", {"Sixteen events", "of eight kinds", "Source: none", ""}, {"Bars", "Symbols"}, "Kind"};

}  // namespace

TEST_CASE("every theme") {
  for (const auto* theme : {"light", "dark", "print", "high-contrast", "newsroom"}) {
    CAPTURE(theme);
    check_look(kEnglish, theme, std::string("theme-") + theme);
  }
}

TEST_CASE("every language") {
  const Words languages[] = {
      {"de",
       {"Sechzehn Ereignisse", "in acht Arten", "Quelle: keine", ""},
       {"Balken", "Zeichen"},
       "Art"},
      {"fr",
       {"Seize événements", "de huit sortes", "Source : aucune", ""},
       {"Barres", "Symboles"},
       "Sorte"},
      {"es",
       {"Dieciséis eventos", "de ocho clases", "Fuente: ninguna", ""},
       {"Barras", "Símbolos"},
       "Clase"},
      {"ar", {"ستة عشر حدثًا", "من ثمانية أنواع", "المصدر: لا شيء", ""}, {"أشرطة", "رموز"}, "نوع"},
      {"he", {"שישה עשר אירועים", "משמונה סוגים", "מקור: אין", ""}, {"פסים", "סמלים"}, "סוג"},
      {"zh", {"十六个事件", "分为八类", "来源：无", ""}, {"条形", "符号"}, "类别"},
      {"ja", {"十六の出来事", "八つの種類", "出典：なし", ""}, {"帯", "記号"}, "種類"}};
  for (const auto& words : languages) {
    CAPTURE(words.language);
    check_look(words, "light", std::string("language-") + words.language);
  }
}
