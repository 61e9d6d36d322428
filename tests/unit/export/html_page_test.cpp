#include "export/html_page.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "store/event_store_builder.hpp"
#include "support/event_maker.hpp"
#include "time/edtf.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

EventInput event(const char* id, const char* when, const char* title, const char* lane = "Laws") {
  EventInput input;
  input.id = id;
  input.span = parse_time(when).value();
  input.kind = "law.passed";
  input.lane = lane;
  input.title = title;
  return input;
}

EventStore store_of(const std::vector<EventInput>& inputs) {
  SourceEvents events(Source{.uri = "laws.csv", .name = "laws"});
  for (const auto& input : inputs) events.add(input);
  EventStoreBuilder builder;
  builder.add(std::move(events));
  return builder.build();
}

struct Page {
  explicit Page(const std::vector<EventInput>& inputs, View shown = {})
      : store(store_of(inputs)), view(std::move(shown)), index(build_index(store, view)) {}

  std::string text() {
    const auto page =
        html_page({.store = store, .index = index, .view = view, .text = words}, shaper);
    REQUIRE(page.has_value());
    return *page;
  }
  nlohmann::json data() {
    const auto page = text();
    const std::string_view begin = "<script type=\"application/json\" id=\"data\">";
    const auto from = page.find(begin) + begin.size();
    return nlohmann::json::parse(page.substr(from, page.find("</script>", from) - from));
  }

  EventStore store;
  View view;
  LaneIndex index;
  FigureText words{"A title", "A subtitle", "Source: here", "Alt"};
  TextShaper shaper;
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
  return number;
}

}  // namespace

