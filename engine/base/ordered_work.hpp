// Pieces of work on several threads, whose results are taken one after the other.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <utility>

#include "base/result.hpp"

namespace timeloom {

// At most `most` pieces are under way at a time; with one, each is done at once. Results are taken
// on the thread that adds, in the order in which they were added, on any number of threads.
template <typename T>
class OrderedWork {
public:
  using Work = std::function<Result<T>()>;
  using Take = std::function<Result<void>(T)>;

  OrderedWork(std::size_t most, Take take) : most_(most), take_(std::move(take)) {}

  // The error is the first one's of those that were taken by now; nothing is to be added after it.
  Result<void> add(Work work) {
    if (most_ <= 1) return take(work());
    if (pending_.size() >= most_)
      if (auto taken = take_first(); !taken) return taken;
    pending_.push_back(std::async(std::launch::async, std::move(work)));
    return {};
  }

  // Waits for all.
  Result<void> finish() {
    while (!pending_.empty())
      if (auto taken = take_first(); !taken) return taken;
    return {};
  }

private:
  Result<void> take(Result<T> result) {
    if (!result) return tl::unexpected(std::move(result.error()));
    return take_(std::move(*result));
  }
  Result<void> take_first() {
    auto first = std::move(pending_.front());
    pending_.pop_front();
    return take(first.get());
  }

  std::size_t most_;
  Take take_;
  std::deque<std::future<Result<T>>> pending_;
};

}  // namespace timeloom
