#include "app/settings.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

using namespace timeloom;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / "timeloom-settings-test";
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
  fs::path file() const { return path / "deep" / "settings.json"; }
};

}  // namespace

TEST_CASE("Settings come back as they were saved, and the folder is made") {
  const Folder folder;
  CHECK(load_settings(folder.file()) == Settings{});
  REQUIRE(save_settings({.text_size = 1.5F}, folder.file()));
  CHECK(load_settings(folder.file()).text_size == 1.5F);
  CHECK(load_settings(folder.file()).use_cache);
  REQUIRE(save_settings({.text_size = 1, .use_cache = false}, folder.file()));
  CHECK_FALSE(load_settings(folder.file()).use_cache);
  REQUIRE(save_settings({.cache_size = "20 GB"}, folder.file()));
  CHECK(load_settings(folder.file()) == Settings{.cache_size = "20 GB"});
  CHECK(std::distance(fs::directory_iterator(folder.file().parent_path()), {}) == 1);
}

TEST_CASE("What makes no sense is as usual") {
  const Folder folder;
  fs::create_directories(folder.file().parent_path());
  for (const auto* content : {"", "{", "[]", R"({"text_size": "big", "use_cache": "no"})",
                              R"({"cache_size": 20})", R"({"cache_size": "much"})"}) {
    std::ofstream(folder.file()) << content;
    CHECK(load_settings(folder.file()) == Settings{});
  }
  std::ofstream(folder.file()) << R"({"text_size": 99, "of_another_version": true})";
  CHECK(load_settings(folder.file()).text_size == kLargestText);
}

TEST_CASE("A folder that cannot be made is named") {
  const auto saved = save_settings({}, "/proc/nowhere/settings.json");
  REQUIRE_FALSE(saved);
  CHECK(saved.error().message.find("/proc/nowhere") != std::string::npos);
}

TEST_CASE("Steps of the text size lead back, within limits") {
  Settings settings;
  change_text_size(settings, 1);
  CHECK(settings.text_size > 1.05F);
  change_text_size(settings, -1);
  CHECK(settings.text_size == 1);
  for (int i = 0; i < 50; ++i) change_text_size(settings, 1);
  CHECK(settings.text_size == kLargestText);
  for (int i = 0; i < 80; ++i) change_text_size(settings, -1);
  CHECK(settings.text_size == kSmallestText);
}

TEST_CASE("The file lies where the desktop says") {
  const char* before = std::getenv("XDG_CONFIG_HOME");
  const std::string kept = before != nullptr ? before : "";
  setenv("XDG_CONFIG_HOME", "/some/where", 1);
  CHECK(settings_file() == fs::path("/some/where/timeloom/settings.json"));
  setenv("XDG_CONFIG_HOME", "relative", 1);
  CHECK(settings_file() != fs::path("relative/timeloom/settings.json"));
  if (before != nullptr)
    setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
  else
    unsetenv("XDG_CONFIG_HOME");
}
