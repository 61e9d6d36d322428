// When the cache is not to be believed.
#include "plugin/cache/cache_fixture.hpp"
#include "plugin/misbehaving/fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE_FIXTURE(CacheFixture, "other content is read, and takes the place of what was kept") {
  open();
  const auto time = std::filesystem::last_write_time(folder / "events.csv");
  write(rows(3, "Other"));  // of the same size
  std::filesystem::last_write_time(folder / "events.csv", time);
  let_rest(folder / "events.csv");
  const auto changed = open();
  CHECK_FALSE(changed.from_cache);
  CHECK(titles(changed.store) == "Other 0\nOther 1\nOther 2\n");
  CHECK(messages(changed.store).empty());
  CHECK(open().from_cache);
  CHECK(cache().entries().size() == 1);
}

TEST_CASE_FIXTURE(CacheFixture, "the same content written again is looked into once") {
  open();
  write(rows(3));
  const auto touched = open(), after = open();
  CHECK(touched.from_cache);
  CHECK(touched.to_keep);
  CHECK(after.from_cache);
  CHECK_FALSE(after.to_keep);
  CHECK(titles(after.store) == titles(touched.store));
}

TEST_CASE_FIXTURE(CacheFixture, "another question has another answer") {
  open();
  const Kind red{"event", "Event", "red", "star", 0.5F};
  auto other = request();
  SUBCASE("options") {
    other.options = R"({"columns": {"title": "id"}})";
  }
  SUBCASE("name") {
    other.name = "My events";
  }
  SUBCASE("plugin") {
    other.plugin = "org.timeloom.table";
  }
  SUBCASE("path") {
    std::filesystem::copy_file(folder / "events.csv", folder / "copy.csv");
    other.uri = (folder / "copy.csv").string();
  }
  SUBCASE("kinds") {
    CHECK_FALSE(open(registry, cache(), {request()}, {red}).from_cache);
    const auto second = open(registry, cache(), {request()}, {red});
    CHECK(second.from_cache);
    CHECK(second.store.kinds()[0].colour == "red");
    return;
  }
  SUBCASE("citations") {
    CHECK_FALSE(open(registry, cache(), {request()}, {}, false).from_cache);
    CHECK(open(registry, cache(), {request()}, {}, false).from_cache);
    return;
  }
  CHECK_FALSE(open(registry, cache(), {other}).from_cache);
  CHECK(open().from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "another build of the plugin reads again") {
  const auto file = folder / "plugins" / "table.so";
  std::filesystem::create_directory(folder / "plugins");
  std::filesystem::copy_file(TIMELOOM_TABLE_PLUGIN, file);
  const auto open_with_copy = [&] {
    PluginRegistry plugins;
    REQUIRE(plugins.add_library(file));
    return open(plugins, cache(), {request()});
  };
  CHECK_FALSE(open_with_copy().from_cache);
  CHECK(open_with_copy().from_cache);
  CHECK_FALSE(open().from_cache);  // the same plugin from elsewhere
  std::filesystem::remove(file);
  std::filesystem::copy_file(TIMELOOM_TABLE_PLUGIN, file);
  CHECK_FALSE(open_with_copy().from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "what another program kept is not used") {
  SourceLoader loader(registry, {request()}, {.cache = cache()});
  const auto store = loader.take_store();
  auto record = loader.take_record().value();
  record.program = "an older one";
  REQUIRE(cache().keep(store, record, go_on).value());
  const auto opened = open();
  CHECK_FALSE(opened.from_cache);
  CHECK(opened.to_keep);
  CHECK(messages(opened.store).empty());
  CHECK(open().from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "a plugin that does not say all that it read is read again") {
  REQUIRE(registry.add_library(module_file("misbehaving")));
  const auto open_as = [&](const std::string& behaviour) {
    auto asked = request();
    asked.plugin = "org.timeloom.misbehaving";
    asked.options = R"({"do": ")" + behaviour + "\"}";
    return open(registry, cache(), {asked});
  };
  for (const auto* behaviour : {"good", "null-input", "bad-utf8-input", "huge-input"}) {
    const auto opened = open_as(behaviour);
    CHECK(opened.store.size() == 2);
    CHECK_FALSE(opened.to_keep);
  }
  CHECK(open_as("inputs").to_keep);
  CHECK(open_as("inputs").from_cache);
  CHECK_FALSE(open_as("good").from_cache);
}

TEST_CASE_FIXTURE(CacheFixture, "a file beside the source that is read with it counts too") {
  PluginRegistry plugins;
  REQUIRE(plugins.add_library(TIMELOOM_POLICY_PLUGIN));
  auto asked = request();
  asked.plugin = "org.timeloom.policy";
  asked.options = R"({"mapping": "rules.json"})";
  const auto mapping = [&](const std::string& title) {
    folder.write("rules.json", R"({"columns": {"title": ")" + title +
                                   R"(", "id": "id", "proposed": "date", "agency": "lane"}})");
    let_rest(folder / "rules.json");
  };
  mapping("title");
  const auto first = open(plugins, cache(), {asked});
  INFO(messages(first.store));
  REQUIRE(first.to_keep);
  CHECK(open(plugins, cache(), {asked}).from_cache);
  mapping("lane");
  const auto changed = open(plugins, cache(), {asked});
  CHECK_FALSE(changed.from_cache);
  CHECK(titles(changed.store) != titles(first.store));
}
