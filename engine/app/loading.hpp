// Reads sources while the window is up.
#pragma once

#include <memory>

#include "app/app_state.hpp"
#include "host/plugin_registry.hpp"

namespace timeloom {

class Loading {
public:
  // `registry` must outlive this. `wake` is called from worker threads, now and then.
  Loading(const PluginRegistry& registry, std::function<void()> wake);

  // Starts over with all of the document's sources; what was being read is given up.
  void start(AppState& state);
  // Takes over progress and, once done, the events.
  void update(AppState& state);

private:
  const PluginRegistry& registry_;
  std::function<void()> wake_;
  std::unique_ptr<SourceLoader> loader_;
};

}  // namespace timeloom
