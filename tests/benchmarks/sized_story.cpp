#include "benchmarks/sized_story.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "cli/generated_events.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "time/edtf.hpp"
#include "view/grouping.hpp"

namespace timeloom::benchmarks {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kLanes = 40;

TimeRange range_of(const char* edtf) {
  return extent(parse_time(edtf).value());
}

class StoryFolder {
public:
  StoryFolder() : path_(fs::temp_directory_path() / "timeloom-frame-benchmark") {
    fs::create_directories(path_);
  }
  ~StoryFolder() { fs::remove_all(path_); }
  StoryFolder(const StoryFolder&) = delete;
  StoryFolder& operator=(const StoryFolder&) = delete;

  SourceRequest generate(const char* name, std::uint64_t events, std::uint64_t seed,
                         TimeRange range) const {
    const auto file = path_ / (std::string(name) + ".csv");
    const auto made =
        cli::generate_file({.events = events, .lanes = kLanes, .seed = seed, .range = range}, file);
    if (!made) {
      std::fprintf(stderr, "%s\n", made.error().message.c_str());
      std::exit(1);
    }
    return {.uri = file.string(), .name = name, .plugin = {}, .options = {}};
  }

private:
  fs::path path_;
};

}  // namespace

TimeRange story_window() {
  return range_of("1990/2024");
}

SizedStory make_story(std::uint64_t events) {
  const StoryFolder folder;
  const auto outside = events - std::min(events, kEventsInWindow);
  std::vector<SourceRequest> sources{folder.generate("window", kEventsInWindow, 1, story_window())};
  // Intervals last decades at most, so that none from before runs into the window.
  if (outside > 1) {
    sources.push_back(folder.generate("before", outside / 2, 2, range_of("1400/1799")));
    sources.push_back(folder.generate("after", outside - outside / 2, 3, range_of("2200/2599")));
  }
  PluginRegistry registry;
  const auto added = registry.add_library(TIMELOOM_PLUGIN_FILE);
  if (!added) {
    std::fprintf(stderr, "%s\n", added.error().message.c_str());
    std::exit(1);
  }
  SizedStory story;
  story.store = std::make_unique<const EventStore>(
      load_sources(registry, sources, {.find_citations = false}));
  story.index = build_index(*story.store, {});
  return story;
}

}  // namespace timeloom::benchmarks
