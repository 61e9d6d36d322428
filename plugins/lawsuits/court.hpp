// What the id of a court says: CourtListener's ids are built from postal codes and districts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace timeloom::lawsuits {

// The order in which a case climbs.
enum class CourtLevel : std::uint8_t { trial, appeals, supreme };

struct Court {
  CourtLevel level = CourtLevel::trial;
  std::string name{};  // as the Bluebook cites it ("W.D. Wash."), or the id where that is unknown
  bool is_known = false;  // otherwise it counts as a trial court, which nearly all courts are
};

// "scotus", "ca9", "bap9", "wawd", "nvb", and the ids of state courts ("cal", "calctapp").
Court court_of(std::string_view id);

// The id of a court that PACER calls otherwise: "arb" for "azb".
std::string courtlistener_id(std::string_view pacer_id);

// What to tell once about a court that court_of() does not know.
std::string unknown_court(std::string_view id);

}  // namespace timeloom::lawsuits
