// Cases: reporters by volume and page, and docket numbers with their court.
#include <array>

#include "store/citation_reading.hpp"
#include "store/court_names.hpp"
#include "store/docket_number.hpp"

namespace timeloom {

namespace {

struct Reporter {
  std::string_view written, slug;
};

// Those of Bluebook T1 that a volume number makes unmistakable. Series of one letter ("5 F. 3") are
// left out: too much else is written so.
constexpr std::array<Reporter, 47> kReporters{{
    {"U.S.", "us"},
    {"S. Ct.", "s-ct"},
    {"L. Ed. 2d", "l-ed-2d"},
    {"L. Ed.", "l-ed"},
    {"F.2d", "f-2d"},
    {"F.3d", "f-3d"},
    {"F.4th", "f-4th"},
    {"F. Supp. 2d", "f-supp-2d"},
    {"F. Supp. 3d", "f-supp-3d"},
    {"F. Supp.", "f-supp"},
    {"F. App'x", "f-appx"},
    {"Fed. Appx.", "f-appx"},
    {"F.R.D.", "frd"},
    {"B.R.", "br"},
    {"Fed. Cl.", "fed-cl"},
    {"T.C.", "tc"},
    {"M.J.", "mj"},
    {"A.2d", "a-2d"},
    {"A.3d", "a-3d"},
    {"N.E.2d", "ne-2d"},
    {"N.E.3d", "ne-3d"},
    {"N.W.2d", "nw-2d"},
    {"P.2d", "p-2d"},
    {"P.3d", "p-3d"},
    {"S.E.2d", "se-2d"},
    {"S.W.2d", "sw-2d"},
    {"S.W.3d", "sw-3d"},
    {"So. 2d", "so-2d"},
    {"So. 3d", "so-3d"},
    {"Cal. 2d", "cal-2d"},
    {"Cal. 3d", "cal-3d"},
    {"Cal. 4th", "cal-4th"},
    {"Cal. 5th", "cal-5th"},
    {"Cal. App. 4th", "cal-app-4th"},
    {"Cal. App. 5th", "cal-app-5th"},
    {"Cal. Rptr. 2d", "cal-rptr-2d"},
    {"Cal. Rptr. 3d", "cal-rptr-3d"},
    {"Ill. 2d", "ill-2d"},
    {"N.Y.2d", "ny-2d"},
    {"N.Y.3d", "ny-3d"},
    {"N.Y.S.2d", "nys-2d"},
    {"N.Y.S.3d", "nys-3d"},
    {"Ohio St. 3d", "ohio-st-3d"},
    {"Wash. 2d", "wash-2d"},
    {"Wn.2d", "wash-2d"},
    {"Wn. App.", "wash-app"},
    {"WL", "wl"},
}};

struct Series {
  std::string_view written, prefix;
  CitationFamily family;
};

constexpr std::array<Series, 3> kSeries{{{"Stat.", "stat:", CitationFamily::statutes},
                                         {"Fed. Reg.", "fr:", CitationFamily::federal_register},
                                         {"F.R.", "fr:", CitationFamily::federal_register}}};

// The page; "22,356", but not "23rd", "3.5" or "§ 3".
std::optional<unsigned> read_page(TextCursor& cursor) {
  TextCursor guess = cursor;
  if (!guess.blanks()) return std::nullopt;
  guess.abbreviation("at");
  guess.blanks();
  const auto page = guess.grouped_number(8);
  if (!page || *page == 0 || !guess.at_word_end()) return std::nullopt;
  if (guess.peek() == '.' && is_digit(guess.peek(1))) return std::nullopt;
  cursor = guess;
  return page;
}

// From the number to the court in brackets behind it, over initials and a parallel citation:
// ", 2013 WL 4502097, at *3 (D.N.J. 2013)".
bool skip_to_court(TextCursor& cursor) {
  constexpr int kFarthest = 60;
  TextCursor guess = cursor;
  for (int count = 0; count < kFarthest; ++count) {
    const char c = guess.peek();
    if (c == '\0' || c == ';' || c == '|' || c == ')' || c == '\n') return false;
    guess.advance();
    if (c != '(') continue;
    // Initials of a judge, "(RBW)".
    TextCursor initials = guess;
    const auto word = initials.word();
    if (word.size() >= 2 && word.size() <= 4 && initials.peek() == ')' && is_upper(word[0])) {
      initials.advance();
      guess = initials;
      continue;
    }
    cursor = guess;
    return true;
  }
  return false;
}

void add_docket(CitationReading& reading, const std::string& name, const DocketNumber& number,
                std::size_t begin, std::size_t end) {
  reading.add(CitationFamily::docket, "docket:" + name, begin, end);
  reading.found.back().office = number.office;
}

}  // namespace

bool read_docket_id(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  const auto id = guess.word();
  if (!guess.character('/')) return false;
  const auto court = court_with_id(id);
  if (!court) return false;
  const auto number = read_docket_number(guess);
  if (!number) return false;
  const auto name = docket_name(*court, *number);
  if (!name) return false;
  add_docket(reading, *name, *number, begin, guess.at());
  cursor = guess;
  return true;
}

bool read_volume_and_page(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  const auto volume = guess.number(4);
  if (!volume || *volume == 0 || !guess.blanks() || !is_upper(guess.peek())) return false;
  const auto add = [&](CitationFamily family, std::string_view prefix, std::string_view between,
                       TextCursor behind) {
    const auto page = read_page(behind);
    if (!page) return false;
    reading.add(family,
                std::string(prefix) + std::to_string(*volume) + "-" + std::string(between) +
                    std::to_string(*page),
                begin, behind.at());
    cursor = behind;
    return true;
  };
  for (const auto& series : kSeries) {
    TextCursor behind = guess;
    if (behind.abbreviation(series.written) && add(series.family, series.prefix, "", behind))
      return true;
  }
  for (const auto& reporter : kReporters) {
    if (reporter.written.front() != guess.peek()) continue;
    TextCursor behind = guess;
    if (behind.abbreviation(reporter.written) &&
        add(CitationFamily::reporter, "reporter:", std::string(reporter.slug) + "-", behind))
      return true;
  }
  return false;
}

bool read_docket(TextCursor& cursor, CitationReading& reading) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  const auto number = read_docket_number(guess);
  if (!number) return false;
  const auto end = guess.at();
  if (!skip_to_court(guess)) return false;
  const auto court = read_court(guess);
  if (!court) return false;
  const auto name = docket_name(*court, *number);
  if (!name) return false;
  add_docket(reading, *name, *number, begin, end);
  // What stands between may be a citation too.
  cursor.advance(end - begin);
  return true;
}

}  // namespace timeloom
