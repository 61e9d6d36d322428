// What the tests of time share: short ways to write instants, and repeatable chance.
#pragma once

#include <doctest/doctest.h>

#include <ostream>
#include <random>
#include <string>

#include "time/civil.hpp"
#include "time/edtf.hpp"

namespace timeloom {

inline std::ostream& operator<<(std::ostream& out, Instant instant) {
  const CivilTime civil = to_civil(instant);
  return out << civil.date.year << '-' << civil.date.month << '-' << civil.date.day << ' '
             << civil.hour << ':' << civil.minute << ':' << civil.second << '.' << civil.nanosecond;
}

inline std::ostream& operator<<(std::ostream& out, Duration duration) {
  return out << duration.seconds << " s " << duration.nanoseconds << " ns";
}

inline std::ostream& operator<<(std::ostream& out, const TimeSpan& span) {
  return out << span.start << " (" << static_cast<int>(span.start_precision) << ") to " << span.end
             << " (" << static_cast<int>(span.end_precision) << "), flags " << span.flags;
}

namespace test {

inline Instant at(std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0,
                  int second = 0, std::uint32_t nanosecond = 0) {
  return to_instant({{year, month, day}, hour, minute, second, nanosecond});
}

inline TimeSpan read(const std::string& text, const std::string& zone = {}) {
  const Result<TimeSpan> span = parse_time(text, zone);
  REQUIRE_MESSAGE(span, text << " is refused: " << span.error().message);
  return *span;
}

inline std::string error_of(const std::string& text, const std::string& zone = {}) {
  const Result<TimeSpan> span = parse_time(text, zone);
  REQUIRE_MESSAGE(!span, text << " is accepted");
  return span.error().message;
}

// One stated date, without qualifiers.
inline TimeSpan date(Instant instant, Precision precision, int flags = 0) {
  return {instant, instant, precision, precision, static_cast<std::uint16_t>(flags)};
}

class Chance {
public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}

  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(engine_);
  }
  int small(int least, int most) { return static_cast<int>(between(least, most)); }
  bool one_in(int n) { return between(1, n) == 1; }

  // Of any size: as likely a few seconds from 1970 as billions of years.
  Instant instant() {
    const int bits = small(0, 63);
    const auto magnitude = static_cast<std::int64_t>(
        std::uniform_int_distribution<std::uint64_t>()(engine_) >> bits >> 1);
    const std::int64_t seconds = one_in(2) ? magnitude : -magnitude - 1;
    const std::int64_t nanoseconds = one_in(3) ? 0 : between(0, kNanosecondsPerSecond - 1);
    return {seconds, static_cast<std::uint32_t>(nanoseconds)};
  }

private:
  std::mt19937_64 engine_;
};

}  // namespace test
}  // namespace timeloom
