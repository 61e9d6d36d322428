#include "store/court_names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timeloom;

namespace {

std::string court(std::string_view text) {
  TextCursor cursor(text);
  const auto found = read_court(cursor);
  return found ? std::string(found->id) : "none";
}

}  // namespace

TEST_CASE("one court goes by many names") {
  for (const auto* name :
       {"wawd", "W.D. Wash.", "W. D. Wash.", "W.D. Washington", "Western District of Washington",
        "U.S. District Court for the Western District of Washington",
        "United States District Court, W.D. Washington", "District Court, W.D. Washington",
        "UNITED STATES DISTRICT COURT FOR THE WESTERN DISTRICT OF WASHINGTON", "W.D. Wash. 2012"}) {
    INFO(name);
    CHECK(court(name) == "wawd");
  }
}

TEST_CASE("districts, circuits and the Supreme Court") {
  const std::pair<const char*, const char*> examples[] = {
      {"D.D.C.", "dcd"},
      {"District of Columbia", "dcd"},
      {"U.S. District Court for the District of Columbia", "dcd"},
      {"D. Mass.; 1st Cir.", "mad"},
      {"D. Ariz.", "azd"},
      {"S.D.N.Y.", "nysd"},
      {"S.D. N.Y.", "nysd"},
      {"D.N.J.", "njd"},
      {"D.N.D.", "ndd"},
      {"D.S.D.", "sdd"},
      {"N.D. W. Va.", "wvnd"},
      {"S.D.W. Va.", "wvsd"},
      {"E.D. Va.", "vaed"},
      {"D. N. Mar. I.", "nmid"},
      {"D.P.R.", "prd"},
      {"N.D. Ill.", "ilnd"},
      {"C.D. Cal.", "cacd"},
      {"1st Cir.", "ca1"},
      {"2d Cir.", "ca2"},
      {"9th Cir. 2022", "ca9"},
      {"11th Cir.", "ca11"},
      {"Ninth Circuit", "ca9"},
      {"United States Court of Appeals for the Ninth Circuit", "ca9"},
      {"Court of Appeals for the First Circuit", "ca1"},
      {"D.C. Cir.", "cadc"},
      {"District of Columbia Circuit", "cadc"},
      {"U.S. Court of Appeals for the District of Columbia Circuit", "cadc"},
      {"Fed. Cir.", "cafc"},
      {"U.S. Supreme Court", "scotus"},
      {"Supreme Court of the United States", "scotus"},
      {"SCOTUS", "scotus"},
      {"U.S.", "scotus"},
      {"Wash. Sup. Ct.", "none"},
      {"Cal. Super. Ct. (Sacramento County)", "none"},
      {"Bankr. D. Del.", "none"},
      {"U.S. Bankruptcy Court", "none"},
      {"U.S. Tax Court", "none"},
      {"Delaware", "none"},
      {"", "none"},
  };
  for (const auto& [name, expected] : examples) {
    INFO(name);
    CHECK(court(name) == expected);
  }
}
