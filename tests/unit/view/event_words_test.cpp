#include "view/event_words.hpp"

#include <doctest/doctest.h>

#include "store/event_store_builder.hpp"
#include "support/event_maker.hpp"
#include "time/edtf.hpp"

using namespace timeloom;

TEST_CASE("attributes become rows, however they are nested") {
  const auto rows = attribute_rows(
      R"({"docket_number": "12-954", "courtName": "W.D. Wash.", "RIN": 7, "final": true,
          "judge": {"name": "Ricardo", "party": null}, "votes": [97, 2],
          "sponsors": [{"name": "A"}, {"name": "B"}]})");
  const std::vector<std::pair<std::string, std::string>> expected = {{"Docket number", "12-954"},
                                                                     {"Court name", "W.D. Wash."},
                                                                     {"RIN", "7"},
                                                                     {"Final", "yes"},
                                                                     {"Judge › Name", "Ricardo"},
                                                                     {"Judge › Party", "—"},
                                                                     {"Votes", "97, 2"},
                                                                     {"Sponsors 1 › Name", "A"},
                                                                     {"Sponsors 2 › Name", "B"}};
  CHECK(rows == expected);
  CHECK(attribute_rows("").empty());
  CHECK(attribute_rows("[1]").empty());
  CHECK(attribute_rows("{broken").empty());
}

TEST_CASE("relations read from both ends") {
  CHECK(relation_words("appeal-of", true) == "appeal of");
  CHECK(relation_words("appeal-of", false) == "appealed in");
  CHECK(relation_words("became", false) == "came from");
  CHECK(relation_words("", true) == "linked to");
  CHECK(relation_words("same-as", false) == "the same as");
  CHECK(relation_words("made_up-word", true) == "made up word");
  CHECK(relation_words("made_up-word", false) == "made up word (from there)");
  const auto german = Language::of("de").value();
  CHECK(relation_words("cites", false, german) == "zitiert von");
  CHECK(relation_words("made_up-word", false, german) == "made up word (von dort)");
}

TEST_CASE("a citation has title, date, source, address and the day it was read") {
  SourceEvents events(Source{.uri = "a.csv", .name = "a"});
  const auto add = [&](const char* id, std::string_view title,
                       std::vector<EventInput::ReferenceText> references) {
    EventInput event;
    event.id = id;
    event.title = title;
    event.span = parse_time("2013-07-23").value();
    event.references = std::move(references);
    events.add(event);
  };
  add("full", "49 AGs write", {{"NAAG", "https://naag.org/letter"}});
  add("bare", "Is this so?", {{"", "https://www.example.org/x"}});
  add("none", "No source", {});
  EventStoreBuilder builder;
  builder.add(std::move(events));
  const auto store = builder.build();
  const auto today = test::day(2026, 11, 25);
  const auto cited = [&](const char* id) { return citation_of(store, *store.find(0, id), today); };
  CHECK(cited("full") ==
        "49 AGs write. 23 July 2013. NAAG, https://naag.org/letter (accessed 25 November 2026).");
  CHECK(cited("bare") ==
        "Is this so? 23 July 2013. example.org, https://www.example.org/x (accessed 25 November "
        "2026).");
  CHECK(cited("none") == "No source. 23 July 2013.");
  CHECK(first_url(store, *store.find(0, "full")) == "https://naag.org/letter");
  CHECK(first_url(store, *store.find(0, "none")).empty());
}
