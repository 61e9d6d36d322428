// What Congress numbers: bills and resolutions, committee reports and hearings.
#include <array>

#include "store/citation_reading.hpp"

namespace timeloom {

namespace {

struct Numbered {
  std::string_view pattern, code;
};

// Longer ones first: "S." begins "S. Con. Res.".
constexpr std::array<Numbered, 8> kBills{{{"H.Con.Res.", "hconres"},
                                          {"S.Con.Res.", "sconres"},
                                          {"H.J.Res.", "hjres"},
                                          {"S.J.Res.", "sjres"},
                                          {"H.Res.", "hres"},
                                          {"S.Res.", "sres"},
                                          {"H.R.", "hr"},
                                          {"S.", "s"}}};

constexpr std::array<Numbered, 9> kReports{{{"H.R. Rep.", "report:h"},
                                            {"H. Rept.", "report:h"},
                                            {"H. Rep.", "report:h"},
                                            {"S. Rept.", "report:s"},
                                            {"S. Rep.", "report:s"},
                                            {"S. Hrg.", "hearing:s"},
                                            {"H. Hrg.", "hearing:h"},
                                            {"H.R. Conf. Rep.", "report:h"},
                                            {"S. Exec. Rep.", "executive-report:s"}}};

// "H. R. 1865" and "HR1865" run on; an ordinal or a decimal does not.
std::optional<unsigned> read_bill_number(TextCursor& cursor) {
  const auto number = cursor.number(5);
  if (!number || *number == 0 || !cursor.at_word_end()) return std::nullopt;
  const bool goes_on = (cursor.peek() == '.' || cursor.peek() == ',' || cursor.peek() == '-') &&
                       is_digit(cursor.peek(1));
  return goes_on ? std::nullopt : number;
}

// ", 115th Congress", " (115th Cong.)", " (115th)", " of the 115th Congress".
std::optional<int> read_congress_behind(TextCursor& cursor) {
  TextCursor guess = cursor;
  guess.character(',');
  guess.blanks();
  if (guess.abbreviation("of the") || guess.abbreviation("in the")) guess.blanks();
  const bool has_bracket = guess.character('(') || guess.character('[');
  if (const auto congress = read_congress(guess)) {
    cursor = guess;
    return congress;
  }
  if (!has_bracket) return std::nullopt;
  const auto number = guess.number(3);
  if (!number || *number == 0) return std::nullopt;
  for (const auto* ending : {"th", "st", "nd", "rd", "d"})
    if (guess.abbreviation(ending)) {
      if (guess.peek() != ')' && guess.peek() != ']') return std::nullopt;
      cursor = guess;
      return static_cast<int>(*number);
    }
  return std::nullopt;
}

// The form of file names and of the legislation plugin's ids: "hr1865-115".
bool read_bill_id(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  while (is_lower(guess.peek()) && guess.at() - begin < 8) guess.advance();
  if (!is_digit(guess.peek())) return false;
  const auto code = guess.since(begin);
  bool is_known = false;
  for (const auto& bill : kBills) is_known = is_known || bill.code == code;
  if (!is_known) return false;
  const auto number = guess.number(5);
  if (!number || *number == 0 || !guess.character('-')) return false;
  const auto congress = guess.number(3);
  if (!congress || *congress == 0 || !guess.at_word_end() || guess.peek() == '-') return false;
  reading.add(
      CitationFamily::bill,
      "bill:" + std::to_string(*congress) + "-" + std::string(code) + std::to_string(*number),
      begin, guess.at());
  cursor = guess;
  return true;
}

// "U.S. 1" and "U. S. 1" are no bills of the Senate.
bool is_within_abbreviation(const TextCursor& cursor) {
  const std::size_t back = cursor.previous() == ' ' ? 2 : 1;
  return cursor.previous(back) == '.' && is_upper(cursor.previous(back + 1)) &&
         !is_word_character(cursor.previous(back + 2));
}

}  // namespace

std::optional<int> read_congress(TextCursor& cursor) {
  TextCursor guess = cursor;
  const auto number = guess.number(3);
  if (!number || *number == 0) return std::nullopt;
  bool has_ending = false;
  for (const auto* ending : {"th", "st", "nd", "rd", "d"})
    has_ending = has_ending || guess.abbreviation(ending);
  if (!has_ending || !guess.blanks()) return std::nullopt;
  if (!guess.abbreviation("Congress") && !guess.abbreviation("Cong.")) return std::nullopt;
  cursor = guess;
  return static_cast<int>(*number);
}

bool read_bill(TextCursor& cursor, CitationReading& reading) {
  if (is_lower(cursor.peek())) return read_bill_id(cursor, reading);
  TextCursor guess = cursor;
  const auto begin = guess.at();
  std::string_view code;
  std::optional<unsigned> number;
  for (const auto& bill : kBills) {
    guess = cursor;
    // "S178" runs on, which is no end of a word, so the letters are looked at first.
    if (!guess.abbreviation(bill.pattern)) {
      if (bill.code != "hr" && bill.code != "s") continue;
      const std::string_view letters = bill.code == "hr" ? "HR" : "S";
      if (guess.peek() != letters[0] || (letters.size() > 1 && guess.peek(1) != letters[1]) ||
          !is_digit(guess.peek(letters.size())))
        continue;
      guess.advance(letters.size());
    }
    guess.blanks();
    if (guess.abbreviation("No.")) guess.blanks();
    number = read_bill_number(guess);
    code = bill.code;
    if (number) break;
  }
  if (!number) return false;
  const auto end = guess.at();
  auto key = std::string(code) + std::to_string(*number);
  if (const auto congress = read_congress_behind(guess)) {
    reading.mention_congress(*congress);
    reading.add(CitationFamily::bill, "bill:" + std::to_string(*congress) + "-" + key, begin,
                guess.at());
    cursor = guess;
    return true;
  }
  if (is_within_abbreviation(cursor)) return false;
  reading.bare_bills.push_back(reading.found.size());
  reading.add(CitationFamily::bill, std::move(key), begin, end);
  cursor = guess;
  return true;
}

bool read_committee_report(TextCursor& cursor, CitationReading& reading) {
  const auto begin = cursor.at();
  for (const auto& report : kReports) {
    TextCursor guess = cursor;
    if (!guess.abbreviation(report.pattern)) continue;
    guess.blanks();
    if (guess.abbreviation("No.")) guess.blanks();
    const auto congress = guess.number(3);
    if (!congress || *congress == 0 || !guess.dash()) continue;
    const auto number = guess.number(4);
    if (!number || !guess.at_word_end()) continue;
    const auto colon = report.code.find(':');
    reading.add(CitationFamily::committee_report,
                std::string(report.code.substr(0, colon + 1)) + std::to_string(*congress) + "-" +
                    std::string(report.code.substr(colon + 1)) + std::to_string(*number),
                begin, guess.at());
    cursor = guess;
    return true;
  }
  return false;
}

}  // namespace timeloom
