#include "host/span_abi.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("a span comes back from the plugin interface as it was") {
  const TimeSpan span{.start = {INT64_MIN, 1},
                      .end = {INT64_MAX, 999'999'999},
                      .start_precision = Precision::billion_years,
                      .end_precision = Precision::nanosecond,
                      .flags = span_flag::all};
  CHECK(from_abi(to_abi(span)) == span);
  CHECK(to_abi(span).reserved == 0);
}
