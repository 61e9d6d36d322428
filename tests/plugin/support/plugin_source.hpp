// One plugin, loaded through the host as users load it, for tests of what it reads.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "store/event_store.hpp"
#include "time/edtf.hpp"

namespace timeloom::test {

inline std::filesystem::path shared_data() {
  return std::filesystem::path(TIMELOOM_SOURCE_DIR) / ".." / "shared" / "data";
}

inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_text(const std::filesystem::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

// A folder that goes away again.
class TemporaryFolder {
public:
  explicit TemporaryFolder(std::string_view name)
      : path_(std::filesystem::temp_directory_path() /
              ("timeloom-" + std::string(name) + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

class PluginSource {
public:
  explicit PluginSource(const std::filesystem::path& library) {
    const auto added = registry_.add_library(library);
    REQUIRE(added.has_value());
    REQUIRE(registry_.types().size() == 1);
  }

  EventStore load(const std::filesystem::path& path) const {
    return load_sources(registry_,
                        {{.uri = path.string(), .name = "", .plugin = "", .options = ""}});
  }
  EventStore load_with(const std::filesystem::path& path, std::string options) const {
    return load_sources(registry_, {{.uri = path.string(),
                                     .name = "",
                                     .plugin = registry_.types().front()->id,
                                     .options = std::move(options)}});
  }
  // Without asking the plugin whether it can.
  EventStore load_unasked(const std::filesystem::path& path) const {
    return load_sources(registry_, {{.uri = path.string(),
                                     .name = "",
                                     .plugin = registry_.types().front()->id,
                                     .options = ""}});
  }
  int confidence(const std::filesystem::path& path) const {
    const auto choice = registry_.choose(path.string());
    return choice ? choice->confidence : 0;
  }
  const SourceType& type() const { return *registry_.types().front(); }

private:
  PluginRegistry registry_;
};

// One event of a store, found by its id in the first source.
struct Found {
  const EventStore& store;
  EventRow row;

  std::string_view kind() const { return store.kinds()[store.kind(row)].id; }
  std::string_view lane() const { return store.lanes()[store.lane(row)].path; }
  std::string_view title() const { return store.title(row); }
  std::string_view summary() const { return store.summary(row); }
  std::string_view zone() const { return store.zone(row); }
  std::string when() const { return to_edtf(store.span(row)); }
  nlohmann::json attributes() const {
    const auto text = store.attributes(row);
    return text.empty() ? nlohmann::json::object() : nlohmann::json::parse(text);
  }
  std::vector<std::string> urls() const {
    std::vector<std::string> urls;
    for (const auto& reference : store.references(row))
      urls.emplace_back(store.text(reference.url));
    return urls;
  }
  // "relation target" of each link.
  std::vector<std::string> links() const {
    std::vector<std::string> links;
    for (const auto& link : store.links_from(row))
      links.push_back(std::string(store.text(link.relation)) + " " +
                      std::string(store.text(link.target)));
    return links;
  }
};

inline Found find(const EventStore& store, std::string_view id) {
  const auto row = store.find(0, id);
  INFO("event ", std::string(id));
  REQUIRE(row.has_value());
  return {store, *row};
}

inline std::size_t count_kind(const EventStore& store, std::string_view kind) {
  std::size_t count = 0;
  for (EventRow row = 0; row < store.size(); ++row)
    if (store.kinds()[store.kind(row)].id == kind) ++count;
  return count;
}

inline std::size_t occurrences(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

// Whether each diagnostic that matters is listed: one whose line holds all of `words`.
inline bool has_diagnostic(const EventStore& store, Severity severity,
                           std::initializer_list<std::string_view> words) {
  for (const auto& diagnostic : store.diagnostics().items()) {
    if (diagnostic.severity != severity) continue;
    const auto line = to_string(diagnostic);
    bool all = true;
    for (const auto word : words) all = all && line.find(word) != line.npos;
    if (all) return true;
  }
  return false;
}

inline std::string all_diagnostics(const EventStore& store) {
  std::string text;
  for (const auto& diagnostic : store.diagnostics().items()) text += to_string(diagnostic) + "\n";
  return text;
}

// Damages fixtures in every way a disk or a network does, and loads them; nothing may crash, and
// whatever is read must be listed or be an event.
inline void load_mutations(const PluginSource& plugin,
                           const std::vector<std::filesystem::path>& fixtures, int iterations) {
  const TemporaryFolder folder("mutations");
  std::mt19937 random(20240229);
  const auto below = [&random](std::size_t bound) {
    return bound == 0 ? std::size_t{0} : random() % bound;
  };
  for (int iteration = 0; iteration < iterations; ++iteration) {
    const auto& fixture = fixtures[static_cast<std::size_t>(iteration) % fixtures.size()];
    auto text = read_text(fixture);
    for (auto change = 1 + below(6); change > 0; --change) {
      const auto at = below(text.size());
      switch (below(6)) {
        case 0:
          text.resize(at);
          break;
        case 1:
          text[at] = static_cast<char>(below(256));
          break;
        case 2:
          text.insert(at, std::string(1 + below(3), static_cast<char>(below(256))));
          break;
        case 3:
          text.erase(at, 1 + below(40));
          break;
        case 4:
          text.insert(at, text.substr(below(text.size()), below(200)));
          break;
        default:
          for (auto next = at; next < std::min(at + 12, text.size()); ++next)
            if (text[next] >= '0' && text[next] <= '9')
              text[next] = static_cast<char>('0' + below(10));
      }
      if (text.empty()) text = " ";
    }
    const auto file = folder.path() / ("damaged" + fixture.extension().string());
    write_text(file, text);
    const auto store = plugin.load_unasked(file);
    CHECK(store.size() + store.diagnostics().total() > 0);
  }
}

}  // namespace timeloom::test
