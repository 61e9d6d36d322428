// Several sources at once.
#include <atomic>
#include <chrono>
#include <thread>

#include "host/partial_pace.hpp"
#include "plugin/misbehaving/fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

using State = SourceProgress::State;

struct Fixture {
  Fixture() { REQUIRE(registry.add_library(module_file("misbehaving"))); }

  static SourceRequest request(const std::string& behaviour, const std::string& name) {
    return {.uri = "misbehave:" + behaviour,
            .name = name,
            .plugin = {},
            .options = R"({"do": ")" + behaviour + "\"}"};
  }
  static std::vector<SourceRequest> many(const std::string& behaviour, int count) {
    std::vector<SourceRequest> requests;
    for (int i = 0; i < count; ++i) requests.push_back(request(behaviour, "s" + std::to_string(i)));
    return requests;
  }

  PluginRegistry registry;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "sources are read in parallel and numbered as they were asked for") {
  const auto store = load_sources(registry, many("slow", 12));
  CHECK(store.size() == 1200);
  REQUIRE(store.sources().size() == 12);
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(store.sources()[i].name == "s" + std::to_string(i));
    CHECK(store.sources()[i].event_count == 100);
  }
  CHECK(store.diagnostics().total() == 0);
}

TEST_CASE_FIXTURE(Fixture, "one source that fails loses none of the others") {
  const auto store = load_sources(
      registry, {request("good", "a"),
                 request("fail-half-way", "b"),
                 request("good", "c"),
                 {.uri = "/no/such/file.csv", .name = {}, .plugin = {}, .options = {}}});
  CHECK(store.size() == 5);
  REQUIRE(store.sources().size() == 4);
  CHECK(store.sources()[1].event_count == 1);
  CHECK(store.sources()[3].name == "file");
  CHECK(to_text(store.diagnostics()) ==
        "misbehave:fail-half-way: error: the file ends within record 2\n"
        "/no/such/file.csv: error: \"/no/such/file.csv\" does not exist\n");
}

TEST_CASE_FIXTURE(Fixture, "progress only goes forward") {
  SourceLoader loader(registry, many("slow", 3));
  auto last = loader.progress();
  while (!loader.done()) {
    const auto now = loader.progress();
    for (std::size_t i = 0; i < now.size(); ++i) {
      CHECK(now[i].events >= last[i].events);
      CHECK(now[i].done >= last[i].done);
      CHECK(now[i].state >= last[i].state);
    }
    last = now;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  for (const auto& progress : loader.progress()) {
    CHECK(progress.state == State::finished);
    CHECK(progress.plugin_id == "org.timeloom.misbehaving");
    CHECK(progress.events == 100);
    CHECK(progress.done == 100);
    CHECK(progress.total == 100);
  }
}

TEST_CASE_FIXTURE(Fixture, "cancelling from another thread ends everything soon") {
  SourceLoader loader(registry, many("wait", 40));
  std::thread canceller([&loader] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    loader.cancel();
  });
  const auto store = loader.take_store();
  canceller.join();
  CHECK(loader.done());
  CHECK(store.sources().size() == 40);
  for (const auto& progress : loader.progress()) CHECK(progress.state == State::cancelled);
  CHECK(store.diagnostics().count(Severity::error) == 0);
}

TEST_CASE_FIXTURE(Fixture, "the callback comes now and then, and after the end") {
  std::atomic<int> calls = 0;
  {
    SourceLoader loader(registry, many("slow", 2), {.on_change = [&calls] { ++calls; }});
    loader.take_store();
  }
  CHECK(calls >= 5);   // two states of each source, and the store
  CHECK(calls < 100);  // not for each of 200 events
}

TEST_CASE_FIXTURE(Fixture, "what was read so far is given while reading goes on") {
  SourceLoader loader(registry,
                      {request("good", "a"), request("keep-coming", "b"), request("good", "c")},
                      {.offers_partial = true});
  const auto next_partial = [&loader] {
    for (;;) {
      if (auto partial = loader.take_partial()) return std::move(*partial);
      REQUIRE_FALSE(loader.done());
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  };
  const auto first = next_partial(), second = next_partial();
  CHECK(second.size() >= first.size() + first.size() / 2);
  loader.cancel();
  const auto whole = loader.take_store();
  CHECK(whole.size() > second.size());
  CHECK_FALSE(loader.take_partial());
  for (const auto* part : {&first, &second}) {
    REQUIRE(part->sources().size() == 3);
    CHECK(part->sources()[1].name == "b");
    for (EventRow row = 0; row < part->size(); ++row) {
      const auto same = whole.find(part->source(row), part->id(row));
      REQUIRE(same);
      CHECK(whole.title(*same) == part->title(row));
      CHECK(whole.span(*same) == part->span(row));
    }
  }
}

TEST_CASE_FIXTURE(Fixture, "nothing is given before the end where nobody asked for it") {
  SourceLoader loader(registry, many("slow", 8));
  while (!loader.done()) {
    CHECK_FALSE(loader.take_partial());
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(loader.take_store().size() == 800);
}

TEST_CASE("partial stores come seldom enough") {
  PartialPace pace;
  CHECK(pace.next() == PartialPace::kFirst);
  CHECK_FALSE(pace.is_worth(0));
  CHECK(pace.is_worth(1));
  pace.built(0.2, 0.7, 1000);
  CHECK(pace.next() == doctest::Approx(2.7));  // a fifth of the time
  CHECK_FALSE(pace.is_worth(1499));
  CHECK(pace.is_worth(1500));
  pace.built(3, 3.1, PartialPace::kEnough);
  CHECK_FALSE(pace.is_worth(10 * PartialPace::kEnough));
  pace = {};
  pace.skipped(2.7);
  CHECK(pace.next() > 2.7);
}

TEST_CASE_FIXTURE(Fixture, "looks that a document wants win") {
  const auto store = load_sources(registry, {request("good", "a")},
                                  {.kind_overrides = {{"thing", "My things", "teal", "star", -1}}});
  CHECK(store.kinds()[0].label == "My things");
  CHECK(store.kinds()[0].colour == "teal");
}

TEST_CASE_FIXTURE(Fixture, "no sources make an empty store, and a store is given once") {
  SourceLoader none(registry, {});
  CHECK(none.done());
  CHECK(none.take_store().empty());
  SourceLoader loader(registry, {request("good", "a")});
  CHECK(loader.take_store().size() == 2);
  CHECK(loader.take_store().empty());
}

TEST_CASE_FIXTURE(Fixture, "names that are no text are repaired") {
  const auto store = load_sources(registry, {request("good", "bad\xFF")});
  CHECK(store.sources()[0].name == "bad\xEF\xBF\xBD");
}
