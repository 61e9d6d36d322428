// Things that are costly to make, lent out and taken back to be used again.
#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace timeloom::plugin {

// Safe to use from several threads.
template <typename Item>
class SpareItems {
public:
  // One that was given back, or else what `make` answers.
  template <typename Make>
  Item take(const Make& make) {
    {
      const std::lock_guard lock(mutex_);
      if (!items_.empty()) {
        auto item = std::move(items_.back());
        items_.pop_back();
        return item;
      }
    }
    return make();
  }

  void give(Item item) {
    const std::lock_guard lock(mutex_);
    items_.push_back(std::move(item));
  }

private:
  std::vector<Item> items_;
  std::mutex mutex_;
};

}  // namespace timeloom::plugin
