// What plugin.hpp catches at the boundary.
#include "fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

struct Fixture {
  Fixture() {
    REQUIRE(registry.add_library(module_file("throwing")));
    file = std::filesystem::temp_directory_path() / "timeloom_test.throwing";
    std::ofstream(file) << "text";
  }
  ~Fixture() { std::filesystem::remove(file); }

  Loaded run(const std::string& options) const {
    return load(registry, {.uri = file.string(), .name = {}, .plugin = {}, .options = options});
  }

  PluginRegistry registry;
  std::filesystem::path file;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a failure that plugin.hpp catches is an error with its text") {
  const auto loaded = run(R"({"throw": "failure"})");
  CHECK(loaded.state == SourceProgress::State::failed);
  CHECK(loaded.store.size() == 1);
  CHECK(loaded.text == file.string() + ": error: the server hung up after record 1\n");
}

TEST_CASE_FIXTURE(Fixture, "and so is what is no exception at all") {
  const auto loaded = run(R"({"throw": "int"})");
  CHECK(loaded.state == SourceProgress::State::failed);
  CHECK(loaded.text == file.string() + ": error: the plugin failed\n");
}

TEST_CASE_FIXTURE(Fixture, "a plugin of a few lines reads and reports") {
  const auto loaded = run("");
  CHECK(loaded.state == SourceProgress::State::finished);
  CHECK(loaded.store.sources()[0].name == "timeloom_test");
  CHECK(contains(loaded.text, "record 2: "));
  CHECK(contains(loaded.text, "February 2013 has 28 days"));
}

TEST_CASE_FIXTURE(Fixture, "a probe that throws is not sure at all") {
  const auto odd = file.parent_path() / "surprise.throwing";
  std::ofstream(odd) << "text";
  const auto choice = registry.choose(odd.string());
  std::filesystem::remove(odd);
  REQUIRE_FALSE(choice);
  CHECK(contains(choice.error().message, "org.timeloom.throwing: 0"));
}
