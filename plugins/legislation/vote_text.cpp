#include "legislation/vote_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace timeloom::legislation {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view digits_after(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view digits_before(std::string_view text, std::size_t end) {
  auto at = end;
  while (at > 0 && is_digit(text[at - 1])) --at;
  return text.substr(at, end - at);
}

}  // namespace

std::optional<VoteCount> vote_count(std::string_view text) {
  static constexpr std::array<std::string_view, 4> words{"Yea", "recorded vote", "Record Vote",
                                                         "Roll"};
  const bool voted = std::any_of(words.begin(), words.end(),
                                 [text](auto word) { return text.find(word) != text.npos; });
  if (!voted) return std::nullopt;
  constexpr std::string_view dash = " - ";
  for (auto at = text.find(dash); at != text.npos; at = text.find(dash, at + 1)) {
    const auto yea = digits_before(text, at);
    const auto nay = digits_after(text, at + dash.size());
    const auto plausible = [](std::string_view digits) {
      return !digits.empty() && digits.size() <= 3;
    };
    if (plausible(yea) && plausible(nay)) return VoteCount{to_int(yea), to_int(nay)};
  }
  return std::nullopt;
}

std::optional<VoteNumber> vote_number(std::string_view text) {
  struct Wording {
    std::string_view chamber, words;
  };
  static constexpr std::array<Wording, 2> wordings{
      {{"House", "Roll no. "}, {"Senate", "Record Vote Number: "}}};
  for (const auto& [chamber, words] : wordings) {
    const auto at = text.find(words);
    if (at == text.npos) continue;
    const auto roll = digits_after(text, at + words.size());
    if (!roll.empty()) return VoteNumber{chamber, std::string(roll)};
  }
  return std::nullopt;
}

std::string statutes_citation(std::string_view text) {
  constexpr std::string_view words = " Stat. ";
  const auto at = text.find(words);
  if (at == text.npos) return {};
  const auto volume = digits_before(text, at);
  const auto page = digits_after(text, at + words.size());
  if (volume.empty() || page.empty()) return {};
  return std::string(volume).append(words).append(page);
}

}  // namespace timeloom::legislation
