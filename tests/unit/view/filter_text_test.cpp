#include "view/filter_text.hpp"

#include <doctest/doctest.h>

#include "view/document_range.hpp"

using namespace timeloom;

namespace {

Filter filter_of(std::initializer_list<const char*> conditions) {
  Filter filter;
  for (const auto* condition : conditions) REQUIRE(add_condition(condition, filter));
  return filter;
}

std::string error_of(const char* condition) {
  Filter filter;
  const auto added = add_condition(condition, filter);
  CHECK(filter.empty());
  return added ? "" : added.error().message;
}

}  // namespace

TEST_CASE("Conditions add up to a filter") {
  CHECK(filter_of({"kind=bill", "kind=law", "kind!=note"}) ==
        Filter{.kinds = {{"bill", "law"}, {"note"}}});
  CHECK(filter_of({"source!=a", "tag=section 230", "lane=Lawsuits/Doe"}) ==
        Filter{.sources = {{}, {"a"}},
               .tags = {{"section 230"}, {}},
               .lanes = {{"Lawsuits/Doe"}, {}}});
  CHECK(filter_of({"date=2008/2018", "importance>=0.5", "has_source=no"}) ==
        Filter{.dates = parse_range("2008/2018").value(),
               .least_importance = 0.5F,
               .has_reference = false});
  const auto attributes =
      filter_of({"attribute.court=D. Ariz.", "attribute.votes>=3", "attribute.votes<=97"});
  CHECK(attributes.attributes.at("court").only == FacetChoice::Words{"D. Ariz."});
  CHECK(attributes.attributes.at("votes").at_least == 3);
  CHECK(attributes.attributes.at("votes").at_most == 97);
}

TEST_CASE("A value may hold signs") {
  CHECK(filter_of({"tag=a=b>=c"}).tags.only == FacetChoice::Words{"a=b>=c"});
}

TEST_CASE("What makes no sense is refused and changes nothing") {
  for (const char* condition :
       {"", "kind", "=law", "kinds=law", "kind>=law", "date=soon", "date>=2008", "importance=0.5",
        "importance>=2", "has_source=maybe", "attribute.=x", "attribute.votes>=many"})
    CHECK_MESSAGE(error_of(condition).find("expected") != std::string::npos, condition);
}
