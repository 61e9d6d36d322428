#include "app/view_history.hpp"

#include <doctest/doctest.h>

#include "view/document_range.hpp"

using namespace timeloom;

namespace {

Viewport over(const char* range) {
  return Viewport::over(parse_range(range).value(), 1000);
}

}  // namespace

TEST_CASE("Places where one stays are gone back to, and forward again") {
  ViewHistory views;
  const auto first = over("2000/2009"), second = over("2004/2005"), third = over("2004-03");
  views.observe(first, 0);
  views.observe(second, 5);
  views.observe(third, 10);
  CHECK(views.back(third) == second.range());
  CHECK(views.back(second) == first.range());
  CHECK_FALSE(views.can_go_back(first));
  CHECK(views.back(first) == std::nullopt);
  CHECK(views.forward() == second.range());
  CHECK(views.forward() == third.range());
  CHECK(views.forward() == std::nullopt);
}

TEST_CASE("What is only passed through is no place") {
  ViewHistory views;
  views.observe(over("2000/2009"), 0);
  views.observe(over("2002/2009"), 1);
  views.observe(over("2004/2009"), 1.2);
  views.observe(over("2006/2009"), 1.4);
  CHECK(views.back(over("2006/2009")) == over("2000/2009").range());
}

TEST_CASE("Small moves are none") {
  ViewHistory views;
  const auto place = over("2000/2009");
  views.observe(place, 0);
  views.observe(place.panned(40), 5);
  views.observe(place.panned(60), 10);
  CHECK_FALSE(views.can_go_back(place.panned(60)));
  CHECK(views.can_go_back(place.panned(400)));
}

TEST_CASE("A new place ends what was forward") {
  ViewHistory views;
  views.observe(over("2000/2009"), 0);
  views.observe(over("2004/2005"), 5);
  CHECK(views.back(over("2004/2005")));
  CHECK(views.can_go_forward());
  views.observe(over("2000/2009"), 6);
  views.observe(over("2007"), 10);
  views.observe(over("2007-03"), 20);
  CHECK_FALSE(views.can_go_forward());
  CHECK(views.back(over("2007-03")) == over("2007").range());
  CHECK(views.back(over("2007")) == over("2000/2009").range());
}
