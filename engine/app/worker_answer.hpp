// A value that is worked out at once from a few events, and on a worker thread from many.
#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <optional>
#include <utility>

#include "app/is_ready.hpp"
#include "base/background.hpp"

namespace timeloom {

template <typename T>
class WorkerAnswer {
public:
  // `wake` is called from the worker thread when a value is ready.
  explicit WorkerAnswer(std::function<void()> wake) : wake_(std::move(wake)) {}

  bool is_coming() const { return pending_.valid(); }

  // What the worker has ready, once; nothing where it has nothing, or is not done.
  std::optional<T> take() {
    if (!pending_.valid() || !is_ready(pending_)) return std::nullopt;
    return pending_.get();
  }

  // What `make` gives, or nothing where it is coming. Not while another is.
  template <typename Make>
  std::optional<T> ask(std::size_t event_count, Make make) {
    constexpr std::size_t kFewEvents = 30'000;
    if (event_count <= kFewEvents) return make();
    pending_ = in_background([make = std::move(make), wake = wake_] {
      T answer = make();
      wake();
      return answer;
    });
    return std::nullopt;
  }

private:
  std::function<void()> wake_;
  std::future<T> pending_;
};

}  // namespace timeloom
