#include "export/data_table.hpp"

#include <doctest/doctest.h>

#include "scene/scene_builder.hpp"
#include "store/event_store_builder.hpp"
#include "support/event_maker.hpp"
#include "time/edtf.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

EventStore store() {
  SourceEvents events(Source{.uri = "laws.csv", .name = "laws"});
  const auto add = [&](const char* id, const char* when, const char* title,
                       std::vector<EventInput::ReferenceText> references = {}) {
    EventInput event;
    event.id = id;
    event.span = parse_time(when).value();
    event.kind = "law";
    event.lane = "Laws/Federal";
    event.title = title;
    event.references = std::move(references);
    events.add(event);
  };
  add("a", "2001-03-05", "Plain",
      {{"One", "https://one.example/"}, {"Two", "https://two.example/"}});
  add("b", "2003-07/2005", "With \"quotes\", commas\nand\ttabs");
  add("c", "2018/..", "Goes on");
  EventStoreBuilder builder;
  builder.add(std::move(events));
  return builder.build();
}

}  // namespace

TEST_CASE("the table has a heading and one line for each event") {
  const auto events = store();
  const std::vector<EventRow> rows = {0, 1, 2};
  CHECK(data_table(events, rows, TableFormat::csv) ==
        "id,date,end,title,kind,lane,summary,sources,tags,importance,links,zone,attributes\r\n"
        "a,2001-03-05,,Plain,law,Laws/Federal,,"
        "One <https://one.example/> | Two <https://two.example/>,,0.5,,,\r\n"
        "b,2003-07,2005,\"With \"\"quotes\"\", commas\nand\ttabs\",law,Laws/Federal,,,,0.5,,,\r\n"
        "c,2018,..,Goes on,law,Laws/Federal,,,,0.5,,,\r\n");
  const auto tsv = data_table(events, rows, TableFormat::tsv);
  CHECK(tsv.find("b\t2003-07\t2005\tWith \"quotes\", commas and tabs\tlaw") != std::string::npos);
}

TEST_CASE("a cell that begins with a quote is quoted in TSV too") {
  SourceEvents source(Source{.uri = "a.csv", .name = "a"});
  EventInput event;
  event.span = parse_time("2001").value();
  event.title = "\"Erotic\" ads";
  source.add(event);
  EventStoreBuilder builder;
  builder.add(std::move(source));
  const auto store = builder.build();
  const auto tsv = data_table(store, std::vector<EventRow>{0}, TableFormat::tsv);
  CHECK(tsv.find("\t\"\"\"Erotic\"\" ads\"\t") != std::string::npos);
}

TEST_CASE("NDJSON is a record a line, without what says nothing") {
  const auto events = store();
  const std::vector<EventRow> rows = {0, 2};
  CHECK(data_table(events, rows, TableFormat::ndjson) ==
        R"({"id":"a","date":"2001-03-05","title":"Plain","kind":"law","lane":"Laws/Federal",)"
        R"("sources":[{"label":"One","url":"https://one.example/"},)"
        R"({"label":"Two","url":"https://two.example/"}],"importance":0.5})"
        "\n"
        R"({"id":"c","date":"2018","end":"..","title":"Goes on","kind":"law",)"
        R"("lane":"Laws/Federal","importance":0.5})"
        "\n");
}

TEST_CASE("the rows of a picture are those that it draws") {
  const auto events = store();
  View view;
  const auto index = build_index(events, view);
  CHECK(rows_in_picture(events, index, {test::day(2000), test::day(2030)}).size() == 3);
  CHECK(rows_in_picture(events, index, {test::day(2004), test::day(2010)}) ==
        std::vector<EventRow>{1});
  CHECK(rows_in_picture(events, index, {test::day(2024), test::day(2030)}) ==
        std::vector<EventRow>{2});
  view.group_by = PropertyKind::tag;
  CHECK(rows_in_picture(events, build_index(events, view), {test::day(2000), test::day(2030)})
            .size() <= 3);
}

// It was empty: the axis was taken for the calendar.
TEST_CASE("the rows of an aligned picture are those that it draws") {
  using test::day;
  const auto event = [](const char* id, const char* kind, const char* lane, Instant at) {
    return test::TestEvent{.id = id, .kind = kind, .lane = lane, .span = test::instant(at)};
  };
  const auto events = test::make_store(
      {event("a", "filed", "One", day(2001)), event("b", "ruling", "One", day(2003)),
       event("c", "filed", "Two", day(2010)), event("d", "ruling", "Two", day(2015)),
       event("e", "law", "Three", day(2005))});
  View view;
  view.align_to = "filed";
  const auto index = build_index(events, view);
  const auto years_from_zero = [](int years) { return day(1970 + years); };
  const auto ids = [&](int from, int to) {
    std::string all;
    for (const auto row :
         rows_in_picture(events, index, {years_from_zero(from), years_from_zero(to)}))
      all += events.id(row);
    return all;
  };
  CHECK(ids(-1, 10) == "abcd");
  CHECK(ids(1, 4) == "b");
  CHECK(ids(4, 10) == "d");
}

TEST_CASE("the table says whose label the picture shows") {
  std::vector<test::TestEvent> made;
  for (int i = 0; i < 600; ++i)
    made.push_back({.id = std::to_string(i),
                    .title = "Event " + std::to_string(i),
                    .span = i == 7 ? test::instant(test::day(2001, 6))  // alone
                                   : test::instant(test::day(2000, 1 + i % 12, 1 + i % 28)),
                    .importance = i == 7 ? 1.0F : 0.2F});
  const auto events = test::make_store(made);
  const View view;
  const auto index = build_index(events, view);
  TextShaper shaper;
  const auto scene =
      build_scene({.store = &events, .index = &index, .view = &view, .size = {500, 240}}, shaper);
  const PictureLabels labels(scene.list);
  std::size_t shown = 0, hidden = 0, counted = 0;
  for (EventRow row = 0; row < events.size(); ++row)
    ++(labels.of(row) == "shown" ? shown : labels.of(row) == "hidden" ? hidden : counted);
  CHECK(shown + hidden + counted == 600);
  CHECK(shown > 0);
  CHECK(counted > 300);
  CHECK(scene.lanes.size() == 1);
  CHECK(hidden + counted == scene.lanes[0].unlabelled_count);

  const std::vector<EventRow> one{*events.find(0, "7")};
  CHECK(labels.of(one[0]) == "shown");
  const auto table = data_table(events, one, TableFormat::csv, &labels);
  CHECK(table.find(",attributes,picture_label\r\n") != std::string::npos);
  CHECK(table.ends_with(",shown\r\n"));
}
