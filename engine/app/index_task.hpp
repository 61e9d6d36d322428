// Indexes the events anew on a worker thread when grouping or filter change.
#pragma once

#include <functional>
#include <future>

#include "app/app_state.hpp"

namespace timeloom {

class IndexTask {
public:
  explicit IndexTask(std::function<void()> wake);

  // Starts where the state asks for it, and hands the index over when it is ready. Few events are
  // indexed at once, so that no frame shows the old ones.
  void update(AppState& state);
  bool busy() const { return pending_.valid(); }

private:
  std::function<void()> wake_;
  std::shared_ptr<const EventStore> store_;  // of what is being indexed
  std::future<LaneIndex> pending_;
};

}  // namespace timeloom
