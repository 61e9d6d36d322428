// Work that is done on all cores, its results taken in order by one thread.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace timeloom::plugin {

namespace detail {

// How many results wait at most for each worker.
inline constexpr std::size_t kWaitingPerWorker = 2;

inline std::size_t core_count() {
  return std::max(1U, std::thread::hardware_concurrency());
}

// What workers and the taking thread share. Results wait in `ready` until their turn; no worker
// begins an item that is `window` or more ahead of what was taken, so that little waits.
template <typename Result>
struct OrderedQueue {
  using Outcome = std::variant<Result, std::exception_ptr>;

  std::size_t count = 0, window = 1;
  std::size_t next = 0, taken = 0;
  bool cancelled = false;
  std::map<std::size_t, Outcome> ready{};
  std::mutex mutex{};
  std::condition_variable worker_may_go{}, result_is_ready{};

  template <typename Work>
  void run_worker(Work& work) {
    std::unique_lock lock(mutex);
    for (;;) {
      worker_may_go.wait(lock, [&] { return cancelled || next >= count || next < taken + window; });
      if (cancelled || next >= count) return;
      const auto item = next++;
      lock.unlock();
      Outcome outcome;
      try {
        outcome.template emplace<0>(work(item));
      } catch (...) {
        outcome.template emplace<1>(std::current_exception());
      }
      lock.lock();
      ready.emplace(item, std::move(outcome));
      result_is_ready.notify_one();
    }
  }

  void cancel() {
    const std::lock_guard lock(mutex);
    cancelled = true;
    worker_may_go.notify_all();
  }
};

}  // namespace detail

// Into pieces of how many bytes a text of `size` bytes is best cut for ordered_workers(): such that
// those that wait hold a tenth of it, where it is long enough for pieces worth a worker's while.
inline std::size_t piece_bytes(std::size_t size) {
  constexpr std::size_t least = std::size_t{1} << 18, most = std::size_t{1} << 20;
  return std::clamp(size / (10 * detail::kWaitingPerWorker * detail::core_count()), least, most);
}

// Calls work(0) … work(count - 1) on worker threads, several at once, and take(result) with each
// answer in that order on the calling thread. An exception of `work` comes out of this function
// when its turn is reached. Once stop(), which is asked now and then on the calling thread, answers
// true, nothing more is begun or taken. All workers have ended when this returns or throws.
template <typename Work, typename Take, typename Stop>
void ordered_workers(std::size_t count, Work work, Take take, Stop stop) {
  using Result = std::invoke_result_t<Work&, std::size_t>;
  const auto workers = std::min(detail::core_count(), count);
  if (workers <= 1) {
    for (std::size_t item = 0; item < count && !stop(); ++item) take(work(item));
    return;
  }

  detail::OrderedQueue<Result> queue{.count = count, .window = detail::kWaitingPerWorker * workers};
  struct Threads {
    detail::OrderedQueue<Result>& queue;
    std::vector<std::jthread> threads{};
    ~Threads() { queue.cancel(); }  // and then the threads are joined
  } threads{queue};
  for (std::size_t worker = 0; worker < workers; ++worker)
    threads.threads.emplace_back([&queue, &work] { queue.run_worker(work); });

  constexpr std::chrono::milliseconds between_questions{20};
  for (std::size_t item = 0; item < count; ++item) {
    if (stop()) return;
    std::unique_lock lock(queue.mutex);
    while (!queue.ready.contains(item)) {
      queue.result_is_ready.wait_for(lock, between_questions);
      lock.unlock();
      if (stop()) return;
      lock.lock();
    }
    auto outcome = std::move(queue.ready.extract(item).mapped());
    queue.taken = item + 1;
    queue.worker_may_go.notify_all();
    lock.unlock();
    if (auto* const error = std::get_if<1>(&outcome)) std::rethrow_exception(*error);
    take(std::move(std::get<0>(outcome)));
  }
}

}  // namespace timeloom::plugin
