// What the highest place of a density profile is said to stand for.
#include "layout/density_peak.hpp"

#include <doctest/doctest.h>

#include <random>

#include "layout/figure_layout.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

constexpr double kDay = 86'400;

Viewport columns_of(double seconds, double width = 100) {
  return {.left = test::day(2000), .seconds_per_pixel = seconds, .width = width};
}

DensityProfile profile_of(const std::vector<float>& at, std::uint32_t count = 1) {
  std::vector<DensityCell> cells;
  for (const float x : at) cells.push_back({x, x, count, 0});
  return make_profile(cells, 99);
}

std::optional<DensityPeak> peak(std::int64_t count, double seconds) {
  return DensityPeak{count, seconds};
}

}  // namespace

TEST_CASE("a peak is counted in the first length of the calendar that is a column or more") {
  const auto profile = profile_of({10, 10, 10, 12}, 10);
  CHECK(peak_of(profile, columns_of(kDay)) == peak(30, kDay));
  CHECK(peak_of(profile, columns_of(kDay / 3)) == peak(40, kDay));
  CHECK(peak_of(profile, columns_of(kDay / 24)) == peak(30, 3'600));
  CHECK(peak_of(profile, columns_of(kDay * 1.5)) == peak(40, kDay * 365.2425 / 12));
  CHECK(peak_of(profile, columns_of(kDay * 365.2425 * 30)) == peak(40, kDay * 365.2425 * 100));
}

TEST_CASE("few events have no peak, nor has what is shorter than any length") {
  CHECK_FALSE(peak_of(profile_of({10, 11, 12}), columns_of(kDay)).has_value());
  CHECK_FALSE(peak_of(profile_of({10}, 100), columns_of(1e-9)).has_value());
  CHECK_FALSE(peak_of({}, columns_of(kDay)).has_value());
}

TEST_CASE("long events that are spread thin are counted in a length that holds one") {
  const auto profile = make_profile({{{0, 100, 25, 0}}}, 99);
  CHECK(peak_of(profile, columns_of(kDay)) == peak(8, kDay * 365.2425 / 12));
}

TEST_CASE("what is left out of time counts for nothing") {
  auto viewport = columns_of(kDay);
  const auto profile = profile_of({10, 10, 60, 60, 60}, 10);
  CHECK(peak_of(profile, viewport) == peak(30, kDay));
  viewport.cuts = {{add(test::day(2000), duration_from_seconds(50 * kDay)),
                    add(test::day(2000), duration_from_seconds(80 * kDay))}};
  CHECK(viewport.x_of(viewport.cuts[0].begin) < 60);
  CHECK(viewport.x_of(viewport.cuts[0].end) > 61);
  CHECK(peak_of(profile, viewport) == peak(20, kDay));
}

TEST_CASE("no stretch of that length has more, and one has as many") {
  std::mt19937_64 random(8);
  for (int round = 0; round < 50; ++round) {
    std::vector<float> at;
    for (int i = 0; i < 400; ++i)
      at.push_back(static_cast<float>(random() % 100 * (random() % 100) / 100));
    const auto profile = profile_of(at);
    std::int64_t most = 0;
    for (int from = 0; from + 6 <= 100; ++from)
      most = std::max<std::int64_t>(most, std::ranges::count_if(at, [&](float x) {
                                      return x >= static_cast<float>(from) &&
                                             x < static_cast<float>(from + 6);
                                    }));
    CHECK(peak_of(profile, columns_of(kDay / 6)) == peak(most, kDay));
  }
}

TEST_CASE("a peak is said in every language, large ones with three digits") {
  CHECK(peak_of(profile_of({10}, 1'243'567), columns_of(kDay)) == peak(1'240'000, kDay));
  const DensityPeak month{1'240, kDay * 365.2425 / 12};
  CHECK(peak_words(month, {}) == "up to 1,240 in 1\u00A0month");
  CHECK(peak_words({3, kDay * 365.2425 * 1'000}, {}) == "up to 3 in 1,000\u00A0years");
  CHECK(peak_words(month, *Language::of("de")) == "bis zu 1.240 in 1\u00A0Monat");
  CHECK(peak_words(month, *Language::of("ja")) == "1\u00A0か月に最大1,240件");
}

TEST_CASE("a lane that is a density says how many its highest place stands for") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 4'000; ++i)
    events.push_back({.id = std::to_string(i),
                      .lane = "Entries",
                      .span = test::instant(test::day(2000 + i / 400, 1 + i % 12, 1 + i % 28))});
  const auto store = test::make_store(events);
  const View view;
  const auto index = build_index(store, view);
  TextShaper shaper;
  for (const float width : {1200.0F, 500.0F}) {
    const auto layout = lay_out_figure(
        {.store = store, .index = index, .view = view, .size = {width, 400}}, shaper);
    REQUIRE(layout.bands.size() == 1);
    std::string said;
    for (const auto& line : layout.bands[0].labels) {
      CHECK_FALSE(line.text->shortened);
      said += line.text->text + " ";
    }
    CAPTURE(said);
    CHECK(said.find("up to ") != std::string::npos);
    CHECK(said.find(" in") != std::string::npos);
  }
}
