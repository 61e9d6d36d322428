#include "view/filter_chips.hpp"

#include <doctest/doctest.h>

#include "support/told_events.hpp"
#include "view/document_range.hpp"

using namespace timeloom;

namespace {

std::vector<std::string> words(const Filter& filter) {
  const auto store =
      test::make_store(std::vector<test::ToldEvent>{{.id = "a", .kind = "case.filed"}});
  std::vector<std::string> all;
  for (const auto& chip : filter_chips(filter, store)) all.push_back(chip.words);
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("Each part of a filter is said in words") {
  CHECK(words({}).empty());
  CHECK(words({.kinds = {{"case.filed", "gone"}, {}}}) == Words{"Kind: Case filed or gone"});
  CHECK(words({.sources = {{}, {"a"}}}) == Words{"Not source: a"});
  CHECK(words({.tags = {{"a", "b", "c", "d", "e"}, {"x"}}}) ==
        Words{"Tag: a or b or c or 2 more", "Not tag: x"});
  CHECK(words({.dates = parse_range("2008/2018").value(), .text = "senate"}) ==
        Words{"Says: senate", "Dates: 2008/2018"});
  CHECK(words({.least_importance = 0.5F, .has_reference = true}) ==
        Words{"Importance: at least 50 %", "With a source"});
  Filter filter;
  filter.attributes["votes"] = {{{"97"}, {}}, 3.5, 100};
  CHECK(words(filter) == Words{"votes: 97", "votes: 3.5 to 100"});
}

TEST_CASE("Taking all chips away, one after the other, leaves no filter") {
  const auto store = test::make_store(std::vector<test::ToldEvent>{{.id = "a"}});
  Filter filter{.sources = {{"a"}, {"b"}},
                .kinds = {{"a"}, {}},
                .tags = {{}, {"b"}},
                .lanes = {{"a"}, {}},
                .attributes = {},
                .dates = parse_range("2008").value(),
                .least_importance = 0.1F,
                .has_reference = false,
                .text = "a"};
  filter.attributes["votes"] = {{{"97"}, {"98"}}, 3, {}};
  auto chips = filter_chips(filter, store);
  CHECK(chips.size() == 12);
  for (auto count = chips.size(); count > 0; --count) {
    REQUIRE(chips.size() == count);
    filter = chips.front().without;
    chips = filter_chips(filter, store);
  }
  CHECK(filter.empty());
}
