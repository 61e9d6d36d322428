#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "host/plugin_registry.hpp"
#include "host/program_path.hpp"

using namespace timeloom;
namespace fs = std::filesystem;

namespace {

#ifndef _WIN32
class Environment {
public:
  Environment(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before, was_set_ = true;
    setenv(name, value, 1);
  }
  ~Environment() { was_set_ ? setenv(name_, before_.c_str(), 1) : unsetenv(name_); }

private:
  const char* name_;
  std::string before_;
  bool was_set_ = false;
};
#endif

}  // namespace

#ifndef _WIN32
TEST_CASE("plugins are looked for by the program, then as told, then with the user's data") {
  const Environment path("TIMELOOM_PLUGIN_PATH", "/one::relative:./two:/three");
  const Environment data("XDG_DATA_HOME", "/data");
  const auto folders = PluginRegistry::default_search_path();
  const auto place = [&folders](const fs::path& folder) {
    return std::ranges::find(folders, folder) - folders.begin();
  };
  const auto end = static_cast<std::ptrdiff_t>(folders.size());
  CHECK(folders.front() == program_folder() / "plugins");
  CHECK(place(program_folder().parent_path() / "lib" / "timeloom" / "plugins") < place("/one"));
  CHECK(place("/one") < place("/three"));
  CHECK(place("/three") < place("/data/timeloom/plugins"));
  CHECK(place("/data/timeloom/plugins") == end - 1);
  for (const auto& folder : folders) CHECK(folder.is_absolute());
}

TEST_CASE("the library folders of Debian are looked into") {
  const auto folder =
      program_folder().parent_path() / "lib" / "x86_64-test-gnu" / "timeloom" / "plugins";
  fs::create_directories(folder);
  const auto folders = PluginRegistry::default_search_path();
  CHECK(std::ranges::find(folders, folder) != folders.end());
  fs::remove_all(program_folder().parent_path() / "lib");
}

TEST_CASE("a data folder that is not absolute falls back to the home folder") {
  const Environment data("XDG_DATA_HOME", "relative");
  const Environment home("HOME", "/home/someone");
  CHECK(PluginRegistry::default_search_path().back() ==
        "/home/someone/.local/share/timeloom/plugins");
}
#endif

TEST_CASE("discovery on a machine without plugins finds none and does not fail") {
  const auto registry = PluginRegistry::discover();
  CHECK(registry.diagnostics().count(Severity::error) == 0);
}
