#include "scene/event_notes.hpp"

#include <doctest/doctest.h>

#include "store/event_store_builder.hpp"
#include "time/edtf.hpp"

using namespace timeloom;

namespace {

EventStore store() {
  SourceEvents events(Source{.uri = "laws.csv", .name = "laws"});
  EventInput event;
  event.id = "a";
  event.span = parse_time("2001-03-05").value();
  event.kind = "law.enacted";
  event.lane = "Laws/Federal";
  event.title = "A law";
  event.summary = "What it says.";
  event.references = {{"Act", "https://law.example/a"},
                      {"", "https://www.press.example/b?c"},
                      {"", "javascript:alert(1)"},
                      {"By mouth", ""}};
  events.add(event);
  EventInput plain;
  plain.span = parse_time("2003").value();
  plain.title = "Another";
  plain.kind = "law.enacted";
  events.add(plain);
  EventStoreBuilder builder;
  builder.add(std::move(events));
  return builder.build();
}

}  // namespace

TEST_CASE("a note says when, where, what and whence, and links to web addresses alone") {
  const auto events = store();
  const auto note = event_note(events, 0);
  CHECK(note.id == "a");
  CHECK(note.title == "A law");
  CHECK(note.description ==
        "5 March 2001 · Laws › Federal · Law enacted\nWhat it says.\n"
        "Sources: Act; press.example; javascript:alert(1); By mouth");
  REQUIRE(note.sources.size() == 4);
  CHECK(note.sources[0].url == "https://law.example/a");
  CHECK(note.sources[1].url == "https://www.press.example/b?c");
  CHECK(note.sources[2].url.empty());
  CHECK(note.sources[3].url.empty());
  CHECK(event_note(events, 1).description == "2003 · Law enacted");
}

TEST_CASE("a list has one note for each event that is in it, in their order") {
  const auto events = store();
  DisplayList list;
  note_events(events, list);
  CHECK(list.notes.empty());
  TextItem label;
  label.event = 1;
  list.texts = {label, TextItem{}};
  SymbolItem symbol;
  symbol.event = 1;
  list.symbols = {symbol};
  symbol.event = 0;
  list.symbols.push_back(symbol);
  note_events(events, list);
  REQUIRE(list.notes.size() == 2);
  CHECK(list.notes[0].title == "A law");
  CHECK(list.notes[1].title == "Another");
}
