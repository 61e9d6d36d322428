// The federal courts by whatever name they go: "W.D. Wash.", "U.S. District Court for the Western
// District of Washington" and "wawd" are one. Ids are those of CourtListener and PACER;
// abbreviations those of the Bluebook, tables T7 and T10.
#pragma once

#include <optional>
#include <string_view>

#include "store/text_cursor.hpp"

namespace timeloom {

enum class CourtLevel : std::uint8_t { district, appeals, supreme };

struct Court {
  std::string_view id;  // "wawd", "ca9", "cadc", "scotus"; lasts as long as the program
  CourtLevel level = CourtLevel::district;
};

// The court that is named at the cursor, which then stands behind it. Courts of the states,
// bankruptcy courts and other courts of special matters are none of these.
std::optional<Court> read_court(TextCursor& cursor);

// "wawd" itself.
std::optional<Court> court_with_id(std::string_view id);

}  // namespace timeloom
