// Notices when the files that are open change.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "host/source_loader.hpp"

namespace timeloom {

// Looks at size and time of change of each file about every second, on a thread of its own; of a
// folder, at those of what lies directly in it. URIs that are no files are left alone. A file that
// goes on changing, or is gone for a moment, is waited for.
class SourceWatch {
public:
  // `wake` is called, on that thread, after a change.
  explicit SourceWatch(std::function<void()> wake);
  ~SourceWatch();
  SourceWatch(const SourceWatch&) = delete;
  SourceWatch& operator=(const SourceWatch&) = delete;

  // What to look at from now on; as it is now counts as known. Cheap where it is the same.
  void watch(const std::vector<SourceRequest>& sources);
  // Whether something changed since the last call.
  bool take_change() { return changed_.exchange(false); }

private:
  void work(const std::stop_token& stop);

  std::function<void()> wake_;
  std::vector<std::string> watched_;
  std::atomic<bool> changed_{false};
  std::mutex mutex_;
  std::condition_variable_any told_;
  std::vector<std::filesystem::path> paths_;
  bool is_new_ = false;
  std::jthread worker_;
};

}  // namespace timeloom
