#include "store/citation.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace timeloom;

namespace {

// The keys, separated by blanks.
std::string keys(std::string_view text, int congress = 0) {
  std::string all;
  for (const auto& citation : find_citations(text, congress))
    all += (all.empty() ? "" : " ") + citation.key;
  return all;
}

struct Example {
  std::string_view text, keys;
};

void check_all(std::initializer_list<Example> examples) {
  for (const auto& [text, expected] : examples) {
    INFO(text);
    CHECK(keys(text) == expected);
  }
}

}  // namespace

TEST_CASE("public laws and statutes at large") {
  check_all({
      {"Pub. L. 115-164", "public-law:115-164"},
      {"Pub. L. No. 115-164, 132 Stat. 1253", "public-law:115-164 stat:132-1253"},
      {"Pub.L. 115–164", "public-law:115-164"},
      {"Public Law No. 115-164", "public-law:115-164"},
      {"Became Public Law No: 115-164.", "public-law:115-164"},
      {"PUBLIC LAW 115-164", "public-law:115-164"},
      {"P.L. 115–164", "public-law:115-164"},
      {"PL 115-164", "public-law:115-164"},
      {"P. L. 94-142", "public-law:94-142"},
      {"Pub. L.\xC2\xA0No.\xC2\xA0"
       "115\xE2\x80\x91"
       "164",
       "public-law:115-164"},
      {"Public Laws 111-148 and 111-152", "public-law:111-148 public-law:111-152"},
      {"Pub. L. 104-104, title V, § 509, 110 Stat. 56, 137", "public-law:104-104 stat:110-56"},
      {"Private Law 115-1", ""},
      {"Public Law school, 115-164 students", ""},
      {"Pub. L. 115", ""},
      {"P.L. 0-12", ""},
      {"room PL115, 1-64", ""},
  });
}

TEST_CASE("the United States Code") {
  check_all({
      {"47 U.S.C. 230", "usc:47-230"},
      {"47 U.S.C. § 230(c)(1)", "usc:47-230"},
      {"47 U. S. C. §230", "usc:47-230"},
      {"47\xC2\xA0USC\xC2\xA0§\xC2\xA0"
       "230",
       "usc:47-230"},
      {"47 U.S.C.A. § 230 (West)", "usc:47-230"},
      {"47 U.S. Code § 230", "usc:47-230"},
      {"47 U.S.C. Sec. 230", "usc:47-230"},
      {"47 U.S.C. section 230", "usc:47-230"},
      {"18 U.S.C. §§ 1591, 1595 and 2421A", "usc:18-1591 usc:18-1595 usc:18-2421A"},
      {"18 U.S.C. §§ 1591, 47 U.S.C. § 230", "usc:18-1591 usc:47-230"},
      {"18 U.S.C. §§ 1591–1595", "usc:18-1591"},
      {"15 U.S.C. 6501-06", "usc:15-6501"},
      {"42 U.S.C. § 300gg-13", "usc:42-300gg-13"},
      {"42 U.S.C. 2000e-5(f)", "usc:42-2000e-5"},
      {"section 230(c)(1) of title 47, United States Code", "usc:47-230"},
      {"Section 1591 of title 18 of the United States Code", "usc:18-1591"},
      {"section 230 bars the claim", ""},
      {"§ 230", ""},
      {"sections 2 and 3 of the bill", ""},
      {"47 U.S.C. ch. 5", ""},
      {"1.47 U.S.C. 230", ""},
      {"47 U.S.C.", ""},
  });
}

TEST_CASE("regulations and the Federal Register") {
  check_all({
      {"45 CFR 164.501", "cfr:45-164.501"},
      {"45 C.F.R. § 164.501(b)(2)", "cfr:45-164.501"},
      {"45 CFR part 92", "cfr:45-92"},
      {"45 CFR Parts 160 and 164", "cfr:45-160 cfr:45-164"},
      {"26 CFR 1.36B-2", "cfr:26-1.36B-2"},
      {"81 FR 22356", "fr:81-22356"},
      {"81 Fed. Reg. 22,356", "fr:81-22356"},
      {"81 Fed. Reg. 22,356, 22,360 (Apr. 15, 2016)", "fr:81-22356"},
      {"FR Doc. 2016-08890", "fr-doc:2016-08890"},
      {"[FR Doc. E9-1234 Filed 1-1-09]", "fr-doc:E9-1234"},
      {"RIN 0945-AA17", "rin:0945-AA17"},
      {"RINs 0945–AA17 and 0945-AA18", "rin:0945-AA17 rin:0945-AA18"},
      {"part number 12345-AB12", ""},
      {"1234-AB1", ""},
      {"1234-ab12", ""},
      {"81 frames of 22356", ""},
      {"45 CFR", ""},
  });
}

