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
      {"Wash. Sup. Ct.", "wash"},
      {"Cal. Super. Ct. (Sacramento County)", "none"},
      {"Bankr. D. Del.", "deb"},
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

TEST_CASE("bankruptcy courts by the ids of CourtListener") {
  const std::pair<const char*, const char*> examples[] = {
      {"Bankr. S.D.N.Y. 2009", "nysb"},
      {"Bankr.D. Colo.", "cob"},
      {"Bankr. D.N.J.", "njb"},
      {"Bankr. D. Ariz.", "arb"},
      {"Bankr. D. Neb.", "nebraskab"},
      {"Bankr. S.D.W. Va.", "wvsb"},
      {"United States Bankruptcy Court, D. Alaska", "akb"},
      {"U.S. Bankruptcy Court for the Northern District of Texas", "txnb"},
      {"nysb", "nysb"},
      {"azb", "arb"},
      {"Bankr. 2009", "none"},
  };
  for (const auto& [name, expected] : examples) {
    INFO(name);
    CHECK(court(name) == expected);
  }
}

TEST_CASE("courts of the states") {
  const std::pair<const char*, const char*> examples[] = {
      {"Cal. Ct. App. 2012", "calctapp"},
      {"Cal. 2012", "cal"},
      {"Cal.", "cal"},
      {"Cal. Jan. 9, 2012)", "cal"},
      {"Supreme Court of California", "cal"},
      {"California Supreme Court", "cal"},
      {"cal", "cal"},
      {"N.Y. App. Div. 2005", "nyappdiv"},
      {"N.Y. Ct. App.", "ny"},
      {"N.Y.", "ny"},
      {"N.Y. Sup. Ct.", "nysupct"},
      {"Ill. App. Ct.", "illappct"},
      {"Wash. 2015)", "wash"},
      {"Wash. Ct. App.", "washctapp"},
      {"W. Va. 2001", "wva"},
      {"Fla. Dist. Ct. App.", "fladistctapp"},
      {"N.J. Super. Ct. App. Div.", "njsuperctappdiv"},
      {"Pa. Super. Ct.", "pasuperct"},
      {"Tex. Crim. App.", "texcrimapp"},
      {"Tex. App. 1999", "texapp"},
      {"Ohio 2012", "ohio"},
      {"Supreme Court of Virginia", "va"},
      {"or 12-346", "none"},
      {"Washington", "none"},
      {"Cal. legislature", "none"},
      {"California, 2012", "none"},
      {"Ind. Code", "none"},
  };
  for (const auto& [name, expected] : examples) {
    INFO(name);
    CHECK(court(name) == expected);
  }
}
