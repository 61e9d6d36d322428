#include "export/html_page.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "store/event_store_builder.hpp"
#include "support/event_maker.hpp"
#include "time/describe.hpp"
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

nlohmann::json data_of(const std::string& page) {
  const std::string_view begin = "<script type=\"application/json\" id=\"data\">";
  const auto from = page.find(begin) + begin.size();
  return nlohmann::json::parse(page.substr(from, page.find("</script>", from) - from));
}

struct Page {
  explicit Page(const std::vector<EventInput>& inputs, View shown = {})
      : store(store_of(inputs)), view(std::move(shown)), index(build_index(store, view)) {}

  std::string text() {
    const auto page = html_page(
        {.store = store, .steps = {{.index = index, .view = view}}, .text = words}, shaper);
    REQUIRE(page.has_value());
    return *page;
  }
  nlohmann::json data() { return data_of(text()); }

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
  CHECK(text.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
  CHECK(contains(text, "<h1>A title</h1>"));
  CHECK(contains(text, "<p class=\"subtitle\">A subtitle</p>"));
  CHECK(contains(text, "<p class=\"source-line\">Source: here</p>"));
  CHECK(contains(text, "<meta name=\"description\" content=\"Alt\">"));
  CHECK(contains(text,
                 "<tr><th scope=\"row\">First</th><td>5 March 2001</td>"
                 "<td>Laws</td><td>Law passed</td>"
                 "<td>What it says.</td><td><ul><li><a "
                 "href=\"https://law.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">"
                 "Act</a></li><li>By mouth</li></ul></td></tr>"));
  CHECK(contains(text,
                 "<g id=\"still-wide-e-a\" class=\"event\" "
                 "role=\"graphics-object group\" data-index=\"0\">"));
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
  CHECK_FALSE(data["events"][1].contains("end"));
  CHECK(data["links"] == nlohmann::json::parse(R"([[1, 0, "cites", "cited by"]])"));
  REQUIRE(data["scenes"].size() == 1);
  CHECK(data["scenes"][0]["lanes"].size() >= 1);
  CHECK(data["scenes"][0]["links"] == true);
  REQUIRE(data["steps"].size() == 1);
  CHECK(data["steps"][0]["range"] == data["scenes"][0]["home"]);
  CHECK_FALSE(contains(text, "class=\"steps\""));
}

TEST_CASE("a page without a title is called after what its events are from") {
  Page page({event("a", "2001", "First")});
  page.words.title.clear();
  CHECK(contains(page.text(), "<title>laws</title>"));
  CHECK(contains(page.text(), "<h1>laws</h1>"));

  EventStoreBuilder builder;
  for (const auto* name : {"laws", "suits", "letters"}) {
    SourceEvents events(Source{.uri = std::string(name) + ".csv", .name = name});
    events.add(event("a", "2001", "First"));
    builder.add(std::move(events));
  }
  page.store = builder.build();
  page.index = build_index(page.store, page.view);
  CHECK(contains(page.text(), "<h1>laws and 2 more</h1>"));
}

TEST_CASE("a page is the same bytes each time, and allows no script but its own") {
  Page page({event("a", "2001", "First")});
  const auto text = page.text();
  CHECK(text == page.text());
  CHECK(contains(text, "content=\"default-src 'none'; script-src 'sha256-"));
  CHECK_FALSE(contains(text, "unsafe"));
  CHECK_FALSE(contains(text, "\n//"));
}

TEST_CASE("a page is as dark as its document at first") {
  View view;
  view.theme = "dark";
  Page page({event("a", "2001", "First")}, view);
  const auto text = page.text();
  CHECK(contains(text, "<html lang=\"en\" dir=\"ltr\" data-theme=\"dark\">"));
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
  CHECK(count(text, "<script") == 3);
  CHECK(count(text, "</script") == 3);
  CHECK_FALSE(contains(text, "<img"));
  CHECK_FALSE(contains(text, "href=\"javascript"));
  CHECK(page.data()["events"][0]["title"] == "</script><script>alert(1)</script>");
}

TEST_CASE("what is filtered out is not in the page") {
  View view;
  view.filter.text = "second";
  Page page({event("a", "2001", "First"), event("b", "2002", "Second")}, view);
  const auto text = page.text();
  CHECK_FALSE(contains(text, ">First<"));
  CHECK(page.data()["events"].size() == 1);
}

TEST_CASE("a page's legend says what is not sure, where there is any") {
  const auto sure = Page({event("a", "2001", "First")}).text();
  for (const auto* words : {"Date not sure", "End not sure", "Goes on"})
    CHECK_FALSE(contains(sure, words));
  const auto unsure = Page({event("a", "2001~", "First"), event("b", "2002/2004?", "Second"),
                            event("c", "2003/..", "Third")})
                          .text();
  for (const auto* words : {"Date not sure", "End not sure", "Goes on"})
    CHECK(contains(unsure, words));
}

TEST_CASE("where lanes count from their day 0, so does the page") {
  View view;
  view.align_to = "law.passed";
  auto later = event("b", "2001-01-31", "Later");
  later.kind = "law.changed";
  Page page({event("a", "2001-01-01", "First"), later, event("c", "1990", "Other", "No day 0")},
            view);
  const auto data = page.data();
  const auto& scene = data["scenes"][0];
  CHECK(scene["isRelative"] == true);
  REQUIRE(scene["events"].size() == 3);  // "No day 0" has a law that was passed
  CHECK(scene["lanes"].size() == 2);
  const auto from_zero = [&](std::size_t at) {
    const auto& place = scene["events"][at];  // its number, lane, colour, and day 0
    return data["events"][place[0].get<std::size_t>()]["begin"].get<double>() -
           place[3].get<double>();
  };
  CHECK(from_zero(0) == 0);
  CHECK(from_zero(1) == 0);
  CHECK(from_zero(2) == 30 * 86'400);
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
  const auto& scene = data["scenes"][0];
  REQUIRE(scene["lanes"].size() == 2);
  CHECK(scene["lanes"][0]["name"] == "Laws");
  CHECK(scene["lanes"][1]["depth"] == 2);
  REQUIRE(scene["events"].size() == 1);
  CHECK(scene["events"][0][1] == 1);
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
  const auto& scene = data["scenes"][0];
  CHECK(scene["annotations"][0]["shape"] == "range");
  CHECK(scene["annotations"][0]["colour"] == "red");
  CHECK(scene["annotations"][1]["event"] == 1);
  CHECK(data["events"][0]["title"] == "First");
  CHECK(scene["edits"] ==
        nlohmann::json::parse(R"({"0": {"label": "Short", "breaks": [], "emphasis": "strong"}})"));
}

TEST_CASE("labels come with the places where they may be broken, as scripts count") {
  View view;
  view.edits[EventKey{.source = "laws", .id = "c"}] = {.label = "In two"};
  Page page(
      {event("a", "2001", "Act of March 5, 2018, § 230"), event("b", "2002", "\U0001D11E é one"),
       event("c", "2003", "Whole"), event("d", "2004", "最高法院")},
      view);
  const auto data = page.data();
  const auto& events = data["events"];
  CHECK(events[0]["breaks"] == nlohmann::json{4, 7, 22});
  CHECK(events[1]["breaks"] == nlohmann::json{3, 5});
  CHECK_FALSE(events[2].contains("breaks"));
  CHECK(events[3]["breaks"] == nlohmann::json{1, 2, 3});
  CHECK(data["scenes"][0]["edits"]["2"]["breaks"] == nlohmann::json{3});
}

TEST_CASE("events of a closed lane come with the lane that is said with their labels") {
  View view;
  view.lane_depth = 1;
  const std::vector<EventInput> steps{event("a", "2001", "Passed House", "Laws/H.R. 1"),
                                      event("b", "2002", "H.R. 2 becomes law", "Laws/H.R. 2"),
                                      event("c", "2003", "Hearing", "Laws")};
  CHECK(Page(steps, view).data()["scenes"][0]["edits"] ==
        nlohmann::json{{"0", {{"said", " ·\u00A0H.R. 1"}}}});
  view.lane_depth = 2;
  CHECK(Page(steps, view).data()["scenes"][0]["edits"].empty());
}

TEST_CASE("what happens within a day is counted from that day, exactly") {
  Page page({event("a", "2013-07-29T10:00:00.000000001Z", "First"),
             event("b", "2013-07-29T10:00:00.000000003Z", "Second")});
  const auto data = page.data();
  CHECK(data["origin"] > 1'000'000'000);
  CHECK(data["events"][1]["begin"].get<double>() - data["events"][0]["begin"].get<double>() ==
        doctest::Approx(2e-9).epsilon(1e-6));
}

namespace {

// A page of the same events in several views.
std::string story_page(const EventStore& store, const std::vector<View>& views) {
  std::vector<LaneIndex> indexes;
  for (const auto& view : views) indexes.push_back(build_index(store, view));
  const FigureText words{"A title", {}, {}, {}};
  PageInput input{.store = store, .steps = {}, .text = words, .is_story = true};
  for (std::size_t i = 0; i < views.size(); ++i)
    input.steps.push_back({.index = indexes[i],
                           .view = views[i],
                           .caption = "Caption <" + std::to_string(i + 1) + ">"});
  TextShaper shaper;
  const auto page = html_page(input, shaper);
  REQUIRE(page.has_value());
  return *page;
}

View year(int number) {
  View view;
  view.range = TimeRange{test::day(number), test::day(number + 1)};
  return view;
}

}  // namespace

TEST_CASE("a story is its captions in order, and a range of time for each") {
  const auto store = store_of({event("a", "2001", "First"), event("b", "2005", "Second")});
  const auto text = story_page(store, {year(2001), year(2005), year(2003)});
  const auto first =
      text.find("<li id=\"step-1\" class=\"step\"><p class=\"caption\">Caption &lt;1&gt;</p></li>");
  const auto second = text.find("<li id=\"step-2\"");
  CHECK(first < second);
  CHECK(second < text.find("<li id=\"step-3\""));
  CHECK(contains(text, "class=\"stepper\""));
  CHECK(count(text, "class=\"still\"") == 1);
  CHECK_FALSE(contains(text, "{{"));

  const auto data = data_of(text);
  CHECK(data["scenes"].size() == 1);
  REQUIRE(data["steps"].size() == 3);
  for (const auto& step : data["steps"]) {
    CHECK(step["scene"] == 0);
    CHECK(step["picture"] == false);
  }
  CHECK(data["steps"][1]["range"][0] == test::day(2005).seconds);
  // One can look at all that the story shows.
  CHECK(data["scenes"][0]["home"][0] == test::day(2001).seconds);
  CHECK(data["scenes"][0]["home"][1] == test::day(2006).seconds);
}

TEST_CASE(
    "steps that filter, group or edit have scenes of their own, and all events are there once") {
  const auto store =
      store_of({event("a", "2001", "First", "Laws"), event("b", "2005", "Second", "Courts")});
  View all, filtered, grouped;
  filtered.filter.text = "second";
  filtered.edits[EventKey{.source = "laws", .id = "b"}] = {.emphasis = Emphasis::quiet};
  grouped.group_by = PropertyKind::kind;
  grouped.show_links = false;
  const auto data = data_of(story_page(store, {filtered, all, grouped, all}));
  CHECK(data["events"].size() == 2);
  REQUIRE(data["scenes"].size() == 3);
  CHECK(data["scenes"][0]["events"].size() == 1);
  CHECK(data["scenes"][0]["events"][0][0] == 1);
  CHECK(data["scenes"][0]["edits"]["1"]["emphasis"] == "quiet");
  CHECK(data["scenes"][1]["lanes"].size() == 2);
  CHECK(data["scenes"][2]["lanes"].size() == 1);
  CHECK(data["scenes"][2]["links"] == false);
  std::vector<int> scenes;
  for (const auto& step : data["steps"]) scenes.push_back(step["scene"].get<int>());
  CHECK(scenes == std::vector<int>{0, 1, 2, 1});
}

TEST_CASE("a step with another layout has the engine's picture, for wide and narrow windows") {
  const auto store = store_of({event("a", "2001", "First"), event("b", "2005", "Second")});
  for (const auto layout : {LayoutKind::spine, LayoutKind::vertical, LayoutKind::multiples}) {
    CAPTURE(std::string(to_string(layout)));
    View other;
    other.layout = layout;
    const auto text = story_page(store, {View{}, other});
    CHECK(count(text, "class=\"still\"") == 2);
    CHECK(count(text, "class=\"wide\"") == 2);
    CHECK(count(text, "class=\"narrow\"") == 1);
    CHECK(contains(text, "id=\"still-2-narrow-e-a\""));
    CHECK(data_of(text)["steps"][1]["picture"] == true);
  }
}

TEST_CASE("what a step leaves out of time is said with it, and with how long it is") {
  const auto store = store_of({event("a", "1990", "First"), event("b", "2010", "Second")});
  View whole, broken;
  whole.language = broken.language = "de";
  broken.breaks.ranges.push_back({test::day(1992), test::day(2008)});
  const auto data = data_of(story_page(store, {whole, broken}));
  CHECK(data["scenes"].size() == 1);
  CHECK_FALSE(data["steps"][0].contains("cuts"));
  REQUIRE(data["steps"][1]["cuts"].size() == 1);
  const auto& cut = data["steps"][1]["cuts"][0];
  CHECK(cut[0] == test::day(1992).seconds);
  CHECK(cut[1] == test::day(2008).seconds);
  CHECK(cut[2] == "16 Jahre");
}

TEST_CASE("a step's theme has colours of its own, and one of the same pair has not") {
  const auto store = store_of({event("a", "2001", "First")});
  View light, dark;
  dark.theme = "dark";
  const auto text = story_page(store, {light, dark});
  CHECK_FALSE(contains(text, "data-look=\"1\""));
  const auto steps = data_of(text)["steps"];
  CHECK(steps[0]["isDark"] == false);
  CHECK(steps[1]["isDark"] == true);
  CHECK(steps[1]["look"] == 0);

  auto newsroom = theme_named("light");
  newsroom.background = rgb(0xFFF8F0);
  const auto index = build_index(store, light);
  const FigureText words;
  TextShaper shaper;
  const auto other = html_page({.store = store,
                                .steps = {{.index = index, .view = light},
                                          {.index = index, .view = light, .theme = &newsroom}},
                                .text = words,
                                .is_story = true},
                               shaper);
  REQUIRE(other.has_value());
  CHECK(contains(*other, ":root[data-look=\"1\"]{color-scheme:light;--ground:#fff8f0"));
  CHECK(data_of(*other)["steps"][1]["look"] == 1);
}

TEST_CASE("where a theme has patterns, bars and legend of the page have them") {
  const auto store = store_of({event("a", "2001/2003", "First")});
  const View view;
  const auto index = build_index(store, view);
  const FigureText words;
  TextShaper shaper;
  const auto page_in = [&](const Theme& theme) {
    return html_page({.store = store,
                      .steps = {{.index = index, .view = view, .theme = &theme}},
                      .text = words},
                     shaper)
        .value();
  };
  auto theme = theme_named("light");
  CHECK_FALSE(contains(page_in(theme), "<pattern"));
  for (auto& role : theme.roles) role.pattern = BarPattern::rising;
  const auto text = page_in(theme);
  CHECK(count(text, "<pattern") == theme.roles.size());
  CHECK(contains(text, "<pattern id=\"pattern-0-teal\""));
  CHECK(contains(text, ";--teal-pattern:url(#pattern-0-teal)"));
  const auto both = html_page({.store = store,
                               .steps = {{.index = index, .view = view, .theme = &theme},
                                         {.index = index, .view = view}},
                               .text = words,
                               .is_story = true},
                              shaper)
                        .value();
  CHECK(contains(both, ";--teal-pattern:none"));
}

TEST_CASE("a page speaks the figure's language, in its direction") {
  for (const auto tag : Language::known()) {
    CAPTURE(std::string(tag));
    View view;
    view.language = tag;
    Page page({event("a", "2001-03-05", "First")}, view);
    page.words = {};
    const auto language = Language::of(tag).value();
    const auto text = page.text();
    CHECK(contains(text, "<html lang=\"" + std::string(tag) + "\" dir=\"" +
                             (language.is_right_to_left() ? "rtl" : "ltr") + "\">"));
    CHECK(contains(text, "<summary>" + language.words("events_as_table") + "</summary>"));
    CHECK_FALSE(contains(text, "{{"));
    const auto data = page.data();
    CHECK(data["events"][0]["when"] == describe(parse_time("2001-03-05").value(), language));
    CHECK(data["words"]["close_details"] == language.words("close_details"));
    CHECK(data["words"]["events_in_view"].contains("other"));
    CHECK(data["isRightToLeft"] == language.is_right_to_left());
  }
  View arabic;
  arabic.language = "ar";
  CHECK(Page({event("a", "2001", "First")}, arabic).data()["locale"] == "ar-u-nu-arab");
  CHECK(Page({event("a", "2001", "First")}).data()["locale"] == "en-u-nu-latn");
}

TEST_CASE("more events than a page can hold are an error that says so") {
  std::vector<EventInput> many(10'001, event("", "2001", "One of many"));
  Page page(many);
  const auto text = html_page({.store = page.store,
                               .steps = {{.index = page.index, .view = page.view}},
                               .text = page.words},
                              page.shaper);
  REQUIRE_FALSE(text.has_value());
  CHECK(text.error().message ==
        "10,001 events are more than a page can hold (10,000): filter them");
}