TEST_CASE("orders of the President and reports") {
  check_all({
      {"Executive Order 13769", "eo:13769"},
      {"Executive Order No. 13,769", "eo:13769"},
      {"Exec. Order No. 13,769, 82 Fed. Reg. 8977", "eo:13769 fr:82-8977"},
      {"E.O. 13769 of January 27, 2017", "eo:13769"},
      {"Executive Orders 12866 and 13563", "eo:12866 eo:13563"},
      {"Executive Order 13769, 2017", "eo:13769"},
      {"GAO-21-385 (June 2021)", "gao:21-385"},
      {"S. Rep. No. 114-214", "report:114-s214"},
      {"H.R. Rep. No. 115-572, pt. 1", "report:115-h572"},
      {"S. Hrg. 115-6 (10 Jan 2017)", "hearing:115-s6"},
      {"an executive order of 2017", ""},
      {"Executive orders in 3 parts", ""},
  });
}

TEST_CASE("bills are citations with their Congress only") {
  check_all({
      {"H.R. 1865, 115th Congress", "bill:115-hr1865"},
      {"H.R. 1865 (115th Cong.)", "bill:115-hr1865"},
      {"H.R. 1865, 115th Cong., 2d Sess. (2018)", "bill:115-hr1865"},
      {"HR 1865 (115th)", "bill:115-hr1865"},
      {"HR1865, 115th Congress", "bill:115-hr1865"},
      {"H. R. 1865 of the 115th Congress", "bill:115-hr1865"},
      {"S. 178 (114th Cong.)", "bill:114-s178"},
      {"S. Res. 377, 114th Congress", "bill:114-sres377"},
      {"H.J.Res. 41 (115th Cong.)", "bill:115-hjres41"},
      {"S. Con. Res. 3, 115th Cong.", "bill:115-sconres3"},
      {"H. Con. Res. 3 [103rd Congress]", "bill:103-hconres3"},
      {"hr1865-115", "bill:115-hr1865"},
      {"In the 115th Congress S. 1693 was joined to H.R. 1865.", "bill:115-s1693 bill:115-hr1865"},
      {"H.R. 1865 (115th) took up parts of S. 1693.", "bill:115-hr1865 bill:115-s1693"},
      {"H.R. 1865, of the 114th or 115th Congress; 114th Congress; H.R. 2", ""},
      {"H.R. 1865", ""},
      {"House passes H.R. 1865, 388-25", ""},
      {"U.S. 1 (115th mile)", ""},
      {"Wash. S.B. 6251, 62d Leg. (2012)", ""},
      {"the S.S. 12 Congress", ""},
  });
  CHECK(keys("House passes H.R. 1865, 388-25", 115) == "bill:115-hr1865");
  CHECK(keys("H.R. 1865 and S. 5 (114th Cong.)", 115) == "bill:114-hr1865 bill:114-s5");
  CHECK(keys("along U.S. 1 and U. S. 66", 115) == "");
  CHECK(keys("H.R. 3.5 and S. 1,000", 115) == "");
}

TEST_CASE("reporters") {
  check_all({
      {"881 F. Supp. 2d 1262", "reporter:881-f-supp-2d-1262"},
      {"881 F.Supp.2d 1262, 1265-66 (W.D. Wash. 2012)", "reporter:881-f-supp-2d-1262"},
      {"881 F. SUPP. 2D 1262", "reporter:881-f-supp-2d-1262"},
      {"104 F. Supp. 3d 149", "reporter:104-f-supp-3d-149"},
      {"129 F.3d 327 (4th Cir. 1997)", "reporter:129-f-3d-327"},
      {"129 F. 3d 327", "reporter:129-f-3d-327"},
      {"72 F.4th 1286", "reporter:72-f-4th-1286"},
      {"521 U.S. 844 (1997)", "reporter:521-us-844"},
      {"521 U. S. 844", "reporter:521-us-844"},
      {"137 S. Ct. 622", "reporter:137-s-ct-622"},
      {"138 L. Ed. 2d 874", "reporter:138-l-ed-2d-874"},
      {"184 Wn.2d 95, 359 P.3d 714 (2015)", "reporter:184-wash-2d-95 reporter:359-p-3d-714"},
      {"184 Wash. 2d 95", "reporter:184-wash-2d-95"},
      {"521 F. App\xE2\x80\x99x 12", "reporter:521-f-appx-12"},
      {"2013 WL 4502097", "reporter:2013-wl-4502097"},
      {"see 521 U.S. 844, 870; 129 F.3d 327.", "reporter:521-us-844 reporter:129-f-3d-327"},
      {"U.S. 1", ""},
      {"in 1996 us 12 people", ""},
      {"521 U.S. at large", ""},
      {"521 U.S. 844th", ""},
      {"12 F. 3", ""},
      {"2.5 U.S. 3", ""},
      {"$521 U.S. 844", ""},
      {"1,521 U.S. 844", ""},
      {"521 U.S. 3.5", ""},
  });
}

