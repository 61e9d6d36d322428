// Whether a worker is done, without waiting for it.
#pragma once

#include <chrono>
#include <future>

namespace timeloom {

// `future` must be valid.
template <typename T>
bool is_ready(const std::future<T>& future) {
  return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace timeloom
