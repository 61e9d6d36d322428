#include "base/background.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <thread>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>

namespace {

int niceness() {
  return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
}

}  // namespace

TEST_CASE("work in the background gives way, and so do the threads that it starts") {
  const int here = niceness();
  int of_work = 0, of_its_thread = 0;
  timeloom::in_background([&] {
    of_work = niceness();
    std::jthread([&] { of_its_thread = niceness(); }).join();
  }).get();
  CHECK(of_work > here);
  CHECK(of_its_thread == of_work);
  CHECK(niceness() == here);
}

#endif

TEST_CASE("work in the background answers, or throws, where its answer is taken") {
  auto only_moves = std::make_unique<int>(4);
  CHECK(timeloom::in_background([number = std::move(only_moves)] { return *number; }).get() == 4);
  CHECK_THROWS_AS(timeloom::in_background([]() -> int { throw 7; }).get(), int);
}
