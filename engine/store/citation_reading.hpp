// The parts of find_citations, a family each. Each reads what begins at the cursor, answers whether
// it understood it, and then has moved the cursor behind it and added what was cited.
#pragma once

#include "store/citation.hpp"
#include "store/text_cursor.hpp"

namespace timeloom {

struct CitationReading {
  std::vector<Citation> found;
  // Bills without a Congress, as positions in `found`; their keys lack it so far ("hr1865").
  std::vector<std::size_t> bare_bills;
  // Which Congress the text speaks of: 0 none so far, -1 several.
  int congress = 0;

  void add(CitationFamily family, std::string key, std::size_t begin, std::size_t end) {
    found.push_back({.family = family, .key = std::move(key), .begin = begin, .end = end});
  }
  void mention_congress(int number) {
    congress = congress == 0 || congress == number ? number : -1;
  }
};

// "115th Cong.", "115th Congress": its number, with the cursor behind it.
std::optional<int> read_congress(TextCursor& cursor);

// What begins with a number, a volume or title.
bool read_statute(TextCursor& cursor, CitationReading& reading);          // U.S.C., C.F.R.
bool read_volume_and_page(TextCursor& cursor, CitationReading& reading);  // reporters, Stat., FR
bool read_rin(TextCursor& cursor, CitationReading& reading);

// What begins with a word.
bool read_public_law(TextCursor& cursor, CitationReading& reading);
bool read_section_of_title(TextCursor& cursor, CitationReading& reading);
bool read_bill(TextCursor& cursor, CitationReading& reading);
bool read_committee_report(TextCursor& cursor, CitationReading& reading);
bool read_executive_order(TextCursor& cursor, CitationReading& reading);
bool read_fr_document(TextCursor& cursor, CitationReading& reading);
bool read_gao_report(TextCursor& cursor, CitationReading& reading);

// Either: a docket number and its court, "2:12-cv-00954 (W.D. Wash. 2012)", "C12-954 (W.D. Wash.)".
bool read_docket(TextCursor& cursor, CitationReading& reading);
// "wawd/2:12-cv-00954", as the lawsuits plugin's ids are.
bool read_docket_id(TextCursor& cursor, CitationReading& reading);

// Behind one of several, "18 U.S.C. §§ 1591, 1595 and 2421A": moves to the next one's number.
bool read_list_separator(TextCursor& cursor);

}  // namespace timeloom
