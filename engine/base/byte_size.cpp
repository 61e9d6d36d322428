#include "base/byte_size.hpp"

#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

namespace timeloom {

namespace {

constexpr std::string_view kPrefixes = "KMGTP";
constexpr double kMost = 0x1p63;

// What one of that unit is, in lower case; 0 where it is none.
double bytes_in(std::string_view unit) {
  if (unit.empty() || unit == "b") return 1;
  const auto power = kPrefixes.find(static_cast<char>(std::toupper(unit.front())));
  if (power == std::string_view::npos) return 0;
  const auto rest = unit.substr(1);
  const auto exponent = static_cast<double>(power + 1);
  if (rest.empty() || rest == "b") return std::pow(1000.0, exponent);
  return rest == "ib" ? std::pow(1024.0, exponent) : 0;
}

}  // namespace

std::optional<std::uint64_t> parse_byte_size(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || !(number >= 0)) return std::nullopt;
  std::string unit;
  for (const char character : text.substr(static_cast<std::size_t>(end - text.data())))
    if (character != ' ')
      unit += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
  const double bytes = number * bytes_in(unit);
  if (bytes_in(unit) == 0 || !(bytes < kMost)) return std::nullopt;
  return static_cast<std::uint64_t>(std::llround(bytes));
}

}  // namespace timeloom
