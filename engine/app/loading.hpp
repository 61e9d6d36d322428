// Reads sources while the window is up.
#pragma once

#include <memory>
#include <optional>

#include "app/app_state.hpp"
#include "host/plugin_registry.hpp"
#include "host/store_keeping.hpp"

namespace timeloom {

class Loading {
public:
  // `registry` must outlive this. `wake` is called from worker threads, now and then.
  Loading(const PluginRegistry& registry, std::function<void()> wake,
          std::optional<StoreCache> cache = {});

  // Starts over with all of the document's sources; what was being read is given up.
  void start(AppState& state);
  // Takes over progress and the events: as they come in, or once they are all there where others
  // are being shown.
  void update(AppState& state);

private:
  static void show(AppState& state, EventStore store);
  void keep(AppState& state, StoreRecord record);
  void finish_keeping(AppState& state);

  const PluginRegistry& registry_;
  std::function<void()> wake_;
  std::optional<StoreCache> cache_;
  std::unique_ptr<SourceLoader> loader_;
  std::unique_ptr<StoreKeeping> keeping_;  // of what was shown last, in the cache
};

}  // namespace timeloom
