#include "random_edtf.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// Chance also makes dates that no calendar has, such as day 00.
bool exists(const Edtf& value) {
  return parse_edtf(print_edtf(value)).has_value();
}

}  // namespace

TEST_CASE("print and parse are each other's inverse") {
  Chance chance(5);
  RandomEdtf random(chance);
  int existing = 0;
  for (int i = 0; i < 50'000; ++i) {
    const Edtf value = random.value();
    const std::string text = print_edtf(value);
    const auto parsed = parse_edtf(text);
    if (!parsed) continue;
    ++existing;
    if (*parsed != value) FAIL(text << " is read as another value");
    if (print_edtf(*parsed) != text) FAIL(text << " is printed as " << print_edtf(*parsed));
  }
  CHECK(existing > 45'000);
}

TEST_CASE("what a text says, to_edtf says again") {
  Chance chance(6);
  RandomEdtf random(chance);
  int read = 0;
  for (int i = 0; i < 50'000; ++i) {
    const Edtf value = random.value();
    if (!exists(value)) continue;
    const std::string text = print_edtf(value);
    const auto span = parse_time(text);
    if (!span) continue;  // intervals that end before they start
    ++read;
    const std::string again = to_edtf(*span);
    const auto span_again = parse_time(again);
    if (!span_again) FAIL(text << " -> " << again << ": " << span_again.error().message);
    if (*span_again != *span) FAIL(text << " -> " << again << ": " << *span << *span_again);
    if (to_edtf(*span_again) != again) FAIL(text << " -> " << again << " is not stable");
  }
  CHECK(read > 30'000);
}

TEST_CASE("to_edtf prints something that can be read for any whole unit") {
  Chance chance(7);
  for (int i = 0; i < 50'000; ++i) {
    const auto precision = static_cast<Precision>(chance.small(0, kPrecisionCount - 1));
    const Instant start = chance.instant();
    const std::int64_t year = to_civil(start).date.year;
    if (year <= kFirstYear + 1'000'000'000 || year >= kLastYear - 1'000'000'000) continue;
    const std::string text = to_edtf(date(start, precision));
    const auto span = parse_time(text);
    if (!span) FAIL(text << ": " << span.error().message);
    if (to_edtf(*span) != text) FAIL(text << " is not stable");
  }
}
