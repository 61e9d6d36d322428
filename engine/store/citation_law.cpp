// Laws and regulations: public laws, the United States Code, the Code of Federal Regulations.
#include <array>

#include "store/citation_reading.hpp"

namespace timeloom {

namespace {

// "§", "§§", "Sec.", "section", "sections", "Part"; says whether it announces several.
bool read_section_sign(TextCursor& cursor) {
  int signs = 0;
  while (cursor.peek() == '\xC2' && cursor.peek(1) == '\xA7') {
    cursor.advance(2);
    ++signs;
    TextCursor spaced = cursor;
    if (spaced.blanks() && spaced.peek() == '\xC2') cursor = spaced;
  }
  bool is_plural = signs > 1;
  if (signs == 0) {
    for (const auto* word : {"Sections", "sections", "Secs.", "secs.", "Parts", "parts"})
      if (cursor.abbreviation(word)) {
        is_plural = true;
        break;
      }
    if (!is_plural)
      for (const auto* word : {"Section", "section", "Sec.", "sec.", "Part", "part", "Pt.", "pt."})
        if (cursor.abbreviation(word)) break;
  }
  cursor.blanks();
  return is_plural;
}

// "-13" of "300gg-13", but not the end of a range, "1591-1595" and "6501-06".
void append_hyphenated(TextCursor& cursor, unsigned number, bool has_letters, bool is_plural,
                       std::string& section) {
  TextCursor guess = cursor;
  if (is_plural || !guess.dash() || !is_digit(guess.peek()) || guess.peek() == '0') return;
  const auto begin = guess.at();
  const auto second = guess.number(5);
  if (!second || (!has_letters && *second >= number)) return;
  while (is_lower(guess.peek())) guess.advance();
  // "1395w-4" is whole here, "300gg-300hh" is a range.
  if (!guess.at_word_end() || (has_letters && *second >= number)) return;
  section += "-" + std::string(guess.since(begin));
  cursor = guess;
}

// "230", "1591", "300gg-13", "2000e-5", "2421A".
std::string read_code_section(TextCursor& cursor, bool is_plural) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  const auto number = guess.number(5);
  if (!number || *number == 0) return {};
  int letters = 0;
  while (letters < 4 && (is_lower(guess.peek()) || is_upper(guess.peek()))) {
    guess.advance();
    ++letters;
  }
  // "5 U.S.C. 3rd" is none, and "12 U.S.C. 4.5" is none either.
  if (!guess.at_word_end() || (guess.peek() == '.' && is_digit(guess.peek(1)))) return {};
  std::string section(guess.since(begin));
  append_hyphenated(guess, *number, letters > 0, is_plural, section);
  cursor = guess;
  return section;
}

// "164.501", "92", "1.36B-2".
std::string read_regulation_section(TextCursor& cursor, bool is_plural) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  if (const auto part = guess.number(5); !part || *part == 0) return {};
  if (guess.peek() == '.' && is_digit(guess.peek(1))) {
    guess.advance();
    const auto number = guess.number(6);
    if (!number) return {};
    const auto letters = guess.at();
    while (is_upper(guess.peek()) || is_lower(guess.peek())) guess.advance();
    if (guess.at() - letters > 3 || !guess.at_word_end()) return {};
    std::string section(guess.since(begin));
    append_hyphenated(guess, *number, guess.at() > letters, is_plural, section);
    cursor = guess;
    return section;
  }
  if (!guess.at_word_end()) return {};
  cursor = guess;
  return std::string(guess.since(begin));
}

// The next of a list is one only if no other title or volume begins there ("… 1591, 47 U.S.C. …").
bool begins_another_citation(TextCursor cursor) {
  return cursor.blanks() && is_upper(cursor.peek());
}

using ReadSection = std::string (*)(TextCursor&, bool);

bool read_sections(TextCursor& cursor, CitationReading& reading, CitationFamily family,
                   const std::string& prefix, std::size_t begin, ReadSection read_section) {
  const bool is_plural = read_section_sign(cursor);
  auto section = read_section(cursor, is_plural);
  if (section.empty()) return false;
  reading.add(family, prefix + section, begin, cursor.at());
  TextCursor next = cursor;
  while (is_plural && read_list_separator(next)) {
    const auto section_begin = next.at();
    section = read_section(next, is_plural);
    if (section.empty() || begins_another_citation(next)) break;
    reading.add(family, prefix + section, section_begin, next.at());
    cursor = next;
  }
  return true;
}

}  // namespace

bool read_statute(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  const auto title = guess.number(2);
  if (!title || *title == 0) return false;
  guess.blanks();
  if (guess.peek() != 'U' && guess.peek() != 'C') return false;
  const auto number = std::to_string(*title) + "-";
  const auto finish = [&](CitationFamily family, const std::string& prefix, ReadSection section) {
    guess.blanks();
    if (!read_sections(guess, reading, family, prefix, begin, section)) return false;
    cursor = guess;
    return true;
  };
  if (guess.abbreviation("U.S.C.A.") || guess.abbreviation("U.S.C.S.") ||
      guess.abbreviation("U.S.C.") || guess.abbreviation("U.S. Code"))
    return finish(CitationFamily::us_code, "usc:" + number, read_code_section);
  if (guess.abbreviation("C.F.R."))
    return finish(CitationFamily::regulation, "cfr:" + number, read_regulation_section);
  return false;
}

// As statutes themselves say it: "section 230(c) of title 47, United States Code".
bool read_section_of_title(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  if (!guess.abbreviation("Section") && !guess.abbreviation("section")) return false;
  if (!guess.blanks()) return false;
  const auto section = read_code_section(guess, false);
  if (section.empty()) return false;
  constexpr std::size_t kLongestSubsection = 5;
  while (guess.peek() == '(') {
    guess.advance();
    if (guess.word().size() > kLongestSubsection || !guess.character(')')) return false;
  }
  if (!guess.blanks() || !guess.abbreviation("of title") || !guess.blanks()) return false;
  const auto title = guess.number(2);
  if (!title) return false;
  guess.character(',');
  guess.blanks();
  guess.abbreviation("of the");
  guess.blanks();
  if (!guess.abbreviation("United States Code") && !guess.abbreviation("U.S.C.")) return false;
  reading.add(CitationFamily::us_code, "usc:" + std::to_string(*title) + "-" + section, begin,
              guess.at());
  cursor = guess;
  return true;
}

bool read_public_law(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  auto begin = guess.at();
  constexpr std::array names{"Public Laws", "Public Law", "Pub. Laws", "Pub. L.",
                             "Pub. Law",    "P. L.",      "P.L."};
  bool is_named = false;
  for (const auto* name : names)
    if (guess.abbreviation(name)) {
      is_named = true;
      break;
    }
  if (!is_named) return false;
  guess.blanks();
  if (guess.abbreviation("Nos.") || guess.abbreviation("No.") || guess.abbreviation("no.")) {
    guess.character(':');
    guess.blanks();
  }
  bool is_first = true;
  do {
    if (!is_first) begin = guess.at();
    const auto congress = guess.number(3);
    if (!congress || *congress == 0 || !guess.dash()) break;
    const auto law = guess.number(4);
    if (!law || *law == 0 || !guess.at_word_end()) break;
    reading.add(CitationFamily::public_law,
                "public-law:" + std::to_string(*congress) + "-" + std::to_string(*law), begin,
                guess.at());
    cursor = guess;
    is_first = false;
  } while (read_list_separator(guess));
  return !is_first;
}

}  // namespace timeloom
