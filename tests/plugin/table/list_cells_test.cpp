#include "table/list_cells.hpp"

#include <doctest/doctest.h>

using namespace timeloom::table;
using timeloom::plugin::Link;
using timeloom::plugin::Reference;

namespace {

std::string shown(const Reference& reference) {
  return std::string(reference.label) + '<' + std::string(reference.url) + '>';
}

}  // namespace

TEST_CASE("one source") {
  CHECK(shown(parse_reference("881 F. Supp. 2d 1262 <https://x.org/a>")) ==
        "881 F. Supp. 2d 1262<https://x.org/a>");
  CHECK(shown(parse_reference(" https://x.org/a ")) == "<https://x.org/a>");
  CHECK(shown(parse_reference("Senate report")) == "Senate report<>");
  CHECK(shown(parse_reference("The Times, https://x.org/a")) == "The Times<https://x.org/a>");
  CHECK(shown(parse_reference("<https://x.org/a>")) == "<https://x.org/a>");
  CHECK(shown(parse_reference("5 > 4")) == "5 > 4<>");
}

TEST_CASE("many sources in a cell") {
  std::vector<Reference> references;
  append_references("A <https://a.org> | https://b.org/x|y |  | C", references);
  REQUIRE(references.size() == 3);
  CHECK(shown(references[0]) == "A<https://a.org>");
  CHECK(shown(references[1]) == "<https://b.org/x|y>");
  CHECK(shown(references[2]) == "C<>");
}

TEST_CASE("labels and URLs in two columns pair in order") {
  std::vector<Reference> references;
  append_references("A | B <https://b.org> | C", references);
  pair_urls("https://a.org | https://c.org | https://d.org", references);
  REQUIRE(references.size() == 4);
  CHECK(shown(references[0]) == "A<https://a.org>");
  CHECK(shown(references[1]) == "B<https://b.org>");
  CHECK(shown(references[2]) == "C<https://c.org>");
  CHECK(shown(references[3]) == "<https://d.org>");
}

TEST_CASE("tags by semicolon or else by comma") {
  std::vector<std::string_view> tags;
  append_tags("speech, trafficking ,", tags);
  CHECK(tags == std::vector<std::string_view>{"speech", "trafficking"});
  tags.clear();
  append_tags("Dallas, Texas; Phoenix;;", tags);
  CHECK(tags == std::vector<std::string_view>{"Dallas, Texas", "Phoenix"});
}

TEST_CASE("links") {
  std::vector<Link> links;
  append_links("appeal-of: doe ; cites:court#a:b; plain; https://x.org", links);
  REQUIRE(links.size() == 4);
  CHECK(links[0].relation == "appeal-of");
  CHECK(links[0].target == "doe");
  CHECK(links[1].target == "court#a:b");
  CHECK(links[2].relation == "related");
  CHECK(links[2].target == "plain");
  CHECK(links[3].target == "https://x.org");
}
