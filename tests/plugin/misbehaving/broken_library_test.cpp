// Shared objects that are no plugins, or not ours.
#include "fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::string refusal(const std::string& name) {
  PluginRegistry registry;
  const auto added = registry.add_library(module_file(name));
  CHECK(registry.types().empty());
  return added ? "it was taken" : added.error().message;
}

}  // namespace

TEST_CASE("another major version is refused") {
  CHECK(refusal("broken_major") ==
        "\"" + module_file("broken_major").string() +
            "\" cannot be used as a plugin: it speaks version 2 of the plugin interface, and this "
            "program speaks version 1");
}

TEST_CASE("a newer minor version works") {
  PluginRegistry registry;
  CHECK(registry.add_library(module_file("newer_minor")));
  CHECK(registry.find("org.timeloom.newer") != nullptr);
  CHECK(registry.find("newer") != nullptr);
}

TEST_CASE("a library that is no plugin") {
  CHECK(contains(refusal("broken_no_symbol"),
                 "it is no Timeloom plugin: it has no symbol timeloom_plugin_entry"));
}

TEST_CASE("entries and factories that lack something") {
  CHECK(contains(refusal("broken_small_entry"), "its entry is too small (16 bytes)"));
  CHECK(contains(refusal("broken_init"), "it did not start (its init answered 2)"));
  CHECK(contains(refusal("broken_init_throws"), "it threw an exception while starting"));
  CHECK(contains(refusal("broken_null_factory"), "it offers no sources"));
  CHECK(contains(refusal("broken_small_factory"), "its source factory is too small (12 bytes)"));
  CHECK(contains(refusal("broken_null_open"), "its source factory lacks a function"));
  CHECK(contains(refusal("broken_no_id"), "it has no id"));
}

TEST_CASE("the first of two plugins with one id wins") {
  PluginRegistry registry;
  REQUIRE(registry.add_library(module_file("misbehaving")));
  const auto added = registry.add_library(module_file("broken_duplicate"));
  REQUIRE_FALSE(added);
  CHECK(contains(added.error().message, "the plugin \"org.timeloom.misbehaving\" of"));
  CHECK(contains(added.error().message, "is left out: \""));
  CHECK(registry.types().size() == 1);
  CHECK(registry.types()[0]->library->path().filename() == "misbehaving.so");
}

TEST_CASE("one file is loaded once") {
  PluginRegistry registry;
  REQUIRE(registry.add_library(module_file("misbehaving")));
  CHECK(registry.add_library(module_file("misbehaving")));
  CHECK(registry.types().size() == 1);
}

TEST_CASE("files that are no shared objects, or not there") {
  CHECK(contains(refusal("nowhere"), "cannot be used as a plugin: No such file or directory"));
  const auto folder = std::filesystem::temp_directory_path() / "timeloom_no_plugins";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "text.so") << "not a library";
  std::ofstream(folder / "README") << "ignored";
  PluginRegistry registry;
  registry.add_folder(folder);
  registry.add_folder(folder / "nowhere");
  std::filesystem::remove_all(folder);
  REQUIRE(registry.diagnostics().items().size() == 1);
  CHECK(contains(to_text(registry.diagnostics()), "text.so\" cannot be used as a plugin: "));
}

TEST_CASE("a folder of plugins is loaded whole, whatever some of them are") {
  PluginRegistry registry;
  registry.add_folder(module_file("misbehaving").parent_path());
  CHECK(registry.find("misbehaving") != nullptr);
  CHECK(registry.find("throwing") != nullptr);
  CHECK(registry.find("newer") != nullptr);
  CHECK(registry.diagnostics().count(Severity::error) >= 8);
}
