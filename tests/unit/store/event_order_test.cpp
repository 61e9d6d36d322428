#include "store/event_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "store_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

struct Given {
  std::uint32_t nanoseconds = 0;
  bool shuffles_records = false;
};

// Sources of random spans, many of them equal; one has none.
std::vector<SourceEvents::Columns> random_sources(std::size_t rows, const Given& given) {
  std::mt19937 random(11);
  std::vector<SourceEvents::Columns> sources(3);
  for (auto* source : {&sources[0], &sources[2]})
    for (std::size_t row = 0; row < rows; ++row) {
      SourceRow event;
      const auto day = static_cast<std::int64_t>(random() % 50);
      auto span = between_days(day, day + static_cast<std::int64_t>(random() % 3));
      span.start.nanoseconds = static_cast<std::uint32_t>(random()) % (given.nanoseconds + 1);
      event.set_span(span);
      event.set_place(given.shuffles_records ? random() % 1000 : row + 1, 0);
      source->rows.push_back(event);
    }
  return sources;
}

void check_order(const std::vector<SourceEvents::Columns>& sources) {
  std::vector<const SourceEvents::Columns*> given;
  for (const auto& source : sources) given.push_back(&source);
  auto order = order_events(given);
  const auto key = [&](const Origin& origin) {
    const auto& row = sources[origin.source].rows[origin.row];
    const auto span = row.span();
    return std::tuple(span.start, span.end, origin.source, row.place().record, origin.row);
  };
  REQUIRE(order.positions.size() == sources[0].rows.size() + sources[2].rows.size());
  std::vector<Origin> origins;
  for (EventRow row = 0; row < order.positions.size(); ++row)
    origins.push_back(order.origin_of(row));
  CHECK(std::ranges::is_sorted(origins, {}, key));

  order.invert();
  CHECK(order.positions.empty());
  bool is_inverse = true;
  for (EventRow row = 0; row < origins.size(); ++row)
    is_inverse = is_inverse && order.row_of(origins[row].source, origins[row].row) == row;
  CHECK(is_inverse);
}

}  // namespace

TEST_CASE("events are ordered by start, end, source, record") {
  for (const std::size_t rows : {0U, 1U, 100U, 60'000U}) {
    check_order(random_sources(rows, {}));
    check_order(random_sources(rows, {.nanoseconds = 3}));
    check_order(random_sources(rows, {.shuffles_records = true}));
  }
}
