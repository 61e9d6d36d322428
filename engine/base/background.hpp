// Work beside a window, which must not hold up its frames.
#pragma once

#include <future>
#include <utility>

namespace timeloom {

// From now on the calling thread, and those that it starts, give way to the program's others where
// all want the cores. On Linux alone; elsewhere nothing happens.
void give_way();

// std::async on a thread that gives way.
template <typename Work>
auto in_background(Work work) {
  return std::async(std::launch::async, [work = std::move(work)]() mutable {
    give_way();
    return work();
  });
}

}  // namespace timeloom
