// What the cache keeps, gives back and removes.
#include "plugin/cache/cache_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE_FIXTURE(CacheFixture, "the second opening comes from the cache, and is the same") {
  const auto first = open(), second = open();
  CHECK_FALSE(first.from_cache);
  CHECK(first.to_keep);
  CHECK(second.from_cache);
  CHECK_FALSE(second.to_keep);
  CHECK(titles(second.store) == titles(first.store));
  CHECK(second.store.sources()[0].plugin_id == "org.timeloom.table");
  CHECK(second.store.sources()[0].event_count == 3);
  CHECK(messages(second.store).empty());
}

TEST_CASE_FIXTURE(CacheFixture, "what is opened from the cache outlives its file") {
  open();
  const auto second = open();
  REQUIRE(second.from_cache);
  const auto before = titles(second.store);
  CHECK(cache().clear().value() > 0);
  write(rows(5));
  open();
  CHECK(titles(second.store) == before);
}

TEST_CASE_FIXTURE(CacheFixture, "problems in the sources are told again from the cache") {
  write(rows(2) + "x,no date,Title,Lane\n");
  const auto first = open(), second = open();
  REQUIRE(second.from_cache);
  CHECK(messages(second.store) == messages(first.store));
  CHECK(second.store.diagnostics().count(Severity::skipped) == 1);
}

TEST_CASE_FIXTURE(CacheFixture, "progress of an opening from the cache ends as that of a reading") {
  open();
  SourceLoader loader(registry, {request()}, {.cache = cache()});
  const auto store = loader.take_store();
  REQUIRE(loader.is_from_cache());
  const auto progress = loader.progress();
  REQUIRE(progress.size() == 1);
  CHECK(progress[0].state == SourceProgress::State::finished);
  CHECK(progress[0].events == 3);
  CHECK(progress[0].plugin_id == "org.timeloom.table");
  CHECK(progress[0].done == progress[0].total);
}

