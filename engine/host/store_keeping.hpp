// Writes a store to the cache while it is being used.
#pragma once

#include <atomic>
#include <functional>
#include <future>
#include <memory>

#include "host/store_cache.hpp"

namespace timeloom {

// On a thread of its own. Gives up at destruction where it is not done, and then leaves nothing.
class StoreKeeping {
public:
  // `on_done` is called from that thread.
  StoreKeeping(StoreCache cache, std::shared_ptr<const EventStore> store, StoreRecord record,
               std::function<void()> on_done = {});
  ~StoreKeeping();
  StoreKeeping(const StoreKeeping&) = delete;
  StoreKeeping& operator=(const StoreKeeping&) = delete;

  bool done() const;
  // Waits; once. StoreCache::keep says what it answers.
  Result<bool> outcome() { return outcome_.get(); }

private:
  std::atomic<bool> stop_{false};
  std::future<Result<bool>> outcome_;
};

}  // namespace timeloom
