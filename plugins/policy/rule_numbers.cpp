#include "policy/rule_numbers.hpp"

#include <algorithm>

namespace timeloom::policy {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_number_part(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c);
}
char upper(char c) {
  return is_lower(c) ? static_cast<char>(c & ~0x20) : c;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view around = " \t\r\n.,:[]()";
  const auto begin = text.find_first_not_of(around);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

// Regulations and XML write "2016–08717" with an en dash now and then.
std::string with_hyphens(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 3) == "–" || text.substr(at, 3) == "‑") {
      result += '-';
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

// "MB " of "MB Docket No. 15-121": the bureau is part of an FCC docket's name.
std::string bureau_of(std::string_view text) {
  const auto at = text.find("Docket");
  if (at == text.npos) return {};
  const auto bureau = trim(text.substr(0, at));
  const bool is_code = bureau.size() >= 2 && bureau.size() <= 3 &&
                       std::all_of(bureau.begin(), bureau.end(), is_upper);
  return is_code ? std::string(bureau) + ' ' : std::string();
}

std::string docket_in(std::string_view text) {
  if (text.find("Airspace Docket") != text.npos) text.remove_prefix(text.find("Airspace") + 8);
  const auto bureau = bureau_of(text);
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool is_number = word.find_first_of("-_") != word.npos &&
                           std::any_of(word.begin(), word.end(), is_digit) &&
                           !word.starts_with("FRL") && rins_in(word).empty();
    if (!is_number) continue;
    std::string docket = bureau;
    for (const char c : word) docket += upper(c);
    return docket;
  }
  return {};
}

// The digits that end at `end`, at most six.
std::string_view digits_before(std::string_view text, std::size_t end) {
  auto begin = end;
  while (begin > 0 && end - begin < 6 && is_digit(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

}  // namespace

std::vector<std::string> rins_in(std::string_view text) {
  constexpr std::size_t size = 9;  // "3064-AE12"
  std::vector<std::string> rins;
  const auto plain = with_hyphens(text);
  for (auto at = plain.find('-'); at != plain.npos; at = plain.find('-', at + 1)) {
    if (at < 4 || at - 4 + size > plain.size()) continue;
    std::string rin;
    for (const char c : plain.substr(at - 4, size)) rin += upper(c);
    const bool is_rin = std::all_of(rin.begin(), rin.begin() + 4, is_digit) && is_upper(rin[5]) &&
                        is_upper(rin[6]) && is_number_part(rin[7]) && is_number_part(rin[8]) &&
                        (is_digit(rin[7]) || is_digit(rin[8]));
    const bool stands_alone = (at == 4 || !is_number_part(plain[at - 5])) &&
                              (at + 5 == plain.size() || !is_number_part(plain[at + 5]));
    if (is_rin && stands_alone) add_new(rins, {std::move(rin)});
  }
  return rins;
}

std::vector<std::string> dockets_in(std::string_view text) {
  std::vector<std::string> dockets;
  const auto plain = with_hyphens(text);
  for (const auto& part : split_list(plain))
    for (const auto& one : split_list(part, ','))
      if (auto docket = docket_in(one); !docket.empty()) add_new(dockets, {std::move(docket)});
  return dockets;
}

bool is_catch_all(std::string_view docket) {
  return docket.find("_FRDOC_") != docket.npos;
}

std::vector<std::string> document_numbers_in(std::string_view text) {
  constexpr std::string_view name = "FR Doc";
  std::vector<std::string> numbers;
  const auto plain = with_hyphens(text);
  const std::string_view all = plain;
  for (auto at = all.find(name); at != all.npos; at = all.find(name, at + 1)) {
    const auto begin = all.find_first_not_of(" .:", at + name.size());
    if (begin == all.npos || begin > at + name.size() + 3) continue;
    auto end = begin;
    while (end < all.size() && (is_number_part(all[end]) || all[end] == '-')) ++end;
    const auto number = all.substr(begin, end - begin);
    const bool is_number = !number.empty() && is_digit(number.back()) &&
                           number.find('-') != number.npos && number.front() != '-';
    if (is_number) add_new(numbers, {std::string(number)});
  }
  return numbers;
}

std::vector<std::string> citations_in(std::string_view text) {
  constexpr std::string_view name = " FR ";
  std::vector<std::string> citations;
  for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    const auto volume = digits_before(text, at);
    auto end = at + name.size();
    while (end < text.size() && is_digit(text[end])) ++end;
    const auto page = text.substr(at + name.size(), end - at - name.size());
    if (!volume.empty() && !page.empty())
      add_new(citations, {std::string(volume) + " FR " + std::string(page)});
  }
  return citations;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    const auto item = text.substr(0, end);
    const auto begin = item.find_first_not_of(" \t\r\n");
    if (begin != item.npos)
      items.emplace_back(item.substr(begin, item.find_last_not_of(" \t\r\n") - begin + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

void add_new(std::vector<std::string>& items, std::vector<std::string> more) {
  for (auto& item : more)
    if (std::find(items.begin(), items.end(), item) == items.end())
      items.push_back(std::move(item));
}

}  // namespace timeloom::policy
