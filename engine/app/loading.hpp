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
  // Takes over progress and, once done, the events.
  void update(AppState& state);

private:
  void keep(AppState& state, StoreRecord record);
  void finish_keeping(AppState& state);

  const PluginRegistry& registry_;
  std::function<void()> wake_;
  std::optional<StoreCache> cache_;
  std::unique_ptr<SourceLoader> loader_;
  std::unique_ptr<StoreKeeping> keeping_;  // of what was shown last, in the cache
};

}  // namespace timeloom
