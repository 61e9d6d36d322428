// Reads sources through plugins on worker threads and builds the event store.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host/plugin_registry.hpp"
#include "host/source_request.hpp"
#include "host/store_cache.hpp"
#include "store/event_store.hpp"

namespace timeloom {

struct SourceProgress {
  std::string name;
  std::string plugin_id;  // empty until one is chosen
  std::uint64_t events = 0;
  std::uint64_t done = 0, total = 0;  // the plugin's units; total 0 while unknown
  enum class State : std::uint8_t { waiting, reading, finished, failed, cancelled };
  State state = State::waiting;
};

struct LoadOptions {
  std::vector<Kind> kind_overrides = {};
  // EventStoreBuilder::find_citations.
  bool find_citations = true;
  // Whether take_partial() gives anything.
  bool offers_partial = false;
  // Whether its threads give way to the program's others: beside a window.
  bool gives_way = false;
  // Where to look for the store before the sources are read.
  std::optional<StoreCache> cache = {};
  // Called from the workers when progress changed or a store is there, now and then rather than
  // each time, and after the last change. It may wake a window and must not call the loader.
  std::function<void()> on_change = {};
};

// One loading of any number of sources. Starts at construction; cancels and joins at destruction,
// which waits for plugins to notice. Every member may be called from any thread.
class SourceLoader {
public:
  // `registry` must outlive the loader.
  SourceLoader(const PluginRegistry& registry, std::vector<SourceRequest> requests,
               LoadOptions options = {});
  ~SourceLoader();
  SourceLoader(const SourceLoader&) = delete;
  SourceLoader& operator=(const SourceLoader&) = delete;

  std::vector<SourceProgress> progress() const;
  void cancel();
  bool done() const;  // the store is built: take_store() does not wait

  // What has been read so far, where that is news: without citations found, and without messages
  // about links whose target may yet come. Each holds the events of the one before, under the same
  // source numbers, and shares their texts with it. Sources that take a moment only have none.
  std::optional<EventStore> take_partial();

  // Waits, and gives the store; once. A source that failed contributes what was read before and an
  // error diagnostic; it is never a reason to lose the others.
  EventStore take_store();

  // Once done(): whether the store came from the cache; and what to keep() of it there, if it is
  // worth that, once.
  bool is_from_cache() const;
  std::optional<StoreRecord> take_record();

private:
  struct State;
  std::unique_ptr<State> state_;
};

// The same in one call, for programs without a window.
EventStore load_sources(const PluginRegistry& registry, std::vector<SourceRequest> requests,
                        LoadOptions options = {});

}  // namespace timeloom
