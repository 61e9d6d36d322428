// One case for each way to break a rule: nothing crashes, what is good stays, the message is clear.
#include <chrono>
#include <thread>

#include "fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

using State = SourceProgress::State;

struct Fixture {
  Fixture() { REQUIRE(registry.add_library(module_file("misbehaving"))); }

  static SourceRequest request(const std::string& behaviour) {
    return {.uri = "misbehave:" + behaviour,
            .name = {},
            .plugin = {},
            .options = R"({"do": ")" + behaviour + "\"}"};
  }
  Loaded run(const std::string& behaviour) const { return load(registry, request(behaviour)); }

  // Finished, with `events` events and exactly this diagnostic.
  Loaded expect(const std::string& behaviour, std::size_t events,
                const std::string& message) const {
    auto loaded = run(behaviour);
    CHECK(loaded.state == State::finished);
    CHECK(loaded.store.size() == events);
    CHECK(loaded.text == "misbehave:" + behaviour + message + "\n");
    return loaded;
  }

  // Failed, with `events` events and exactly this error.
  void expect_failure(const std::string& behaviour, std::size_t events,
                      const std::string& message) const {
    const auto loaded = run(behaviour);
    CHECK(loaded.state == State::failed);
    CHECK(loaded.store.size() == events);
    CHECK(loaded.text == "misbehave:" + behaviour + ": error: " + message + "\n");
  }

  static void wait_for_an_event(const SourceLoader& loader) {
    while (loader.progress()[0].events == 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }

  // Cancelled, with all events that were counted.
  EventStore cancel_after_first_event(const std::string& behaviour) const {
    SourceLoader loader(registry, {request(behaviour)});
    wait_for_an_event(loader);
    loader.cancel();
    auto store = loader.take_store();
    CHECK(loader.progress()[0].state == State::cancelled);
    CHECK(store.size() == loader.progress()[0].events);
    return store;
  }

  PluginRegistry registry;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "what is good is good") {
  const auto loaded = run("good");
  CHECK(loaded.state == State::finished);
  CHECK(loaded.store.size() == 2);
  CHECK(loaded.text == "");
  CHECK(loaded.store.kinds()[0].label == "A thing");
  CHECK(loaded.store.sources()[0].plugin_id == "org.timeloom.misbehaving");
  CHECK(loaded.store.sources()[0].plugin_version == "1.0.0");
  CHECK(loaded.store.lanes()[loaded.store.lane(0)].path == loaded.store.sources()[0].name);
}

