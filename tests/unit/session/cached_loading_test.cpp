// What the window does with the cache; the rest of it needs no window (tests/plugin/cache).
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "app/loading.hpp"
#include "support/resting_file.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;

namespace {

struct Fixture {
  Fixture() {
    registry.add_folder(TIMELOOM_PLUGINS);
    write("date,title\n2012,First\n2013,Second\n");
    state.document.sources = {
        {.uri = (folder / "events.csv").string(), .name = {}, .plugin = {}, .options = {}}};
  }

  void write(const std::string& content) const {
    folder.write("events.csv", content);
    test::let_rest(folder / "events.csv");
  }
  StoreCache cache() const { return StoreCache(folder / "cache", {.least_bytes = 0}); }

  template <typename Condition>
  static void wait_for(AppState& state, Loading& loading, const Condition& condition) {
    while (!condition()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      loading.update(state);
    }
  }
  void load(Loading& loading) {
    loading.start(state);
    wait_for(state, loading, [this] { return !state.loading; });
  }

  // The one file of the cache, which an opening from it marks as used.
  void let_age() const {
    const auto entry = cache().entries().at(0);
    std::filesystem::last_write_time(entry.file, entry.used - std::chrono::hours(1));
  }
  bool was_just_used() const {
    return std::filesystem::file_time_type::clock::now() - cache().entries().at(0).used <
           std::chrono::minutes(30);
  }

  test::ScratchFolder folder;
  PluginRegistry registry;
  AppState state;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "A window keeps what it read, and the next one opens it from there") {
  Loading first(
      registry, [] {}, cache());
  load(first);
  CHECK(state.store->size() == 2);
  wait_for(state, first, [this] { return cache().entries().size() == 1; });

  let_age();
  Loading second(
      registry, [] {}, cache());
  load(second);
  CHECK(was_just_used());
  CHECK(state.store->size() == 2);
  CHECK(state.store->title(1) == "Second");

  let_age();
  state.settings.use_cache = false;
  load(second);
  CHECK_FALSE(was_just_used());
  CHECK(state.store->size() == 2);
}

TEST_CASE_FIXTURE(Fixture,
                  "A source that changed is read again, and takes the place of what was kept") {
  Loading loading(
      registry, [] {}, cache());
  load(loading);
  wait_for(state, loading, [this] { return cache().entries().size() == 1; });
  let_age();
  write("date,title\n2012,First\n2013,Other!\n");
  state.store = std::make_shared<const EventStore>();
  load(loading);
  CHECK(state.store->title(1) == "Other!");
  wait_for(state, loading, [this] { return was_just_used(); });
}

TEST_CASE_FIXTURE(Fixture, "A cache that cannot be written to is a word at the foot, no more") {
  folder.write("cache", "");
  Loading loading(
      registry, [] {}, cache());
  load(loading);
  CHECK(state.store->size() == 2);
  wait_for(state, loading, [this] { return !state.notice.text.empty(); });
  CHECK(state.notice.text.starts_with("Not kept for a faster opening: cannot write "));
}

TEST_CASE_FIXTURE(Fixture,
                  "A window that is closed while it keeps something leaves nothing half done") {
  {
    Loading loading(
        registry, [] {}, cache());
    load(loading);
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    if (entry.path().filename() == "cache")
      for (const auto& file : std::filesystem::directory_iterator(entry))
        CHECK(file.path().extension() == ".store");
}
