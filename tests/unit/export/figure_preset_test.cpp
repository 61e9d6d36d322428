#include "export/figure_preset.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace timeloom;

TEST_CASE("presets are found by name and by size") {
  REQUIRE(figure_preset("article") != nullptr);
  CHECK(figure_preset("article")->size == Size{1200, 675});
  CHECK(figure_preset("column")->size == Size{600, 900});
  CHECK(figure_preset("social")->size == Size{1080, 1080});
  CHECK(figure_preset("poster") == nullptr);
  CHECK(figure_preset_of({595, 842})->id == "a4");
  CHECK(figure_preset_of({1, 1}) == nullptr);
}

TEST_CASE("every preset has a name of its own, and all are named") {
  std::set<std::string_view> ids;
  for (const auto& preset : figure_presets()) {
    CHECK(ids.insert(preset.id).second);
    CHECK(figure_preset_ids().find(preset.id) != std::string::npos);
    CHECK_FALSE(preset.label.empty());
  }
}