TEST_CASE_FIXTURE(Fixture, "the descriptor's own faults are listed") {
  const auto text = to_text(registry.diagnostics());
  CHECK(contains(text, "field \"kinds\": the colour \"pink\" of \"thing\" is not known"));
  CHECK(contains(text, "the symbol \"heart\" of \"nan\" is not known; one is chosen"));
  CHECK(contains(text, "the importance of \"nan\" is not between 0 and 1"));
  CHECK(contains(text, "one has no id; it is left out"));
  CHECK(contains(text, "field \"file_patterns\": is a list of 3 that cannot be read"));
  CHECK(contains(text, "source type 2 of"));
  CHECK(contains(text, "it has no descriptor"));
  REQUIRE(registry.types().size() == 1);
  CHECK(registry.types()[0]->summary == "Breaks the rules\xEF\xBF\xBD");
  CHECK(registry.types()[0]->kinds.size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "bad UTF-8 is repaired") {
  const auto loaded =
      expect("bad-utf8", 3,
             ":3: warning: record 2, field \"title\": is not valid UTF-8; the bad bytes are "
             "replaced");
  CHECK(loaded.store.title(1) == "caf\xEF\xBF\xBD \xEF\xBF\xBD");
}

TEST_CASE_FIXTURE(Fixture, "control characters are removed") {
  const auto loaded =
      expect("controls", 3,
             ":3: warning: record 2, field \"summary\": has control characters; they are removed");
  CHECK(loaded.store.summary(1) == "ab[31m\n");
}

TEST_CASE_FIXTURE(Fixture, "a text without data costs its record") {
  expect("null-text", 2,
         ":3: record 2, field \"summary\": is a text of 12 bytes that has no data (record "
         "skipped)");
}

TEST_CASE_FIXTURE(Fixture, "a text of more than 16 MiB costs its record") {
  expect("huge-text", 2,
         ":3: record 2, field \"summary\": is a text of 17825792 bytes; the most is 16 MiB (record "
         "skipped)");
}

TEST_CASE_FIXTURE(Fixture, "a lane's path is cut") {
  const auto loaded = expect(
      "long-lane", 3, ":3: warning: record 2, field \"lane\": has 5000 bytes; it is cut to 4096");
  CHECK(loaded.store.lanes()[loaded.store.lane(1)].path.size() == 4096);
}

TEST_CASE_FIXTURE(Fixture, "an end before the start") {
  expect("end-before-start", 2,
         ":3: record 2, field \"end\": is before the start (record skipped)");
}

TEST_CASE_FIXTURE(Fixture, "an interval that is not marked as one") {
  const auto loaded =
      expect("unmarked-interval", 3,
             ":3: warning: record 2, field \"span\": ends after its start without being marked as "
             "an interval; it is taken for one");
  CHECK(loaded.store.span(1).is_interval());
}

TEST_CASE_FIXTURE(Fixture, "neither start nor end") {
  expect("no-time", 2,
         ":3: record 2, field \"span\": has neither a start nor an end (record skipped)");
}

TEST_CASE_FIXTURE(Fixture, "a second and a half of nanoseconds") {
  expect("nanoseconds", 2,
         ":3: record 2, field \"start\": has 1500000000 nanoseconds, which is a second or more "
         "(record skipped)");
}

TEST_CASE_FIXTURE(Fixture, "a precision that does not exist") {
  expect("precision", 2,
         ":3: record 2, field \"end\": has the precision 200, which is unknown (record skipped)");
}

TEST_CASE_FIXTURE(Fixture, "flags that do not exist") {
  const auto loaded =
      expect("flags", 3,
             ":3: warning: record 2, field \"span\": has unknown flags (4096); they are left out");
  CHECK(loaded.store.span(1).flags == 0);
}

TEST_CASE_FIXTURE(Fixture, "a whole date has no clock that could be local") {
  const auto loaded = run("local-date");
  CHECK(loaded.text.empty());
  CHECK(loaded.store.span(1).flags == 0);
}

TEST_CASE_FIXTURE(Fixture, "a zone of a time that was stated without one") {
  const auto loaded = expect("local-zone", 3,
                             ":3: warning: record 2, field \"zone\": is given for a time that was "
                             "stated without one; it is left out");
  CHECK(loaded.store.zone(1).empty());
  CHECK(loaded.store.span(1).flags == (span_flag::start_local | span_flag::end_local));
}

TEST_CASE_FIXTURE(Fixture, "an importance that is no number") {
  const auto loaded = expect("nan-importance", 3,
                             ":3: warning: record 2, field \"importance\": is not a number; that "
                             "of the kind is used");
  CHECK(loaded.store.importance(1) == doctest::Approx(0.25).epsilon(0.001));
}

TEST_CASE_FIXTURE(Fixture, "an importance of seven") {
  const auto loaded =
      expect("large-importance", 3,
             ":3: warning: record 2, field \"importance\": is more than 1; it is taken for 1");
  CHECK(loaded.store.importance(1) == 1.0F);
}

TEST_CASE_FIXTURE(Fixture, "no title and no kind") {
  const auto loaded =
      expect("empty", 3,
             ":3: warning: record 2, field \"title\": is empty; the name of the kind stands for "
             "it");
  CHECK(loaded.store.title(1) == "Event");
  CHECK(loaded.store.kinds()[loaded.store.kind(1)].id == "event");
}

TEST_CASE_FIXTURE(Fixture, "attributes that are no JSON object") {
  const auto loaded =
      expect("attributes", 3,
             ":3: warning: record 2, field \"attributes\": are no JSON object; they are left out");
  CHECK(loaded.store.attributes(1) == "");
}

TEST_CASE_FIXTURE(Fixture, "lists without items") {
  expect("null-references", 2,
         ":3: record 2, field \"references\": are said to be 3, but there are none (record "
         "skipped)");
  expect("null-tags", 2,
         ":3: record 2, field \"tags\": are said to be 18446744073709551615, but there are none "
         "(record skipped)");
}

TEST_CASE_FIXTURE(Fixture, "a list of millions") {
  expect("many-links", 2,
         ":3: record 2, field \"links\": are said to be 2000000; the most is 1000000 (record "
         "skipped)");
}

TEST_CASE_FIXTURE(Fixture, "references and links that say nothing") {
  const auto loaded = run("empty-entries");
  CHECK(loaded.store.size() == 3);
  CHECK(loaded.store.links().empty());
  CHECK(loaded.store.references(1).empty());
  CHECK(contains(loaded.text, "one has neither label nor URL; it is left out"));
  CHECK(contains(loaded.text, "one has no target; it is left out"));
}

TEST_CASE_FIXTURE(Fixture, "events that are too small to be events") {
  for (const auto& [behaviour, size] : {std::pair<std::string, std::string>{"small-struct", "40"},
                                        {"zero-struct", "0"},
                                        {"giant-struct", "4294967295"}})
    expect_failure(behaviour, 0,
                   "the plugin pushed 1 event whose struct_size is " + size +
                       ", which no version of the plugin interface has; they are not read");
}

TEST_CASE_FIXTURE(Fixture, "one event of a batch says another size") {
  expect("mixed-structs", 2,
         ": record 2, field \"struct_size\": is 8, unlike that of the events beside it (" +
             std::to_string(sizeof(timeloom_event)) + ") (record skipped)");
}

TEST_CASE_FIXTURE(Fixture, "events of a coming version are read") {
  const auto loaded = run("future-struct");
  CHECK(loaded.state == State::finished);
  CHECK(loaded.store.size() == 2);
  CHECK(loaded.text == "");
}

TEST_CASE_FIXTURE(Fixture, "a batch that is not there, or cannot be") {
  expect_failure("null-events", 1, "the plugin pushed 4 events without data");
  expect_failure("many-events", 0,
                 "the plugin pushed 9223372036854775807 events at once; the most is 1000000");
}

TEST_CASE_FIXTURE(Fixture, "parts that threads push are put in order") {
  const auto loaded =
      expect("parts", 6,
             ":3: warning: record 2, field \"title\": is not valid UTF-8; the bad bytes are "
             "replaced");
  std::vector<std::string> ids;  // where the source has none: the order of being put
  for (EventRow row = 0; row < loaded.store.size(); ++row) ids.emplace_back(loaded.store.id(row));
  CHECK(ids == std::vector<std::string>{"#1", "#3", "#6", "#2", "#5", "#4"});
}

TEST_CASE_FIXTURE(Fixture, "a part that cannot be read keeps what came before") {
  expect_failure("null-part", 1, "the plugin pushed 4 events without data");
}

TEST_CASE_FIXTURE(Fixture, "failing half-way keeps what was read") {
  expect_failure("fail-half-way", 1, "the file ends within record 2");
}

TEST_CASE_FIXTURE(Fixture, "failing without a word") {
  expect_failure("fail-silently", 1,
                 "the plugin org.timeloom.misbehaving failed without saying why");
}

TEST_CASE_FIXTURE(Fixture, "a status that does not exist") {
  expect_failure("garbage-status", 1,
                 "the plugin org.timeloom.misbehaving ended with the status 77, which means "
                 "nothing");
}

TEST_CASE_FIXTURE(Fixture, "stopping although nobody cancelled") {
  expect("stop-early", 1,
         ": warning: the plugin org.timeloom.misbehaving stopped before the end although nobody "
         "asked it to");
}

TEST_CASE_FIXTURE(Fixture, "exceptions over the boundary") {
  expect_failure("throw", 1,
                 "the plugin org.timeloom.misbehaving threw an exception: thrown over the "
                 "boundary");
  expect_failure("throw-int", 1, "the plugin org.timeloom.misbehaving threw an exception");
}

TEST_CASE_FIXTURE(Fixture, "opening that goes wrong") {
  const std::string plugin = "the plugin org.timeloom.misbehaving ";
  expect_failure("open-fails", 0, plugin + "could not open the source and did not say why");
  expect_failure("open-garbage", 0,
                 plugin + "could not open the source and did not say why (it answered -3)");
  expect_failure("open-null", 0, plugin + "says that it opened the source, but gave none");
  expect_failure("open-throws", 0, plugin + "threw an exception while opening the source");
  expect_failure("open-small", 0,
                 plugin +
                     "opened the source in a form that no version of the plugin interface "
                     "has");
}

TEST_CASE_FIXTURE(Fixture, "closing that goes wrong") {
  const auto loaded = run("throw-in-close");
  CHECK(contains(loaded.text, "threw an exception while closing the source"));
}

TEST_CASE_FIXTURE(Fixture, "a source without events") {
  expect("nothing", 0, ": warning: there are no events in it");
}

TEST_CASE_FIXTURE(Fixture, "reading that only ends when it is cancelled") {
  SourceLoader loader(registry, {request("wait"), request("good")});
  wait_for_an_event(loader);
  CHECK_FALSE(loader.done());
  std::thread([&loader] { loader.cancel(); }).join();
  const auto store = loader.take_store();
  CHECK(loader.progress()[0].state == State::cancelled);
  CHECK(store.size() >= 1);
  CHECK(contains(to_text(store.diagnostics()),
                 "misbehave:wait: note: reading was cancelled; what was read until then is kept"));
}

TEST_CASE_FIXTURE(Fixture, "cancelling a plugin that pushes parts") {
  cancel_after_first_event("wait-with-parts");
}

TEST_CASE_FIXTURE(Fixture, "a loader that is dropped while a plugin reads") {
  SourceLoader loader(registry, {request("wait"), request("push-on")});
}

TEST_CASE_FIXTURE(Fixture, "pushing on after being told to stop") {
  const auto store = cancel_after_first_event("push-on");
  CHECK(contains(to_text(store.diagnostics()),
                 "went on after it was told to stop; 10 events were not taken"));
}

TEST_CASE_FIXTURE(Fixture, "a million diagnostics hide no error") {
  const auto loaded = run("flood");
  CHECK(loaded.state == State::failed);
  CHECK(loaded.store.diagnostics().count(Severity::skipped) == 1'000'000);
  CHECK(loaded.store.diagnostics().items().size() == Diagnostics::kept_limit + 1);
  CHECK(loaded.store.diagnostics().items().back().message == "what matters");
}

TEST_CASE_FIXTURE(Fixture, "diagnostics of odd forms") {
  const auto loaded = run("odd-diagnostics");
  const auto& items = loaded.store.diagnostics().items();
  REQUIRE(items.size() == 5);
  CHECK(contains(items[0].message, "in a form that no version of the plugin interface has"));
  CHECK(items[1].message == "odd\xEF\xBF\xBD (reported with the unknown severity 99)");
  CHECK(items[1].severity == Severity::warning);
  CHECK(items[2].message == "the plugin does not say what it found");
  CHECK(items[3].message.size() == 4096);
  CHECK(contains(items[4].message, "in a form that no version of the plugin interface has"));
}

TEST_CASE_FIXTURE(Fixture, "progress never goes back or past its total") {
  SourceLoader loader(registry, {request("backwards-progress")});
  SourceProgress last;
  while (!loader.done()) {
    const auto now = loader.progress()[0];
    CHECK(now.done >= last.done);
    CHECK(now.events >= last.events);
    CHECK((now.total == 0 || now.done <= now.total));
    last = now;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  CHECK(loader.progress()[0].done == 50);
  CHECK(loader.progress()[0].total == 50);
}

TEST_CASE_FIXTURE(Fixture, "times are read for plugins") {
  const auto loaded = run("times");
  CHECK(loaded.state == State::finished);
  REQUIRE(loaded.store.size() == 1);
  CHECK(loaded.store.span(0).start_precision == Precision::month);
  CHECK(contains(loaded.text, "February 2013 has 28 days"));
  CHECK(contains(loaded.text, "the text is too long for a time"));
}
