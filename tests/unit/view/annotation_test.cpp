#include "view/annotation.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "support/event_maker.hpp"
#include "time/civil.hpp"
#include "time/edtf.hpp"
#include "view/document.hpp"
#include "view/document_range.hpp"

using namespace timeloom;
using test::day;
namespace fs = std::filesystem;

namespace {

using Shape = Annotation::Shape;

std::string error_of_view(const std::string& view) {
  const auto file = fs::temp_directory_path() / "timeloom-annotation-error.timeloom";
  std::ofstream(file) << R"({"timeloom": 1, "view": )" << view << "}";
  const auto document = load_document(file);
  fs::remove(file);
  return document ? "" : document.error().message;
}

}  // namespace

TEST_CASE("annotations and edits are saved with the view") {
  Document document;
  auto& view = document.view;
  view.annotations = {
      {.shape = Shape::range, .time = {day(2008), day(2010)}, .text = "Two years"},
      {.shape = Shape::line, .time = {day(2012, 7, 4), day(2012, 7, 4)}, .colour = "red"},
      {.shape = Shape::note,
       .time = {day(2012), day(2012)},
       .lane = "Courts/Appeals",
       .text = "“Why?”",
       .offset = Point{-40, 25}},
      {.shape = Shape::note,
       .time = {},
       .event = EventKey{.source = "laws", .id = "a", .date = {}, .title = {}},
       .text = "Look"},
      {.shape = Shape::note,
       .time = {},
       .event = EventKey{.source = "laws", .id = {}, .date = "2001-03", .title = "A title"},
       .text = "Here"}};
  view.edits[{.source = "laws", .id = "a", .date = {}, .title = {}}] = {
      .label = "Short", .emphasis = Emphasis::strong};
  view.edits[{.source = "laws", .id = "b", .date = {}, .title = {}}] = {.emphasis = Emphasis::quiet,
                                                                        .hides_label = true};
  const auto file = fs::temp_directory_path() / "timeloom-annotations.timeloom";
  REQUIRE(save_document(document, file).has_value());
  const auto loaded = load_document(file);
  fs::remove(file);
  REQUIRE(loaded.has_value());
  CHECK(loaded->view == view);
}

TEST_CASE("what is wrong with an annotation is named by its place") {
  CHECK(error_of_view(R"({"annotations": [{"shape": "line", "at": "2012"}]})") == "");
  CHECK(error_of_view(R"({"annotations": {}})").find("view.annotations: expected a list") !=
        std::string::npos);
  CHECK(error_of_view(R"({"annotations": [{"shape": "blob"}]})")
            .find("view.annotations[0].shape: \"blob\" is none of") != std::string::npos);
  CHECK(error_of_view(R"({"annotations": [{"shape": "line", "at": "soon"}]})")
            .find("view.annotations[0].at") != std::string::npos);
  CHECK(error_of_view(R"({"annotations": [{"shape": "line", "at": "2012", "colr": "red"}]})")
            .find("colr: is not a known member") != std::string::npos);
  CHECK(error_of_view(R"({"annotations": [{"shape": "range", "range": "2012/.."}]})") != "");
  CHECK(error_of_view(R"({"annotations": [{"shape": "note", "event": {"source": "a"}}]})")
            .find("annotations[0].event.id: is missing") != std::string::npos);
  CHECK(error_of_view(R"({"edits": [{"source": "a", "id": "b", "emphasis": "loud"}]})")
            .find("view.edits[0].emphasis") != std::string::npos);
}

TEST_CASE("an instant is written so that it reads back the same") {
  std::mt19937_64 random(8);
  for (int i = 0; i < 2000; ++i) {
    Instant instant{static_cast<std::int64_t>(random() % 8'000'000'000'000) - 4'000'000'000'000, 0};
    if (i % 3 == 0) instant.seconds = instant.seconds / kSecondsPerDay * kSecondsPerDay;
    if (i % 3 == 1) instant.nanoseconds = static_cast<std::uint32_t>(random() % 1'000'000'000);
    const auto text = print_instant(instant);
    CAPTURE(text);
    const auto read = parse_instant(text);
    REQUIRE(read.has_value());
    CHECK(*read == instant);
  }
  CHECK(print_instant(day(2012, 7, 4)) == "2012-07-04");
  const auto morning = add(day(2012, 7, 4), {36'000, 0});
  CHECK(print_instant(morning) == "2012-07-04T10:00:00");
  CHECK(parse_instant("2012-07-04T10:00:00Z").value() == morning);  // as earlier versions wrote it
  CHECK_FALSE(parse_instant("2012/2013").has_value());
}

TEST_CASE("a pointer is taken to the unit that a pixel can tell") {
  auto at = day(2012, 7, 4);
  at.seconds += 16 * 3600 + 1234;
  CHECK(snapped(at, 5 * 86'400.0) == day(2012, 7, 5));
  CHECK(snapped(at, 2000).seconds == day(2012, 7, 4).seconds + 16 * 3600);
  CHECK(snapped(at, 0.7).seconds == at.seconds);
  at.nanoseconds = 5;
  CHECK(snapped(at, 1e-6) == at);
  Instant before_epoch{-10 * kSecondsPerDay + 7000, 0};
  CHECK(snapped(before_epoch, 86'400).seconds == -10 * kSecondsPerDay);
}

TEST_CASE("an event is found again by its id, or by its date and title") {
  const auto store =
      test::make_store({{.id = "a", .span = test::instant(day(2001))},
                        {.id = {}, .title = "One", .span = test::instant(day(2002))},
                        {.id = {}, .title = "Two", .span = test::instant(day(2002))}},
                       "laws");
  for (EventRow row = 0; row < store.size(); ++row)
    CHECK(find_event(store, key_of(store, row)) == row);
  auto key = key_of(store, 1);
  CHECK(key.id.empty());
  CHECK(key.title == store.title(1));
  key.title = "Three";
  CHECK(find_event(store, key) == kNoEvent);
  key = key_of(store, 0);
  key.source = "others";
  CHECK(find_event(store, key) == kNoEvent);
}

TEST_CASE("an event without a zone is found by what a document says that took it for UTC") {
  const auto store = test::make_store(
      {{.id = {}, .title = "One", .span = parse_time("2002-03-04T10:00").value()}}, "laws");
  auto key = key_of(store, 0);
  CHECK(key.date == "2002-03-04T10:00");
  CHECK(find_event(store, key) == 0);
  key.date = "2002-03-04T10:00Z";
  CHECK(find_event(store, key) == 0);
  key.date = "2002-03-04T11:00Z";
  CHECK(find_event(store, key) == kNoEvent);
}

TEST_CASE("an edit that says nothing any more goes") {
  EventEdits edits;
  const EventKey key{.source = "laws", .id = "a", .date = {}, .title = {}};
  edit_event(edits, key, [](EventEdit& edit) { edit.label = "Other"; });
  CHECK(edits.size() == 1);
  edit_event(edits, key, [](EventEdit& edit) { edit.label.clear(); });
  CHECK(edits.empty());
}
