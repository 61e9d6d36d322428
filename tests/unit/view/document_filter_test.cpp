#include "view/document_filter.hpp"

#include <doctest/doctest.h>

#include "view/document_range.hpp"

using namespace timeloom;

namespace {

Filter read(const char* view, std::string& error) {
  Filter filter;
  const auto json = DocumentJson::parse(view);
  ObjectReader reader(json, "view", error);
  read_filter(reader, filter);
  reader.refuse_others();
  return filter;
}

std::string error_of(const char* view) {
  std::string error;
  read(view, error);
  return error;
}

}  // namespace

TEST_CASE("A filter is read as it was written") {
  Filter filter{.sources = {{}, {"b"}},
                .kinds = {{"bill", "law"}, {}},
                .tags = {{"x"}, {"y"}},
                .lanes = {{"Laws/Ohio"}, {}},
                .attributes = {},
                .dates = parse_range("2008/2018-06").value(),
                .least_importance = 0.5F,
                .has_reference = false,
                .text = "\"supreme court\" law"};
  filter.attributes["court"] = {{{"Ohio"}, {"Iowa"}}, {}, {}};
  filter.attributes["votes"] = {{}, 3.5, 1e6};
  DocumentJson view = DocumentJson::object();
  write_filter(filter, view);
  std::string error;
  CHECK(read(view.dump().c_str(), error) == filter);
  CHECK(error.empty());
}

TEST_CASE("An empty filter writes nothing") {
  DocumentJson view = DocumentJson::object();
  write_filter({}, view);
  CHECK(view.empty());
}

TEST_CASE("What documents had before is still read") {
  std::string error;
  const auto filter = read(R"({"hidden_kinds": ["note"], "hidden_sources": ["b"]})", error);
  CHECK(error.empty());
  CHECK(filter.kinds.hidden == FacetChoice::Words{"note"});
  CHECK(filter.sources.hidden == FacetChoice::Words{"b"});
}

TEST_CASE("What is wrong is named") {
  const auto names = [](const char* view, const char* where) {
    return error_of(view).find(where) != std::string::npos;
  };
  CHECK(names(R"({"filter": 1})", "view.filter: expected an object"));
  CHECK(names(R"({"filter": {"kind": {}}})", "view.filter.kind: is not a known member"));
  CHECK(names(R"({"filter": {"kinds": ["a"]}})", "view.filter.kinds"));
  CHECK(names(R"({"filter": {"tags": {"not": []}}})", "view.filter.tags.not"));
  CHECK(names(R"({"filter": {"dates": "soon"}})", "view.filter.dates"));
  CHECK(names(R"({"filter": {"least_importance": 2}})", "view.filter.least_importance"));
  CHECK(names(R"({"filter": {"has_source": "yes"}})", "view.filter.has_source"));
  CHECK(names(R"({"filter": {"attributes": []}})", "view.filter.attributes"));
  CHECK(names(R"({"filter": {"attributes": {"n": {"at_least": "3"}}}})",
              "view.filter.attributes.n.at_least"));
}
