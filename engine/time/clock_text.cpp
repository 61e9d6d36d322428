#include "time/clock_text.hpp"

#include <algorithm>

namespace timeloom {

namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string clock_text(const CivilTime& time, Precision precision) {
  std::string text = two_digits(time.hour) + ':' + two_digits(time.minute);
  if (precision >= Precision::second) text += ':' + two_digits(time.second);
  if (precision > Precision::second) {
    const int thousands = static_cast<int>(precision) - static_cast<int>(Precision::second);
    std::string fraction = std::to_string(time.nanosecond);
    fraction.insert(0, 9 - std::min<std::size_t>(9, fraction.size()), '0');
    text += '.' + fraction.substr(0, static_cast<std::size_t>(thousands) * 3);
  }
  return text;
}

std::string_view zone_text(bool is_local) {
  return is_local ? "" : " UTC";
}

}  // namespace timeloom
