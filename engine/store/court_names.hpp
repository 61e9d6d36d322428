// Courts by whatever name they go: "W.D. Wash.", "U.S. District Court for the Western District of
// Washington" and "wawd" are one. Ids are those of CourtListener; abbreviations those of the
// Bluebook, tables T1, T7 and T10.
#pragma once

#include <optional>
#include <string_view>

#include "store/text_cursor.hpp"

namespace timeloom {

enum class CourtLevel : std::uint8_t { district, bankruptcy, appeals, supreme, state };

struct Court {
  std::string_view id;  // "wawd", "deb", "ca9", "scotus", "calctapp"; lasts as long as the program
  CourtLevel level = CourtLevel::district;
};

// The court that is named at the cursor, which then stands behind it: a federal district,
// bankruptcy or appellate court or one of state_courts.hpp.
std::optional<Court> read_court(TextCursor& cursor);

// "wawd" itself; federal courts alone, as "or" and "me" are states' courts.
std::optional<Court> court_with_id(std::string_view id);

}  // namespace timeloom
