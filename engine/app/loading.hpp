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
  // Takes over progress and the events: as they come in, or once they are all there where others
  // are being shown.
  void update(AppState& state);

private:
  const PluginRegistry& registry_;
  std::function<void()> wake_;
  static void show(AppState& state, EventStore store);

  std::unique_ptr<SourceLoader> loader_;
};

}  // namespace timeloom
