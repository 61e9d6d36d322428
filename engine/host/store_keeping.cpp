#include "host/store_keeping.hpp"

#include <chrono>
#include <exception>
#include <string>
#include <utility>

namespace timeloom {

StoreKeeping::StoreKeeping(StoreCache cache, std::shared_ptr<const EventStore> store,
                           StoreRecord record, std::function<void()> on_done) {
  auto keep = [this, cache = std::move(cache), store = std::move(store), record = std::move(record),
               on_done = std::move(on_done)]() mutable -> Result<bool> {
    Result<bool> kept = false;
    try {
      kept = cache.keep(*store, std::move(record), stop_);
    } catch (const std::exception& error) {  // no memory
      kept = fail("cannot write to " + cache.folder().string() + ": " + error.what());
    }
    if (on_done) on_done();
    return kept;
  };
  outcome_ = std::async(std::launch::async, std::move(keep));
}

StoreKeeping::~StoreKeeping() {
  stop_ = true;
  if (outcome_.valid()) outcome_.wait();
}

bool StoreKeeping::done() const {
  return outcome_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace timeloom
