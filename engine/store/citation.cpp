#include "store/citation.hpp"

#include <algorithm>

#include "store/citation_reading.hpp"

namespace timeloom {

namespace {

// Not within "3.5", "1,521", "2011-12", "$5" or an address.
bool may_begin_number(const TextCursor& cursor) {
  const char before = cursor.previous();
  if (before == '.') return !is_digit(cursor.previous(2));
  if (before == ',') return !is_digit(cursor.previous(2));
  return std::string_view("-/:$#&@_+=%").find(before) == std::string_view::npos || before == '\0';
}

bool read_number(TextCursor& cursor, CitationReading& reading) {
  if (!may_begin_number(cursor)) return false;
  TextCursor congress = cursor;
  if (const auto number = read_congress(congress)) {
    reading.mention_congress(*number);
    cursor = congress;
    return true;
  }
  return read_statute(cursor, reading) || read_volume_and_page(cursor, reading) ||
         read_rin(cursor, reading) || read_docket(cursor, reading);
}

// Behind the last digit, where no citation begins any more.
std::size_t end_of_digits(std::string_view text) {
  auto end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  return end;
}

// Nearly all words that begin with H or S go on unlike "H.R.", "H Res", "HR", "S178" and "Section".
bool goes_on_like_a_bill_or_section(const TextCursor& cursor) {
  const char next = cursor.peek(1);
  return !is_lower(next) || next == 'e';
}

bool read_word(TextCursor& cursor, CitationReading& reading) {
  switch (cursor.peek()) {
    case 'C':
    case 'M':
      return read_docket(cursor, reading);
    case 'P':
      return read_public_law(cursor, reading);
    case 'E':
      return read_executive_order(cursor, reading);
    case 'F':
      return read_fr_document(cursor, reading);
    case 'G':
      return read_gao_report(cursor, reading);
    case 'H':
    case 'S':
      if (!goes_on_like_a_bill_or_section(cursor)) return false;
      return read_bill(cursor, reading) || read_committee_report(cursor, reading) ||
             read_section_of_title(cursor, reading);
    case 's':
      if (read_section_of_title(cursor, reading)) return true;
      break;
    default:
      break;
  }
  return is_lower(cursor.peek()) && (read_bill(cursor, reading) || read_docket_id(cursor, reading));
}

void settle_bare_bills(CitationReading& reading, int known_congress) {
  if (reading.bare_bills.empty()) return;
  const int congress = reading.congress == 0 ? known_congress : reading.congress;
  for (const auto position : reading.bare_bills) {
    auto& key = reading.found[position].key;
    key = congress > 0 ? "bill:" + std::to_string(congress) + "-" + key : std::string();
  }
  std::erase_if(reading.found, [](const Citation& citation) { return citation.key.empty(); });
}

}  // namespace

bool same_name(const Citation& a, const Citation& b) {
  return a.key == b.key && (a.office == b.office || a.office == '\0' || b.office == '\0');
}

bool read_list_separator(TextCursor& cursor) {
  TextCursor guess = cursor;
  const bool has_comma = guess.character(',');
  const bool has_blank = guess.blanks();
  const bool has_and = guess.abbreviation("and") || guess.abbreviation("or") ||
                       (guess.character('&') && guess.peek() != '#');
  if (has_and ? !guess.blanks() : !(has_comma && has_blank)) return false;
  if (!is_digit(guess.peek())) return false;
  cursor = guess;
  return true;
}

bool may_cite(std::string_view text) {
  bool has_digit = false;  // without an early end, so that many characters are looked at at once
  for (const char c : text) has_digit |= is_digit(c);
  return has_digit;
}

std::vector<Citation> find_citations(std::string_view text, int congress) {
  CitationReading reading;
  TextCursor cursor(text);
  const auto end = end_of_digits(text);
  while (cursor.at() < end) {
    const char c = cursor.peek();
    if (!is_word_character(c)) {
      cursor.advance();
      continue;
    }
    if (is_digit(c) ? read_number(cursor, reading) : read_word(cursor, reading)) continue;
    cursor.word();
  }
  settle_bare_bills(reading, congress);
  return std::move(reading.found);
}

}  // namespace timeloom
