#include "view/source_line.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "store/event_store_builder.hpp"
#include "time/edtf.hpp"

using namespace timeloom;

namespace {

using References = std::vector<EventInput::ReferenceText>;

struct File {
  const char* uri;
  std::vector<References> events;  // a year each
};

EventStore store_of(const std::vector<File>& files) {
  EventStoreBuilder builder;
  int year = 2001;
  for (const auto& file : files) {
    SourceEvents events(Source{.uri = file.uri, .name = file.uri});
    for (const auto& references : file.events) {
      EventInput event;
      event.span = parse_time(std::to_string(year++)).value();
      event.references = references;
      events.add(event);
    }
    builder.add(std::move(events));
  }
  return builder.build();
}

std::string line_of_files(const std::vector<File>& files, const char* language = "en",
                          std::size_t first = 0) {
  const auto store = store_of(files);
  std::vector<EventRow> rows(store.size() - first);
  std::iota(rows.begin(), rows.end(), static_cast<EventRow>(first));
  return source_line(store, rows, Language::of(language).value());
}

std::string line(const std::vector<References>& events, const char* language = "en") {
  return line_of_files({{"events.csv", events}}, language);
}

}  // namespace

TEST_CASE("the most used sources come first, then the one met first") {
  CHECK(line({{{"GAO", ""}}, {{"AP", ""}}, {{"Senate", ""}}, {{"AP", ""}}}) ==
        "Sources: AP; GAO; Senate");
  CHECK(line({{{"GAO", ""}}, {{"GAO", ""}}}) == "Source: GAO");
  // Twice in one event is once.
  CHECK(line({{{"GAO", ""}}, {{"AP", ""}, {"AP", ""}}, {{"GAO", ""}}}) == "Sources: GAO; AP");
}

TEST_CASE("one document of a site is named by its label, several by the site") {
  CHECK(line({{{"The Act", "https://www.law.example/act"}}}) == "Source: The Act");
  CHECK(line({{{"Act", "https://www.law.example/act"}}, {{"Rule", "https://law.example/rule"}}}) ==
        "Source: law.example");
  CHECK(line({{{"", "https://law.example/act"}}, {{"", "https://law.example/rule"}}}) ==
        "Source: law.example");
  CHECK(line({{{"Law Review", "https://a.example/1"}}, {{"Law Review", "https://b.example/2"}}}) ==
        "Source: Law Review");
}

TEST_CASE("what is no web address is taken as it is written") {
  CHECK(line({{{"", "ISBN 978-3-16-148410-0"}}}) == "Source: ISBN 978-3-16-148410-0");
  CHECK(line({{{"By mouth", "javascript:alert(1)"}}}) == "Source: By mouth");
}

TEST_CASE("a file is named where none of its events that are shown has a source") {
  CHECK(line_of_files({{"data/events.csv", {{}, {}}}}) == "Source: events.csv");
  CHECK(line_of_files({{"bills/", {{}}}}) == "Source: bills");
  CHECK(line_of_files({{"a.csv", {{{"GAO", ""}}, {}}}, {"b.csv", {{}, {}}}}) ==
        "Sources: b.csv; GAO");
  CHECK(line_of_files({{"a.csv", {{{"GAO", ""}}, {}}}}) == "Source: GAO");
  CHECK(line_of_files({{"a.csv", {{{"GAO", ""}}, {}}}}, "en", 1) == "Source: a.csv");
}

TEST_CASE("nothing shown has no sources") {
  CHECK(line_of_files({{"a.csv", {}}}).empty());
}

TEST_CASE("what has no room is counted, in each language") {
  std::vector<std::string> names;
  for (int i = 0; i < 10; ++i) names.push_back("Source " + std::to_string(i));
  std::vector<References> many;
  for (const auto& name : names) many.push_back({{name, ""}});
  CHECK(line(many) ==
        "Sources: Source 0; Source 1; Source 2; Source 3; Source 4; Source 5 and 4 more");
  CHECK(line(many, "de").ends_with("Source 5 und 4 weitere"));
  CHECK(line(many, "de").starts_with("Quellen: Source 0; "));
  CHECK(line(many, "es").ends_with("Source 5 y 4 más"));
  CHECK(line(many, "fr").ends_with("Source 5 et 4 autres"));
  CHECK(line(many, "ja") ==
        "出典：Source 0、Source 1、Source 2、Source 3、Source 4、Source "
        "5、ほか4件");
  CHECK(line(many, "zh").ends_with("Source 5，另有 4 个来源"));
  CHECK(line(many, "ar").ends_with("و٤ مصادر أخرى"));
  CHECK(line(many, "he").ends_with("ועוד 4"));
  many.resize(7);
  CHECK(line(many, "fr").ends_with("et 1 autre"));
}

TEST_CASE("from right to left a name keeps its own direction") {
  CHECK(line({{{"521 U.S. 844", ""}}}, "he") == "מקור: \u2068521 U.S. 844\u2069");
}

TEST_CASE("long names are whole, and fewer") {
  const std::string name(120, 'x');
  const std::string other = name + "y", longest(300, 'z');
  CHECK(line({{{name, ""}}, {{other, ""}}}) == "Sources: " + name + " and 1 more");
  CHECK(line({{{longest, ""}}}) == "Source: " + longest);
}
