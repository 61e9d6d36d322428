// What the executive branch numbers: orders, documents of the Federal Register, regulatory plans,
// reports of the Government Accountability Office.
#include <algorithm>

#include "store/citation_reading.hpp"

namespace timeloom {

// "0945-AA17": four digits for the agency, two letters and two digits for the rule.
bool read_rin(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  if (guess.word().size() != 4 || !std::ranges::all_of(guess.since(begin), is_digit)) return false;
  if (!guess.dash()) return false;
  const auto rule = guess.word();
  if (rule.size() != 4 || !is_upper(rule[0]) || !is_upper(rule[1]) || !is_digit(rule[2]) ||
      !is_digit(rule[3]) || guess.peek() == '-')
    return false;
  reading.add(CitationFamily::rin,
              "rin:" + std::string(TextCursor(cursor).word()) + "-" + std::string(rule), begin,
              guess.at());
  cursor = guess;
  return true;
}

bool read_executive_order(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  auto begin = guess.at();
  bool is_named = false;
  for (const auto* name :
       {"Executive Orders", "Executive Order", "Exec. Orders", "Exec. Order", "E.O.s", "E.O."})
    is_named = is_named || guess.abbreviation(name);
  if (!is_named) return false;
  guess.blanks();
  if (guess.abbreviation("Nos.") || guess.abbreviation("No.")) guess.blanks();
  bool is_first = true;
  do {
    if (!is_first) begin = guess.at();
    const auto number = guess.grouped_number(5);
    if (!number || *number == 0 || *number > 99'999 || !guess.at_word_end()) break;
    // No list is "Executive Order 13769, 82 FR 8977", nor "Executive Order 13769, 2017".
    if (!is_first && *number < 10'000) break;
    reading.add(CitationFamily::executive_order, "eo:" + std::to_string(*number), begin,
                guess.at());
    cursor = guess;
    is_first = false;
  } while (read_list_separator(guess));
  return !is_first;
}

// "2016-08890", "E9-1234", "94-12345", "C1-2016-08890".
bool read_fr_document(TextCursor& cursor, CitationReading& reading) {
  constexpr std::size_t kLongest = 16;
  TextCursor guess = cursor;
  const auto begin = guess.at();
  if (!guess.abbreviation("FR Doc.") && !guess.abbreviation("Fed. Reg. Doc.")) return false;
  guess.blanks();
  if (guess.abbreviation("No.")) guess.blanks();
  std::string number(guess.word());
  int dashes = 0;
  while (dashes < 3 && guess.dash()) {
    number += "-" + std::string(guess.word());
    ++dashes;
  }
  const bool is_number = dashes > 0 && number.size() >= 4 && number.size() <= kLongest &&
                         is_digit(number.back()) &&
                         std::ranges::none_of(number, [](char c) { return is_lower(c); });
  if (!is_number) return false;
  reading.add(CitationFamily::fr_document, "fr-doc:" + number, begin, guess.at());
  cursor = guess;
  return true;
}

// "GAO-21-385", "GAO-21-385SP".
bool read_gao_report(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  if (guess.word() != "GAO" || !guess.dash()) return false;
  const auto year = guess.word();
  if (year.size() != 2 || !std::ranges::all_of(year, is_digit) || !guess.dash()) return false;
  auto number = std::string(guess.word());
  if (number.empty() || number.size() > 8 || !is_digit(number[0])) return false;
  for (auto& c : number)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  reading.add(CitationFamily::gao_report, "gao:" + std::string(year) + "-" + number, begin,
              guess.at());
  cursor = guess;
  return true;
}

}  // namespace timeloom
