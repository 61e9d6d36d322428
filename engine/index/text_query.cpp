#include "index/text_query.hpp"

#include <algorithm>

#include "index/folded_text.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostTerms = 16;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

bool TextQuery::narrows(const TextQuery& wider) const {
  return std::ranges::all_of(wider.terms, [this](const std::string& shorter) {
    return std::ranges::any_of(
        terms, [&](const std::string& term) { return term.find(shorter) != std::string::npos; });
  });
}

TextQuery parse_query(std::string_view typed) {
  TextQuery query;
  const auto text = folded(typed);
  std::string_view rest = text;
  while (!(rest = trimmed(rest)).empty() && query.terms.size() < kMostTerms) {
    const bool is_quoted = rest.front() == '"';
    if (is_quoted) rest.remove_prefix(1);
    const auto end = std::min(rest.find(is_quoted ? '"' : ' '), rest.size());
    const auto term = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!term.empty() && std::ranges::find(query.terms, term) == query.terms.end())
      query.terms.emplace_back(term);
  }
  return query;
}

}  // namespace timeloom
