// Citations of American law as they stand in texts, recognised and written in one way, so that what
// different files say of one law, case, bill or rule can be joined.
//
// Forms and abbreviations are those of the Bluebook (tables T1 and T7), the Federal Register's
// document drafting handbook, and congress.gov, with what people make of them: "Pub. L. No.
// 115–164" and "P.L. 115-164" are one law.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom {

//                     written                                   key
enum class CitationFamily : std::uint8_t {
  public_law,        // Pub. L. No. 115-164                       public-law:115-164
  statutes,          // 132 Stat. 1253                            stat:132-1253
  us_code,           // 47 U.S.C. § 230(c)(1)                     usc:47-230
  regulation,        // 45 C.F.R. § 164.501(b), 45 CFR part 92    cfr:45-164.501, cfr:45-92
  bill,              // H.R. 1865 (115th Cong.)                   bill:115-hr1865
  committee_report,  // S. Rep. No. 114-214, S. Hrg. 115-6        report:114-s214, hearing:115-s6
  reporter,          // 881 F. Supp. 2d 1262, 521 U.S. 844        reporter:881-f-supp-2d-1262
  docket,            // No. 2:12-cv-00954-RSM (W.D. Wash. 2012)   docket:wawd/12-cv-00954
  federal_register,  // 81 Fed. Reg. 22,356                       fr:81-22356
  fr_document,       // FR Doc. 2016-08890                        fr-doc:2016-08890
  rin,               // RIN 0945-AA17                             rin:0945-AA17
  executive_order,   // Exec. Order No. 13,769                    eo:13769
  gao_report,        // GAO-21-385                                gao:21-385
};

struct Citation {
  CitationFamily family{};
  std::string key;
  // The division of a district court that a docket number may begin with, the 2 of "2:12-cv-00954".
  // It is not part of the key, because half of the writers leave it out: see same_name.
  char office = '\0';
  std::size_t begin = 0, end = 0;  // where it stands, in bytes
};

// Two numbers of one key are of different cases only where both say an office and not the same.
bool same_name(const Citation& a, const Citation& b);

// All citations, in order. Pin cites and subsections belong to what they are of; "and", commas and
// dashes go on with the family ("18 U.S.C. §§ 1591, 1595"). A bill's number alone says nothing: it
// is a citation only with its Congress beside it, where the text speaks of no other Congress than
// one, or where the caller knows of which Congress the text speaks (0: it does not). A docket
// number is one only with its court. Linear in the text.
std::vector<Citation> find_citations(std::string_view text, int congress = 0);

// False where it is soon seen that find_citations answers nothing: there is no number in the text.
bool may_cite(std::string_view text);

}  // namespace timeloom
