#include "time/relative_ticks.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace timeloom;

namespace {

std::vector<std::string> labels(TimeRange offsets, double width = 500, double spacing = 90) {
  std::vector<std::string> result;
  for (const auto& tick : make_relative_ticks(offsets, width, spacing))
    result.push_back(tick.label);
  return result;
}

using Labels = std::vector<std::string>;
constexpr std::int64_t kYear = 31'556'952;

}  // namespace

TEST_CASE("offsets are counted in the units that people use") {
  CHECK(labels({{-kYear, 0}, {4 * kYear, 0}}) ==
        Labels{"−1 year", "Day 0", "+1 year", "+2 years", "+3 years", "+4 years"});
  CHECK(labels({{-86'400 * 10, 0}, {86'400 * 40, 0}}) ==
        Labels{"−10 days", "Day 0", "+10 days", "+20 days", "+30 days", "+40 days"});
  CHECK(labels({{0, 0}, {4 * 3600, 0}}) ==
        Labels{"Day 0", "+1 hour", "+2 hours", "+3 hours", "+4 hours"});
  CHECK(labels({{-1, 0}, {1, 0}}) == Labels{"−1.0 s", "−0.5 s", "Day 0", "+0.5 s", "+1.0 s"});
  CHECK(labels({{0, 0}, {0, 20}}) ==
        Labels{"Day 0", "+0.000000005 s", "+0.000000010 s", "+0.000000015 s", "+0.000000020 s"});
}

TEST_CASE("ticks lie within, in order, evenly and as far apart as asked for") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto length = std::pow(10.0, static_cast<double>(random() % 270) / 10 - 8);
    const auto begin = duration_from_seconds(-length * static_cast<double>(random() % 300) / 100);
    const TimeRange offsets{add(Instant{}, begin),
                            add(add(Instant{}, begin), duration_from_seconds(length))};
    const auto ticks = make_relative_ticks(offsets, 900, 80);
    CHECK(ticks.size() <= 900 / 80 + 2);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
      CHECK(ticks[i].at >= offsets.begin);
      CHECK(ticks[i].at <= offsets.end);
      CHECK((ticks[i].label == "Day 0") == (ticks[i].at == Instant{}));
      if (i == 0) continue;
      const double pixels = to_seconds(difference(ticks[i].at, ticks[i - 1].at)) / length * 900;
      CHECK(pixels >= 79.9);
    }
  }
}
