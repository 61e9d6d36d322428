#include "time/unbroken_dates.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

namespace {

// With "_" for a no-break space.
std::string kept(std::string_view text, const char* tag = "en") {
  auto words = with_unbroken_dates(text, *Language::of(tag));
  for (auto at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0"))
    words.replace(at, 2, "_");
  return words;
}

}  // namespace

TEST_CASE("the parts of a date stay together, other words do not") {
  CHECK(kept("On 23 July 2013, he said") == "On 23_July_2013, he said");
  CHECK(kept("July 4, 2013") == "July_4, 2013");
  CHECK(kept("(about Jul 2013)") == "(about Jul_2013)");
  CHECK(kept("from 44 BC on") == "from 44_BC on");
  CHECK(kept("In 2013 he may go") == "In 2013 he may go");
  CHECK(kept("It may be 7 people") == "It may be 7 people");
}

TEST_CASE("a range ends a line after its dash, not before") {
  CHECK(kept("2015 – 2018") == "2015_– 2018");
  CHECK(kept("4 June – 10 July 2012") == "4_June_– 10_July_2012");
}

TEST_CASE("months have the language's names") {
  CHECK(kept("am 4. Juni 2012", "de") == "am 4._Juni_2012");
  CHECK(kept("le 4 juin 2012", "fr") == "le 4_juin_2012");
}

TEST_CASE("blanks stay as they are") {
  CHECK(kept("") == "");
  CHECK(kept("  two  blanks  ") == "  two  blanks  ");
}
