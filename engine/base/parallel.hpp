// Loops and sorts on all cores.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <span>
#include <thread>
#include <vector>

namespace timeloom {

// Into how many parts `count` items are best cut for in_parallel(): a few per core, so that no core
// waits long for another, of at least `least` items each.
inline std::size_t parallel_parts(std::size_t count, std::size_t least) {
  constexpr std::size_t kPartsPerCore = 4;
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return cores == 1 ? 1 : std::clamp<std::size_t>(count / least, 1, kPartsPerCore * cores);
}

// Where the part begins, and the part before it ends.
inline std::size_t part_begin(std::size_t count, std::size_t parts, std::size_t part) {
  return count / parts * part + std::min(part, count % parts);
}

// Calls work(part, begin, end) for each of `parts` ranges that follow each other and cover 0 to
// `count`, several at once. What work answers must not depend on which thread it runs on. All have
// ended when this returns; what the first of the parts threw comes out.
template <typename Work>
void in_parallel(std::size_t count, std::size_t parts, const Work& work) {
  std::vector<std::exception_ptr> thrown(parts);
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (auto part = next++; part < parts; part = next++) {
      try {
        work(part, part_begin(count, parts, part), part_begin(count, parts, part + 1));
      } catch (...) {
        thrown[part] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t thread = 1; thread < std::min(parts, cores); ++thread)
      threads.emplace_back(run);
    run();
  }
  for (const auto& error : thrown)
    if (error) std::rethrow_exception(error);
}

// Like std::sort. `before` must tell any two items apart; otherwise the order of equal ones depends
// on the number of cores.
template <typename T, typename Before>
void parallel_sort(std::span<T> items, const Before& before) {
  constexpr std::size_t kLeast = 20'000;
  // One for each core: more would have to be merged more often.
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const auto parts = std::clamp<std::size_t>(items.size() / kLeast, 1, cores);
  const auto at = [&](std::size_t part) {
    return items.begin() +
           static_cast<std::ptrdiff_t>(part_begin(items.size(), parts, std::min(part, parts)));
  };
  in_parallel(items.size(), parts, [&](std::size_t part, std::size_t, std::size_t) {
    std::sort(at(part), at(part + 1), before);
  });
  for (std::size_t width = 1; width < parts; width *= 2) {
    const auto pairs = (parts + 2 * width - 1) / (2 * width);
    in_parallel(pairs, pairs, [&](std::size_t pair, std::size_t, std::size_t) {
      const auto first = pair * 2 * width;
      std::inplace_merge(at(first), at(first + width), at(first + 2 * width), before);
    });
  }
}

}  // namespace timeloom
