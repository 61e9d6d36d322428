#include <doctest/doctest.h>

#include <fstream>
#include <numeric>

#include "export/timelinejs.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "support/random_story.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;

namespace {

// Chosen by what the files hold, beside the plugin for any table.
EventStore load(const std::filesystem::path& file) {
  PluginRegistry registry;
  REQUIRE(registry.add_library(TIMELOOM_TIMELINEJS_PLUGIN).has_value());
  REQUIRE(registry.add_library(TIMELOOM_TABLE_PLUGIN).has_value());
  return load_sources(registry, {{.uri = file.string(), .name = {}, .plugin = {}, .options = {}}},
                      {.find_citations = false});
}

EventStore load_text(std::string_view json) {
  const test::ScratchFolder folder;
  std::ofstream(folder / "a.json") << json;
  auto store = load(folder / "a.json");
  REQUIRE(store.sources().size() == 1);
  CHECK(store.sources()[0].plugin_id == "org.timeloom.timelinejs");
  return store;
}

std::string span_text(const EventStore& store, EventRow row) {
  return to_edtf(store.span(row));
}

std::string source_text(const EventStore& store, EventRow row, std::size_t index) {
  const auto& reference = store.references(row)[index];
  return std::string(store.text(reference.label)) + "<" + std::string(store.text(reference.url)) +
         ">";
}

std::vector<std::string> complaints(const EventStore& store) {
  std::vector<std::string> texts;
  for (const auto& item : store.diagnostics().items())
    texts.push_back(std::to_string(item.record) + " " + item.field + ": " + item.message);
  return texts;
}

}  // namespace

TEST_CASE("slides and eras are events") {
  const auto store = load_text(R"({
    "title": {"text": {"headline": "A life"}, "media": {"url": "https://x.example/"}},
    "events": [
      {"start_date": {"year": "2013", "month": "7", "day": 29, "display_date": "That Monday"},
       "text": {"headline": "<b>First</b> &amp; foremost",
                "text": "<p>See <a href='https://law.example/?a=1&amp;b=2'>the act</a>.</p>"},
       "media": {"url": "https://pictures.example/1.jpg", "credit": "A. Smith", "caption": "Her"},
       "group": "Laws", "unique_id": "first", "background": {"color": "#fff"}},
      {"start_date": {"year": 2001, "month": "", "day": ""}, "end_date": {"year": 2003, "month": 5},
       "text": {"text": "Only text"}},
      {"start_date": {"year": -44, "month": 3, "day": 15}, "text": {"headline": "The Ides"}},
      {"start_date": {"year": 1969, "month": 7, "day": 20, "hour": 20, "minute": 17, "second": 40,
                      "millisecond": 5}, "text": {"headline": "Landing"}}],
    "eras": [{"start_date": {"year": 1990}, "end_date": {"year": 1999},
              "text": {"headline": "The Nineties"}}]})");
  REQUIRE(store.size() == 5);
  CHECK(span_text(store, 0) == "-0043-03-15");
  CHECK(span_text(store, 1) == "1969-07-20T20:17:40.005");
  CHECK(span_text(store, 2) == "1990/1999");
  CHECK(store.kinds()[store.kind(2)].id == "era");
  CHECK(store.lanes()[store.lane(2)].path == "Eras");
  CHECK(span_text(store, 3) == "2001/2003-05");
  CHECK(store.title(3) == "Only text");
  CHECK(span_text(store, 4) == "2013-07-29");
  CHECK(store.title(4) == "First & foremost");
  CHECK(store.summary(4) == "See the act.");
  CHECK(store.id(4) == "first");
  CHECK(store.kinds()[store.kind(4)].id == "slide");
  CHECK(store.lanes()[store.lane(4)].path == "Laws");
  REQUIRE(store.references(4).size() == 2);
  CHECK(source_text(store, 4, 0) == "A. Smith<https://pictures.example/1.jpg>");
  CHECK(source_text(store, 4, 1) == "the act<https://law.example/?a=1&b=2>");
  const auto attributes = nlohmann::json::parse(store.attributes(4));
  CHECK(attributes["display_date"] == "That Monday");
  CHECK(attributes["background"]["color"] == "#fff");
  CHECK(complaints(store) ==
        std::vector<std::string>{"2 headline: there is no headline; its text stands in for it"});
}