TEST_CASE("docket numbers are citations with their court only") {
  check_all({
      {"No. 2:12-cv-00954 (W.D. Wash. 4 June 2012)", "docket:wawd/12-cv-00954"},
      {"No. C12-954-RSM (W.D. Wash.)", "docket:wawd/12-cv-00954"},
      {"No. 2:12-cv-00954-RSM-1 (W.D. Wash. 2012)", "docket:wawd/12-cv-00954"},
      {"No. 2:2012cv00954 (W.D. Wash.)", "docket:wawd/12-cv-00954"},
      {"wawd/2:12-cv-00954", "docket:wawd/12-cv-00954"},
      {"No. 09 C 1385 (N.D. Ill.)", "docket:ilnd/09-cv-01385"},
      {"4:10cv1740 TCM (E.D. Mo. 2011)", "docket:moed/10-cv-01740"},
      {"No. 12 Civ. 1234 (KBF) (S.D.N.Y. Mar. 3, 2013)", "docket:nysd/12-cv-01234"},
      {"No. 15-2155 (RBW) (D.D.C. 2016)", "docket:dcd/15-cv-02155"},
      {"No. CR-18-00422-PHX-SMB (D. Ariz. 25 July 2018)", "docket:azd/18-cr-00422"},
      {"No. 3:20-CR-00274-N (N.D. Tex.)", "docket:txnd/20-cr-00274"},
      {"No. 16-mc-621 (D.D.C. 5 Aug 2016)", "docket:dcd/16-mc-00621"},
      {"No. 22-10000 (9th Cir.)", "docket:ca9/22-10000"},
      {"No. 15-1724 (1st Cir. 2016)", "docket:ca1/15-1724"},
      {"No. 17-5236 (D.C. Cir. 2017)", "docket:cadc/17-5236"},
      {"No. 16-276 (U.S. Jan. 9, 2017)", "docket:scotus/16-276"},
      {"No. 13-cv-03952, 2013 WL 4502097, at *3 (D.N.J. Aug. 20, 2013)",
       "docket:njd/13-cv-03952 reporter:2013-wl-4502097"},
      {"Certiorari denied, No. 16-276", ""},
      {"No. 16FE019224 (Sacramento Super. Ct. 9 Dec 2016)", ""},
      {"No. 16-10123 (Bankr. D. Del. 2016)", "docket:deb/16-bk-10123"},
      {"No. 12-0123 (Tex. 2013)", "docket:tex/12-123"},
      {"No. 12-0123 (or 12-0124)", ""},
      {"(206) 555-0100 (W.D. Wash. clerk)", ""},
      {"206-555-0100 (W.D. Wash.)", ""},
      {"12-04-2018 (D. Ariz. 2018)", ""},
      {"2018-04-11 (D. Ariz.)", ""},
      {"No. 2:12-cv-00954 (9th Cir.)", ""},
      {"on 11 April 2018 and 2011-12", ""},
  });
}

TEST_CASE("a division tells cases apart only where both say it") {
  const auto one = find_citations("wawd/2:12-cv-00954").at(0);
  const auto same = find_citations("No. C12-954 (W.D. Wash.)").at(0);
  const auto other = find_citations("wawd/3:12-cv-00954").at(0);
  CHECK(one.office == '2');
  CHECK(same_name(one, same));
  CHECK(same_name(other, same));
  CHECK_FALSE(same_name(one, other));
}

TEST_CASE("citations say where they stand") {
  const std::string_view text = "See 47 U.S.C. § 230(c), and Pub. L. 115-164.";
  const auto found = find_citations(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "47 U.S.C. § 230");
  CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "Pub. L. 115-164");
  CHECK(found[0].family == CitationFamily::us_code);
}

TEST_CASE("whatever the bytes, citations stand in order within the text") {
  static const char* const pieces[] = {"12",    "U.S.C.",     "§",
                                       "§§",    "F.",         "Supp. 2d",
                                       "-",     "–",          ",",
                                       " ",     "(",          ")",
                                       "H.R.",  "S.",         "115th",
                                       "Cong.", "Pub. L.",    "cv",
                                       ":",     "No.",        "W.D. Wash.",
                                       "FR",    "and",        "RIN",
                                       "AA17",  "GAO",        "Executive Order",
                                       "\xC2",  "\xE2\x80",   "\xFF",
                                       "wawd",  "section 12", "of title",
                                       "C",     "1234",       ".",
                                       "'"};
  std::mt19937_64 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto length = random() % 24; length > 0; --length) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 8 == 0) text += static_cast<char>(random() % 256);
    }
    std::size_t last = 0;
    for (const auto& citation : find_citations(text, 115)) {
      REQUIRE(citation.begin >= last);
      REQUIRE(citation.end > citation.begin);
      REQUIRE(citation.end <= text.size());
      REQUIRE_FALSE(citation.key.empty());
      last = citation.begin;
    }
  }
}

// Of two million bytes: what grows with their square would run into the limit of the test program.
TEST_CASE("long runs of what begins like a citation come to an end") {
  for (const std::string_view piece : {"12 ", "§", "12-345 ", "S. 1 ", "Pub. L. ", "1,",
                                       "18 U.S.C. §§ 1, ", "12-cv-1 and ", "     ", "aaaaaaaa"}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    for (const auto& citation : find_citations(text)) REQUIRE(citation.end <= text.size());
  }
}
