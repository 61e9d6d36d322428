// Loads a table through the host again and again, with a cache of the test's own.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "host/source_loader.hpp"
#include "host/store_keeping.hpp"
#include "support/resting_file.hpp"
#include "support/scratch_folder.hpp"

namespace timeloom::test {

inline const std::atomic<bool> go_on{false};

// What became of one loading.
struct Opened {
  EventStore store;
  bool from_cache = false;
  bool to_keep = false;
};

struct CacheFixture {
  CacheFixture() {
    REQUIRE(registry.add_library(TIMELOOM_TABLE_PLUGIN));
    write(rows(3));
  }

  static std::string rows(int count, const std::string& title = "Event") {
    std::string text = "id,date,title,lane\n";
    for (int i = 0; i < count; ++i)
      text += "e" + std::to_string(i) + ",2012-01-" + std::to_string(10 + i % 20) + "," + title +
              " " + std::to_string(i) + ",Lane/" + std::to_string(i % 4) + "\n";
    return text;
  }
  void write(const std::string& content) const {
    folder.write("events.csv", content);
    let_rest(folder / "events.csv");
  }
  SourceRequest request() const {
    return {.uri = (folder / "events.csv").string(), .name = {}, .plugin = {}, .options = {}};
  }
  StoreCache cache(CacheLimits limits = {.least_bytes = 0}) const {
    return StoreCache(folder / "cache", limits);
  }

  // Loads, and keeps what is to be kept.
  static Opened open(const PluginRegistry& plugins, const StoreCache& cache,
                     std::vector<SourceRequest> requests, std::vector<Kind> kinds = {},
                     bool find_citations = true) {
    SourceLoader loader(
        plugins, std::move(requests),
        {.kind_overrides = std::move(kinds), .find_citations = find_citations, .cache = cache});
    Opened opened{.store = loader.take_store(), .from_cache = loader.is_from_cache()};
    if (auto record = loader.take_record()) {
      const auto kept = cache.keep(opened.store, std::move(*record), go_on);
      REQUIRE(kept);
      opened.to_keep = *kept;
    }
    return opened;
  }
  Opened open() const { return open(registry, cache(), {request()}); }

  ScratchFolder folder;
  PluginRegistry registry;
};

inline std::string titles(const EventStore& store) {
  std::string all;
  for (EventRow row = 0; row < store.size(); ++row) all += std::string(store.title(row)) + "\n";
  return all;
}

inline std::string messages(const EventStore& store) {
  std::string all;
  for (const auto& item : store.diagnostics().items()) all += to_string(item) + "\n";
  return all;
}

}  // namespace timeloom::test
