#include "app/typed_dates.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("What is typed as a date is read as EDTF, or as tables have it") {
  CHECK(edtf_from_typed(" 2008/2018 ").value() == "2008/2018");
  CHECK(edtf_from_typed("2012-07").value() == "2012-07");
  CHECK(edtf_from_typed("july 2012").value() == "2012-07");
  CHECK(edtf_from_typed("7/23/2013").value() == "2013-07-23");
  CHECK(edtf_from_typed("May-June 2020").value() == "2020-05/2020-06");
}

TEST_CASE("What is no date stays for who reads it to refuse, and what could be two is refused") {
  CHECK(edtf_from_typed("last week").value() == "last week");
  const auto either = edtf_from_typed("3/4/2013");
  REQUIRE_FALSE(either);
  CHECK(either.error().message == "\"3/4/2013\" may have the month or the day first");
}
