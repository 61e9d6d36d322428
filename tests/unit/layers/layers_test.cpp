// The layers include downward only, and what they may include of the outside world is bounded.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

// A layer may include itself and what has a lower number. Two of one number do not know each other.
const std::map<std::string, int, std::less<>> kLayers{
    {"written", 0}, {"base", 0},   {"time", 1}, {"store", 2},  {"host", 3},
    {"index", 3},   {"view", 4},   {"text", 5}, {"layout", 6}, {"scene", 7},
    {"render", 8},  {"export", 9}, {"app", 10}, {"cli", 11}};

// Headers of windows and graphics cards, by how they begin.
const std::vector<std::string_view> kWindowHeaders{"imgui", "GLFW/", "glad/", "GL/",    "GLES",
                                                   "EGL/",  "gbm",   "X11/",  "wayland"};
const std::set<std::string, std::less<>> kWindowLayers{"render", "app", "cli"};

const std::set<std::string, std::less<>> kPluginHeaders{"timeloom/plugin.h", "timeloom/plugin.hpp",
                                                        "timeloom/written_dates.hpp",
                                                        "timeloom/ascii_text.hpp"};

struct Include {
  std::string from;  // relative to the source folder
  int line = 0;
  std::string header;
  bool quoted = false;
};

std::string where(const Include& include) {
  return include.from + ":" + std::to_string(include.line) + " includes " + include.header;
}

bool is_source(const fs::path& file) {
  const auto ending = file.extension();
  return ending == ".hpp" || ending == ".cpp" || ending == ".h";
}

void read_includes(const fs::path& file, std::vector<Include>& includes) {
  std::ifstream stream(file);
  std::string text;
  for (int line = 1; std::getline(stream, text); ++line) {
    const auto hash = text.find_first_not_of(" \t");
    if (hash == std::string::npos || text[hash] != '#') continue;
    const auto word = text.find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || text.compare(word, 7, "include") != 0) continue;
    const auto begin = text.find_first_of("<\"", word);
    if (begin == std::string::npos) continue;
    const auto end = text.find(text[begin] == '<' ? '>' : '"', begin + 1);
    includes.push_back({fs::relative(file, TIMELOOM_SOURCE_DIR).generic_string(), line,
                        text.substr(begin + 1, end - begin - 1), text[begin] == '"'});
  }
}

std::vector<Include> includes_below(std::string_view folder) {
  std::vector<Include> includes;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TIMELOOM_SOURCE_DIR) / folder))
    if (entry.is_regular_file() && is_source(entry.path())) read_includes(entry.path(), includes);
  return includes;
}

// "engine/store/x.cpp" is of "store"; "store/x.hpp" too.
std::string layer_of(std::string_view path) {
  if (path.starts_with("engine/")) path.remove_prefix(7);
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

}  // namespace

TEST_CASE("engine layers include downward only") {
  const auto includes = includes_below("engine");
  CHECK(includes.size() > 200);  // the scan finds the sources
  for (const auto& include : includes) {
    const auto from = kLayers.find(layer_of(include.from));
    const auto to = kLayers.find(layer_of(include.header));
    if (include.from.starts_with("engine/include/")) {
      CHECK_MESSAGE(to == kLayers.end(), where(include));
      continue;
    }
    CHECK_MESSAGE(from != kLayers.end(), include.from, " is of no layer that this test knows");
    if (from == kLayers.end() || to == kLayers.end() || from == to) continue;
    CHECK_MESSAGE(to->second < from->second, where(include));
  }
}

TEST_CASE("no layer below the renderers knows of windows or graphics cards") {
  for (const auto& include : includes_below("engine")) {
    if (kWindowLayers.contains(layer_of(include.from))) continue;
    CHECK_MESSAGE(std::ranges::none_of(kWindowHeaders,
                                       [&include](std::string_view begin) {
                                         return include.header.starts_with(begin);
                                       }),
                  where(include));
  }
}

TEST_CASE("plugins see the plugin interface, what plugins share and themselves") {
  const auto includes = includes_below("plugins");
  CHECK(includes.size() > 20);
  for (const auto& include : includes) {
    if (include.header.starts_with("timeloom/")) {
      CHECK_MESSAGE(kPluginHeaders.contains(include.header), where(include));
      continue;
    }
    const auto own = layer_of(std::string_view(include.from).substr(8));  // after "plugins/"
    const auto other = layer_of(include.header);
    CHECK_MESSAGE((other == own || other == "shared" || !kLayers.contains(other)), where(include));
    if (include.quoted && !other.empty())
      CHECK_MESSAGE((other == own || other == "shared"), where(include));
  }
}

TEST_CASE("the plugin interface depends on nothing but the standard library") {
  for (const auto& include : includes_below("engine/include")) {
    const bool is_standard = !include.quoted && include.header.find('/') == std::string::npos;
    CHECK_MESSAGE((is_standard || include.header == "timeloom/plugin.h"), where(include));
  }
}
