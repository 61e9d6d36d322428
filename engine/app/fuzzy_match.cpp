#include "app/fuzzy_match.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace timeloom {

namespace {

constexpr int kLetter = 1, kFollows = 4, kBeginsWord = 6, kBeginsLabel = 4;
constexpr int kNone = -1'000'000;

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                              : character;
}

int worth(std::string_view label, std::size_t at) {
  if (at == 0) return kLetter + kBeginsWord + kBeginsLabel;
  const char before = label[at - 1];
  return kLetter + (before == ' ' || before == '-' || before == '(' ? kBeginsWord : 0);
}

}  // namespace

std::optional<int> fuzzy_score(std::string_view typed, std::string_view label) {
  std::string letters;
  for (const char character : typed)
    if (character != ' ') letters += lower(character);
  if (letters.empty()) return 0;
  // best[i]: the most that the letters so far are worth where the last of them stands at i.
  std::vector<int> best(label.size(), kNone), next(label.size());
  for (std::size_t k = 0; k < letters.size(); ++k) {
    int before = k == 0 ? 0 : kNone;  // the most of the letters before, anywhere left of i
    for (std::size_t i = 0; i < label.size(); ++i) {
      next[i] = kNone;
      if (lower(label[i]) == letters[k]) {
        next[i] = before + worth(label, i);
        if (k > 0 && i > 0) next[i] = std::max(next[i], best[i - 1] + kLetter + kFollows);
      }
      if (k > 0) before = std::max(before, best[i]);
    }
    std::swap(best, next);
  }
  const int most = best.empty() ? kNone : *std::max_element(best.begin(), best.end());
  if (most < 0) return std::nullopt;
  return most * 8 - static_cast<int>(std::min<std::size_t>(label.size(), 100));
}

}  // namespace timeloom
