// What Timeloom writes as a table opens to the same events.
#include <doctest/doctest.h>

#include <fstream>
#include <numeric>

#include "export/data_table.hpp"
#include "plugin/table/table_fixture.hpp"
#include "support/random_story.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using table_fixture::Texts;

TEST_CASE("tables that were written open to the same events") {
  const test::ScratchFolder folder;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const auto store = test::RandomStory(seed).store(25);
    const auto expected = test::all_told(store);
    std::vector<EventRow> rows(store.size());
    std::iota(rows.begin(), rows.end(), EventRow{0});
    for (const auto* name : {"a.csv", "a.ndjson"}) {
      CAPTURE(name);
      REQUIRE(write_data_table(store, rows, folder / name).has_value());
      const auto again = table_fixture::load_path(folder / name);
      const auto complaints = table_fixture::complaints(again);
      CHECK(complaints == Texts{});
      const auto found = test::all_told(again);
      REQUIRE(found.size() == expected.size());
      for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == expected[i]);
    }
  }
}

TEST_CASE("lists and attributes of a CSV cell may be JSON") {
  const test::ScratchFolder folder;
  std::ofstream(folder / "a.csv") << R"(date,title,tags,sources,links,attributes,court
2001,First,"[""a;b"", ""c""]","[{""label"": ""A | B"", ""url"": ""https://x.org/""}, ""C""]","[{""relation"": ""a:b"", ""target"": ""c;d""}]","{""n"": 1.50, ""deep"": {""x"": []}}",3d Cir.
2002,Second,[draft],[1],,,
2003,Third,,,,not json,
)";
  const auto store = table_fixture::load_path(folder / "a.csv");
  REQUIRE(store.size() == 3);
  CHECK(table_fixture::tags(store, 0) == Texts{"a;b", "c"});
  CHECK(table_fixture::references(store, 0) == Texts{"A | B<https://x.org/>", "C<>"});
  CHECK(store.text(store.links_from(0)[0].relation) == "a:b");
  CHECK(store.text(store.links_from(0)[0].target) == "c;d");
  CHECK(store.attributes(0) == R"({"court":"3d Cir.","n": 1.50, "deep": {"x": []}})");
  CHECK(table_fixture::tags(store, 1) == Texts{"[draft]"});
  CHECK(table_fixture::references(store, 1) == Texts{"[1]<>"});
  CHECK(store.attributes(2) == R"({"attributes":"not json"})");
}
