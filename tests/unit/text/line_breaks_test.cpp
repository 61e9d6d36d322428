#include <doctest/doctest.h>

#include "text/text_shaper.hpp"

using namespace timeloom;

namespace {

std::vector<std::string> pieces(std::string_view text, const std::string& language = "en") {
  TextShaper shaper;
  shaper.use({.language = language});
  std::vector<std::string> result;
  std::size_t from = 0;
  for (const auto end : shaper.line_breaks(text)) {
    result.emplace_back(text.substr(from, end - from));
    from = end;
  }
  return result;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("lines may end after blanks, and not at a no-break space") {
  CHECK(pieces("one two three") == Pieces{"one ", "two ", "three"});
  CHECK(pieces("23\u00A0July 2013") == Pieces{"23\u00A0July ", "2013"});
}

TEST_CASE("Han characters may be parted, but no line begins with a full stop") {
  CHECK(pieces("最高法院。", "zh") == Pieces{"最", "高", "法", "院。"});
  CHECK(pieces("「法」です", "ja").front() == "「法」");
}

TEST_CASE("what is no UTF-8, or nothing, is one piece") {
  CHECK(pieces("a \xFF b") == Pieces{"a \xFF b"});
  CHECK(pieces("") == Pieces{""});
}

TEST_CASE("no line ends within a docket number or a numbered name") {
  CHECK(pieces("in 2:17-mj-09399, once") == Pieces{"in ", "2:17-mj-09399, ", "once"});
  CHECK(pieces("United States v. Lacey, No. CR-18-00422-PHX-SPL (D. Ariz.)") ==
        Pieces{"United ", "States ", "v. ", "Lacey, ", "No. ", "CR-18-00422-PHX-", "SPL ", "(D. ",
               "Ariz.)"});
  CHECK(pieces("the COVID-19 relief, a 9-member court") ==
        Pieces{"the ", "COVID-19 ", "relief, ", "a ", "9-member ", "court"});
  CHECK(pieces("once - 12 times") == Pieces{"once ", "- ", "12 ", "times"});
}

TEST_CASE("no line ends within a date, a range of numbers or behind a section sign") {
  CHECK(pieces("in 1996–2024, once") == Pieces{"in ", "1996–2024, ", "once"});
  CHECK(pieces("pages 12-14 of") == Pieces{"pages ", "12-14 ", "of"});
  CHECK(pieces("On March 5, 2018, he") == Pieces{"On ", "March 5, 2018, ", "he"});
  CHECK(pieces("on 5 March 2018 he") == Pieces{"on ", "5 March 2018 ", "he"});
  CHECK(pieces("am 5. März 2018 war", "de") == Pieces{"am ", "5. März 2018 ", "war"});
  CHECK(pieces("47 U.S.C. § 230 says") == Pieces{"47 ", "U.S.C. ", "§ 230 ", "says"});
  // What only looks like one.
  CHECK(pieces("12 events of March, 5 of them") ==
        Pieces{"12 ", "events ", "of ", "March, 5 ", "of ", "them"});
  CHECK(pieces("FOSTA–SESTA law-making") == Pieces{"FOSTA–", "SESTA ", "law-", "making"});
}
