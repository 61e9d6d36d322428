#include "time/year_names.hpp"

#include "base/numbers.hpp"

namespace timeloom {

std::string decimal_quotient(std::int64_t number, std::int64_t unit) {
  std::string text = with_separators(number / unit);
  std::int64_t rest = number % unit;
  if (rest > 0) text += '.';
  while (rest > 0) {
    unit /= 10;
    text += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
  return text;
}

std::string year_name(std::int64_t year) {
  const auto plain = [](std::int64_t number) {
    return number < 10'000 ? std::to_string(number) : with_separators(number);
  };
  if (year <= 0) return plain(1 - year) + " BC";
  return year < 100 ? "AD " + plain(year) : plain(year);
}

}  // namespace timeloom
