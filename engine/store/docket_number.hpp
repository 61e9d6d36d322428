// The numbers that courts give to cases, in one form whatever the clerk or writer made of
// them: "C12-954-RSM", "2:12-cv-00954", "12 Civ. 954" and "12-cv-954" are one case of their court.
#pragma once

#include <optional>
#include <string>

#include "store/court_names.hpp"
#include "store/text_cursor.hpp"

namespace timeloom {

struct DocketNumber {
  unsigned year = 0;        // its last two digits
  unsigned serial = 0;      // counted by the court, per year
  std::string_view type{};  // "cv", "cr", "bk" …; empty where the number does not say
  char office = '\0';       // the court's division, "2" of "2:12-cv-00954"
};

// What begins at the cursor, which then stands behind the number and the judges' initials. The
// pattern alone says little ("15-1321" is one): ask for a court beside it.
std::optional<DocketNumber> read_docket_number(TextCursor& cursor);

// "wawd/12-cv-00954", "deb/09-bk-10235", "ca1/15-1724", "tex/12-123"; nothing where the court
// numbers otherwise. A district's number without a type is a civil one.
std::optional<std::string> docket_name(const Court& court, const DocketNumber& number);

// A state's number of whatever form, as it is but for blanks: "cal/S147999", "wash/90510-0".
// Nothing where it is none: too long, without a digit, or with other characters.
std::optional<std::string> state_docket_name(const Court& court, std::string_view written);

}  // namespace timeloom
