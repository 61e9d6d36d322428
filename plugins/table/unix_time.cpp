#include <charconv>
#include <cstdint>

#include "table/row_time.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

struct Unit {
  std::int64_t per_second;
  timeloom_precision precision;
};

Unit unit_of(EpochUnit unit, std::int64_t value) {
  constexpr Unit kSeconds{1, TIMELOOM_PRECISION_SECOND};
  constexpr Unit kMilliseconds{1'000, TIMELOOM_PRECISION_MILLISECOND};
  constexpr Unit kMicroseconds{1'000'000, TIMELOOM_PRECISION_MICROSECOND};
  constexpr Unit kNanoseconds{1'000'000'000, TIMELOOM_PRECISION_NANOSECOND};
  switch (unit) {
    case EpochUnit::seconds:
      return kSeconds;
    case EpochUnit::milliseconds:
      return kMilliseconds;
    case EpochUnit::microseconds:
      return kMicroseconds;
    case EpochUnit::nanoseconds:
      return kNanoseconds;
    case EpochUnit::by_size:
      break;
  }
  // A hundred thousand million seconds are the year 5138; as milliseconds they are 1973.
  const std::uint64_t size =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  if (size < 100'000'000'000) return kSeconds;
  if (size < 100'000'000'000'000) return kMilliseconds;
  if (size < 100'000'000'000'000'000) return kMicroseconds;
  return kNanoseconds;
}

// The first nine digits after the point, as billionths.
std::int64_t billionths(std::string_view digits) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i < 9; ++i)
    value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
  return value;
}

timeloom_precision with_fraction(timeloom_precision precision, std::int64_t fraction) {
  if (fraction == 0) return precision;
  const auto finest = fraction % 1'000'000 == 0 ? TIMELOOM_PRECISION_MILLISECOND
                      : fraction % 1'000 == 0   ? TIMELOOM_PRECISION_MICROSECOND
                                                : TIMELOOM_PRECISION_NANOSECOND;
  return std::max(precision, finest);
}

}  // namespace

std::optional<timeloom_span> unix_time(std::string_view text, EpochUnit epoch_unit) {
  text = trimmed(text);
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc()) return std::nullopt;
  std::string_view digits;
  if (stop != end) {
    digits = {stop + 1, static_cast<std::size_t>(end - stop - 1)};
    if (*stop != '.' || !is_all_digits(digits)) return std::nullopt;
  }

  const Unit unit = unit_of(epoch_unit, value);
  const std::int64_t unit_nanoseconds = 1'000'000'000 / unit.per_second;
  const std::int64_t fraction = billionths(digits) * unit_nanoseconds / 1'000'000'000;
  std::int64_t seconds = value / unit.per_second;
  std::int64_t nanoseconds =
      value % unit.per_second * unit_nanoseconds + (text.front() == '-' ? -fraction : fraction);
  if (nanoseconds < 0) {
    nanoseconds += 1'000'000'000;
    seconds -= 1;
  }

  const auto precision = with_fraction(unit.precision, fraction);
  timeloom_span span{};
  span.start_seconds = span.end_seconds = seconds;
  span.start_nanoseconds = span.end_nanoseconds = static_cast<std::uint32_t>(nanoseconds);
  span.start_precision = span.end_precision = static_cast<std::uint8_t>(precision);
  return span;
}

}  // namespace timeloom::table
