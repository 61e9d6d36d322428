#include "store/citation_names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timeloom;

namespace {

std::string names(std::string_view attributes) {
  std::string all;
  for (const auto& name : names_of_event(attributes).citations)
    all += (all.empty() ? "" : " ") + name.key;
  return all;
}

}  // namespace

TEST_CASE("attributes that name an event") {
  CHECK(names(R"j({"citation": "Pub. L. 104-104; 47 U.S.C. § 230"})j") ==
        "public-law:104-104 usc:47-230");
  CHECK(names(R"j({"citations": ["184 Wn.2d 95", "359 P.3d 714"]})j") ==
        "reporter:184-wash-2d-95 reporter:359-p-3d-714");
  CHECK(names(R"j({"bill": "H.R. 1865 (115th)"
})j") == "bill:115-hr1865");
  CHECK(names(R"j({"bill": "H.R. 1865", "congress": "115"})j") == "bill:115-hr1865");
  CHECK(names(R"j({"congress": 115, "bill": "H.R. 1865"})j") == "bill:115-hr1865");
  CHECK(names(R"j({"public_law": "115-164"})j") == "public-law:115-164");
  CHECK(names(R"j({"law": "Public Law 115-164"})j") == "public-law:115-164");
  CHECK(names(R"j({"rin": "0945-AA17"})j") == "rin:0945-AA17");
  CHECK(names(R"j({"rins": ["0945-AA17", "0945-AA18"]})j") == "rin:0945-AA17 rin:0945-AA18");
  CHECK(names(R"j({"document_number": "2016-08890"})j") == "fr-doc:2016-08890");
  CHECK(names(R"j({"executive_order_number": 13769})j") == "eo:13769");
  CHECK(names(R"j({"docket": "wawd/2:12-cv-00954"})j") == "docket:wawd/12-cv-00954");
}

TEST_CASE("a docket is named together with its court") {
  for (const auto* attributes :
       {R"j({"court": "W.D. Wash.", "docket": "C12-954-RSM"})j",
        R"j({"docket_number": "2:12-cv-00954-RSM", "court": "wawd"})j",
        R"j({"docket": ["No. 12-cv-954"], "court": "Western District of Washington"})j"}) {
    INFO(attributes);
    CHECK(names(attributes) == "docket:wawd/12-cv-00954");
  }
  CHECK(names(R"j({"court": "D. Mass.; 1st Cir.", "docket": "14-13870-RGS"})j") ==
        "docket:mad/14-cv-13870");
  CHECK(names(R"j({"court": "U.S. Supreme Court", "docket": "96-511"})j") ==
        "docket:scotus/96-511");
  CHECK(names(R"j({"docket": "C12-954-RSM"})j") == "");
  CHECK(names(R"j({"court": "Wash. Sup. Ct.", "docket": "90510-0"})j") == "docket:wash/90510-0");
  CHECK(names(R"j({"court": "Cal. Ct. App.", "docket": "No. B 123456"})j") ==
        "docket:calctapp/B123456");
  CHECK(names(R"j({"court": "tex", "docket": "12-0123"})j") == "docket:tex/12-123");
  CHECK(names(R"j({"court": "nysb", "docket": "09-01177"})j") == "docket:nysb/09-bk-01177");
  CHECK(names(R"j({"court": "azb", "docket": "4:09-bk-05144"})j") == "docket:arb/09-bk-05144");
  CHECK(names(R"j({"court": "Cal.", "docket": "see the order"})j") == "");
}

TEST_CASE("other attributes, and what is no object, name nothing") {
  CHECK(names("") == "");
  CHECK(names("{") == "");
  CHECK(names(R"j(["Pub. L. 115-164", "citation"])j") == "");
  CHECK(names(R"j({"notes": "cites Pub. L. 115-164", "citation": null, "rin": true})j") == "");
  CHECK(names(R"j({"parts": {"citation": "Pub. L. 115-164"}})j") == "");
  CHECK(names(R"j({"citation": {"public": "Pub. L. 115-164"}})j") == "");
}

TEST_CASE("the Congress of an event's bill goes for its texts") {
  CHECK(names_of_event(R"j({"citation": "S. 1693 (115th Cong.)"})j").congress == 115);
  CHECK(names_of_event(R"j({"bill": "S. 1693", "congress": "115"})j").congress == 115);
  CHECK(names_of_event(R"j({"congress": 115})j").congress == 115);
  CHECK(names_of_event(R"j({"citation": "521 U.S. 844"})j").congress == 0);
}