TEST_CASE_FIXTURE(CacheFixture, "several sources are kept as one, in their order") {
  folder.write("others.csv", rows(2, "Other"));
  let_rest(folder / "others.csv");
  auto other = request();
  other.uri = (folder / "others.csv").string();
  const auto open_both = [&] { return open(registry, cache(), {other, request()}); };
  open_both();
  const auto second = open_both();
  REQUIRE(second.from_cache);
  CHECK(second.store.sources()[0].name == "others");
  CHECK(second.store.size() == 5);
  CHECK_FALSE(open().from_cache);
  CHECK_FALSE(open(registry, cache(), {request(), other}).from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "what is small is not kept") {
  const StoreCache usual = cache(CacheLimits{});
  CHECK_FALSE(open(registry, usual, {request()}).to_keep);
  CHECK(usual.entries().empty());
}

TEST_CASE_FIXTURE(CacheFixture, "a source that fails, or has no events, is not kept") {
  write("id,title\n1,no dates at all\n");
  CHECK_FALSE(open().to_keep);
  std::filesystem::remove(folder / "events.csv");
  CHECK_FALSE(open().to_keep);
  CHECK(cache().entries().empty());
}

TEST_CASE_FIXTURE(CacheFixture, "a source that has just been changed is not kept") {
  folder.write("events.csv", rows(4));
  const auto opened = open();
  // Unless the machine was so slow that it had come to rest by then.
  if (!opened.to_keep) CHECK(cache().entries().empty());
  let_rest(folder / "events.csv");
  open();
  CHECK(open().from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "what was not used for longest makes room") {
  write(rows(20'000));
  open();
  const auto bytes = cache().entries()[0].bytes;
  const auto limited = cache({.most_bytes = 2 * bytes + bytes / 2, .least_bytes = 0});
  const auto named = [&](const std::string& name) {
    auto asked = request();
    asked.name = name;
    return asked;
  };
  const auto grow_older = [&] {
    for (const auto& entry : limited.entries())
      std::filesystem::last_write_time(entry.file, entry.used - std::chrono::hours(1));
  };
  open(registry, limited, {named("a")});
  grow_older();
  open(registry, limited, {named("b")});
  grow_older();
  CHECK(open(registry, limited, {named("a")}).from_cache);
  open(registry, limited, {named("c")});
  const auto entries = limited.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].sources == std::vector<std::string>{"c"});
  CHECK(entries[1].sources == std::vector<std::string>{"a"});
  CHECK(entries[1].events == 20'000);
}

TEST_CASE_FIXTURE(CacheFixture, "what is larger than the whole cache may be is not kept") {
  CHECK_FALSE(open(registry, cache({.most_bytes = 100, .least_bytes = 0}), {request()}).to_keep);
}

TEST_CASE_FIXTURE(CacheFixture,
                  "without a wish, half of what would be free on the disk may be taken") {
  const auto sized = cache({.least_bytes = 0});
  CHECK_FALSE(sized.has_wished_size());
  const auto space = std::filesystem::space(folder.path());
  CHECK(sized.most_bytes() > 0);
  CHECK(sized.most_bytes() <= space.capacity / 2);
  // A folder that is not there yet lies on the disk of the one that is to hold it.
  CHECK(StoreCache(folder / "not/there/yet").most_bytes() > 0);
  open(registry, sized, {request()});
  CHECK(sized.entries().size() == 1);

  const auto wished = cache({.most_bytes = 12'345, .least_bytes = 0});
  CHECK(wished.has_wished_size());
  CHECK(wished.most_bytes() == 12'345);
}

TEST_CASE_FIXTURE(CacheFixture, "only what is the cache's own is listed, and removed") {
  open();
  const std::string digits(32, 'a');
  folder.write("cache/" + digits + ".txt", "mine");
  folder.write("cache/my own.store", "mine");
  const auto left = folder.write("cache/" + digits + ".store.part-17", "left behind");
  folder.write("cache/" + digits + ".store", "no store");
  const auto entries = cache().entries();
  REQUIRE(entries.size() == 2);
  CHECK((entries[0].sources.empty() || entries[1].sources.empty()));

  open(registry, cache(), {request()}, {{"event", "Event", "red", "star", 1}});
  CHECK(std::filesystem::exists(left));
  std::filesystem::last_write_time(
      left, std::filesystem::file_time_type::clock::now() - std::chrono::hours(48));
  open(registry, cache(), {request()}, {{"event", "Event", "blue", "star", 1}});
  CHECK_FALSE(std::filesystem::exists(left));

  REQUIRE(cache().clear());
  CHECK(cache().entries().empty());
  CHECK(ScratchFolder().file_count() == 0);
  CHECK(std::distance(std::filesystem::directory_iterator(folder / "cache"), {}) == 2);
}

TEST_CASE_FIXTURE(CacheFixture, "a cache that cannot be written to is a failure to keep, no more") {
  folder.write("file", "");
  const StoreCache none(folder / "file", {.least_bytes = 0});
  SourceLoader loader(registry, {request()}, {.cache = none});
  const auto store = std::make_shared<const EventStore>(loader.take_store());
  CHECK(store->size() == 3);
  CHECK(messages(*store).empty());
  auto record = loader.take_record();
  REQUIRE(record);
  CHECK_FALSE(loader.take_record());
  StoreKeeping keeping(none, store, std::move(*record));
  CHECK_FALSE(keeping.outcome());
  CHECK(none.entries().empty());
}

TEST_CASE_FIXTURE(CacheFixture, "two that keep the same at a time leave one whole file") {
  SourceLoader one(registry, {request()}, {.cache = cache()});
  SourceLoader two(registry, {request()}, {.cache = cache()});
  const auto first = std::make_shared<const EventStore>(one.take_store());
  const auto second = std::make_shared<const EventStore>(two.take_store());
  {
    StoreKeeping keeping_one(cache(), first, one.take_record().value());
    StoreKeeping keeping_two(cache(), second, two.take_record().value());
    CHECK(keeping_one.outcome().value());
    CHECK(keeping_two.outcome().value());
  }
  CHECK(cache().entries().size() == 1);
  CHECK(std::distance(std::filesystem::directory_iterator(folder / "cache"), {}) == 1);
  CHECK(open().from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "what is given up leaves nothing, and finds nothing") {
  SourceLoader loader(registry, {request()}, {.cache = cache()});
  const auto store = loader.take_store();
  const auto record = loader.take_record().value();
  const std::atomic<bool> stop{true};
  CHECK_FALSE(cache().keep(store, record, stop).value_or(false));
  CHECK(cache().entries().empty());
  REQUIRE(cache().keep(store, record, go_on).value());
  const auto found =
      cache().find({.requests = {request()}, .kind_overrides = {}}, registry, stop, {});
  CHECK_FALSE(found.store);
  CHECK(found.fault.empty());
}