TEST_CASE("a page has its words, a picture, a table, data, and all of it in one file") {
  auto law = event("a", "2001-03-05", "First");
  law.summary = "What it says.";
  law.references = {{"Act", "https://law.example/?a=1&b=2"}, {"By mouth", ""}};
  law.attributes = R"({"docket_number": "12-954"})";
  law.importance = 0.25F;
  auto second = event("b", "2003/..", "Second", "Laws/Nested");
  second.links.push_back({"cites", "a"});
  Page page({law, second});
  const auto text = page.text();
  CHECK(text.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(contains(text, "<h1>A title</h1>"));
  CHECK(contains(text, "<p class=\"subtitle\">A subtitle</p>"));
  CHECK(contains(text, "<figcaption>Source: here</figcaption>"));
  CHECK(contains(text, "<meta name=\"description\" content=\"Alt\">"));
  CHECK(contains(text,
                 "<tr><th scope=\"row\">First</th><td>5 March 2001</td><td>Laws</td>"
                 "<td>Law passed</td><td>What it says.</td><td><ul><li><a "
                 "href=\"https://law.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">"
                 "Act</a></li><li>By mouth</li></ul></td></tr>"));
  CHECK(contains(text, "<g id=\"still-e-a\" class=\"event\""));
  CHECK(contains(text, "fill=\"var(--ink)\""));
  CHECK_FALSE(contains(text, "<link"));
  CHECK_FALSE(contains(text, " src="));
  CHECK_FALSE(contains(text, "{{"));

  const auto data = page.data();
  REQUIRE(data["events"].size() == 2);
  const auto& first = data["events"][0];
  CHECK(first["title"] == "First");
  CHECK(first["when"] == "5 March 2001");
  CHECK(first["begin"] == 983'750'400);
  CHECK(first["end"] == 983'836'800);
  CHECK(first["importance"] == 250);
  CHECK(first["sources"][0][1] == "https://law.example/?a=1&b=2");
  CHECK(first["facts"] == nlohmann::json::parse(R"([["Docket number", "12-954"]])"));
  CHECK(data["events"][1]["openEnd"] == true);
  CHECK(data["events"][1]["end"] > data["range"][1]);
  CHECK(data["links"] == nlohmann::json::parse(R"([[1, 0, "cites", "cited by"]])"));
  CHECK(data["lanes"].size() >= 1);
}

TEST_CASE("a page is the same bytes each time, and allows no script but its own") {
  Page page({event("a", "2001", "First")});
  const auto text = page.text();
  CHECK(text == page.text());
  CHECK(contains(text, "content=\"default-src 'none'; script-src 'sha256-"));
  CHECK_FALSE(contains(text, "unsafe"));
}

TEST_CASE("a page is as dark as its document at first") {
  View view;
  view.theme = "dark";
  Page page({event("a", "2001", "First")}, view);
  const auto text = page.text();
  CHECK(contains(text, "<html lang=\"en\" data-theme=\"dark\">"));
  CHECK(contains(text, "fill=\"var(--ground)\""));
}

TEST_CASE("no text leaves its place") {
  auto hostile = event("</script>", "2001", "</script><script>alert(1)</script>",
                       "<img src=x onerror=alert(1)>");
  hostile.summary = "<!-- <script> {{script}}";
  hostile.references = {{"\"><script>", "javascript:alert(1)"}};
  hostile.attributes = R"({"<script>": "</script>"})";
  Page page({hostile});
  page.words = {"</title><script>", "<img>", "\"onload=", "\">"};
  const auto text = page.text();
  CHECK(count(text, "<script") == 2);
  CHECK(count(text, "</script") == 2);
  CHECK_FALSE(contains(text, "<img"));
  CHECK_FALSE(contains(text, "href=\"javascript"));
  CHECK(page.data()["events"][0]["title"] == "</script><script>alert(1)</script>");
}

TEST_CASE("what is filtered out is not in the page") {
  View view;
  view.filter.text = "second";
  Page page({event("a", "2001", "First"), event("b", "2002", "Second")}, view);
  const auto text = page.text();
  CHECK_FALSE(contains(text, "First"));
  CHECK(page.data()["events"].size() == 1);
}

TEST_CASE("where lanes count from their day 0, so does the page") {
  View view;
  view.align_to = "law.passed";
  auto later = event("b", "2001-01-31", "Later");
  later.kind = "law.changed";
  Page page({event("a", "2001-01-01", "First"), later, event("c", "1990", "Other", "No day 0")},
            view);
  auto other = page.data();
  CHECK(other["isRelative"] == true);
  REQUIRE(other["events"].size() == 3);  // "No day 0" has a law that was passed
  CHECK(other["events"][0]["begin"] == 0);
  CHECK(other["lanes"].size() == 2);
  CHECK(other["events"][2]["begin"] == 30 * 86'400);
}

TEST_CASE("lanes without a day 0 are left out, and so are headings over them") {
  View view;
  view.align_to = "law.passed";
  view.lane_depth = 2;
  auto without = event("b", "2001-01-31", "No day 0", "Other/Nested");
  without.kind = "law.changed";
  Page page({event("a", "2001", "First", "Laws/Nested"), without}, view);
  const auto data = page.data();
  CHECK(data["events"].size() == 1);
  REQUIRE(data["lanes"].size() == 2);
  CHECK(data["lanes"][0]["name"] == "Laws");
  CHECK(data["lanes"][1]["depth"] == 2);
  CHECK(data["events"][0]["lane"] == 1);
}

TEST_CASE("annotations and edits are in the page") {
  View view;
  view.annotations.push_back({.shape = Annotation::Shape::range,
                              .time = {test::day(2001), test::day(2002)},
                              .text = "A year",
                              .colour = "red"});
  view.annotations.push_back({.shape = Annotation::Shape::note,
                              .event = EventKey{.source = "laws", .id = "b"},
                              .text = "Here"});
  view.edits[EventKey{.source = "laws", .id = "a"}] = {.label = "Short",
                                                       .emphasis = Emphasis::strong};
  Page page({event("a", "2001", "First"), event("b", "2002", "Second")}, view);
  const auto data = page.data();
  CHECK(data["annotations"][0]["shape"] == "range");
  CHECK(data["annotations"][0]["colour"] == "red");
  CHECK(data["annotations"][1]["event"] == 1);
  CHECK(data["events"][0]["label"] == "Short");
  CHECK(data["events"][0]["title"] == "First");
  CHECK(data["events"][0]["emphasis"] == "strong");
}

TEST_CASE("what happens within a day is counted from that day, exactly") {
  Page page({event("a", "2013-07-29T10:00:00.000000001Z", "First"),
             event("b", "2013-07-29T10:00:00.000000003Z", "Second")});
  const auto data = page.data();
  CHECK(data["origin"] > 1'000'000'000);
  CHECK(data["events"][1]["begin"].get<double>() - data["events"][0]["begin"].get<double>() ==
        doctest::Approx(2e-9).epsilon(1e-6));
}

TEST_CASE("more events than a page can hold are an error that says so") {
  std::vector<EventInput> many(10'001, event("", "2001", "One of many"));
  Page page(many);
  const auto text =
      html_page({.store = page.store, .index = page.index, .view = page.view, .text = page.words},
                page.shaper);
  REQUIRE_FALSE(text.has_value());
  CHECK(text.error().message ==
        "10,001 events are more than a page can hold (10,000): filter them");
}