TEST_CASE("what is no slide is skipped, and said") {
  const auto store = load_text(R"({"events": [
      {"start_date": {"year": 2001, "month": 2, "day": 30}, "text": {"headline": "No such day"}},
      {"start_date": {"month": 2}, "text": {"headline": "No year"}},
      {"start_date": {"year": "soon"}, "text": {"headline": "No number"}},
      7,
      {"text": {"headline": "No date"}},
      {"start_date": {"year": 2001}, "end_date": {"year": "x"}, "text": {"headline": "Bad end"}},
      {"start_date": {"year": 2002}, "end_date": {"year": 2001}, "text": {"headline": "Backward"}},
      {"start_date": {"year": 2003}, "text": {"headline": "Good"}}]})");
  CHECK(store.size() == 1);
  CHECK(store.diagnostics().items().size() == 7);
}

TEST_CASE("a file that breaks off keeps what was read") {
  const auto store = load_text(
      R"({"events": [{"start_date": {"year": 2003}, "text": {"headline": "Good"}}, {"start_date": {"ye)");
  CHECK(store.size() == 1);
  CHECK(store.diagnostics().items().size() == 1);
}

TEST_CASE("what is written for TimelineJS opens to the same events") {
  const test::ScratchFolder folder;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const auto store = test::RandomStory(seed).store(25);
    std::vector<EventRow> rows(store.size());
    std::iota(rows.begin(), rows.end(), EventRow{0});
    REQUIRE(write_timelinejs(store, rows, {}, folder / "a.json").has_value());
    const auto again = load(folder / "a.json");
    CHECK(complaints(again) == std::vector<std::string>{});
    const auto expected = test::all_told(store), found = test::all_told(again);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == expected[i]);
  }
}

TEST_CASE("slides say themselves what they can") {
  SourceEvents events(Source{.uri = "a.csv", .name = "a"});
  EventInput event;
  event.id = "a";
  event.span = parse_time("2004~").value();
  event.kind = "law.passed";
  event.lane = "Laws/Federal";
  event.title = "<b>& more";
  event.summary = "What </p> it says.";
  event.references = {{"Act", "https://law.example/?a=1&b=2"}, {"", "javascript:alert(1)"}};
  events.add(event);
  EventInput era;
  era.span = parse_time("Y-13800000000/-0043-03").value();
  era.kind = "era";
  era.title = "Long";
  events.add(era);
  EventStoreBuilder builder;
  builder.add(std::move(events));
  const auto store = builder.build();
  const std::vector<EventRow> rows = {0, 1};
  const auto json =
      nlohmann::json::parse(timelinejs_json(store, rows, FigureText{"T & U", "S", {}, {}}));
  CHECK(json["title"]["text"]["headline"] == "T &amp; U");
  CHECK(json["scale"] == "cosmological");
  CHECK(json["eras"][0]["start_date"]["year"] == -13'800'000'001);
  CHECK(json["eras"][0]["end_date"] == nlohmann::json({{"year", -44}, {"month", 3}}));
  const auto& slide = json["events"][0];
  CHECK(slide["start_date"] == nlohmann::json({{"year", 2004}}));
  CHECK(slide["display_date"] == "about 2004");
  CHECK(slide["text"]["headline"] == "&lt;b&gt;&amp; more");
  CHECK(slide["text"]["text"] ==
        "<p>What &lt;/p&gt; it says.</p><p><small><a "
        "href=\"https://law.example/?a=1&amp;b=2\">Act</a>; javascript:alert(1)</small></p>");
  CHECK(slide["group"] == "Laws/Federal");
  CHECK(slide["unique_id"] == "a");
}

TEST_CASE("a slide's time has no zone, so that UTC is said in words") {
  SourceEvents events(Source{.uri = "a.csv", .name = "a"});
  for (const auto* date : {"2013-07-29T14:30", "2013-07-30T14:30Z"}) {
    EventInput event;
    event.span = parse_time(date).value();
    event.title = date;
    events.add(event);
  }
  EventStoreBuilder builder;
  builder.add(std::move(events));
  const std::vector<EventRow> rows = {0, 1};
  const auto json = nlohmann::json::parse(timelinejs_json(builder.build(), rows, {}));
  CHECK(json["events"][0]["start_date"]["hour"] == 14);
  CHECK_FALSE(json["events"][0].contains("display_date"));
  CHECK(json["events"][1]["display_date"] == "30 July 2013, 14:30 UTC");
}

TEST_CASE("a slide that was changed wins over what Timeloom wrote beside it") {
  const auto store = load_text(R"({"events": [
      {"start_date": {"year": 2005}, "text": {"headline": "New"}, "group": "Moved",
       "timeloom": {"date": "2004~", "kind": "law.passed", "lane": "Laws", "importance": 0.25}}]})");
  REQUIRE(store.size() == 1);
  CHECK(span_text(store, 0) == "2005");
  CHECK(store.title(0) == "New");
  CHECK(store.lanes()[store.lane(0)].path == "Moved");
  CHECK(store.kinds()[store.kind(0)].id == "law.passed");
}
