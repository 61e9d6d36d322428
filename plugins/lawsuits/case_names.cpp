#include "lawsuits/case_names.hpp"

#include <algorithm>

namespace timeloom::lawsuits {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

std::string_view without_initials(std::string_view docket_number) {
  for (auto number = docket_number;;) {
    const auto dash = number.rfind('-');
    if (dash == number.npos || dash + 1 == number.size()) return number;
    const auto tail = number.substr(dash + 1);
    if (!std::all_of(tail.begin(), tail.end(), is_upper)) return number;
    number = number.substr(0, dash);
  }
}

std::string case_id(std::string_view court, std::string_view docket_number) {
  return std::string(court) + "/" + std::string(without_initials(docket_number));
}

}  // namespace timeloom::lawsuits
