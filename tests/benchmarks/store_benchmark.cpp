// What a store takes of time and memory for a plain table: an id, a day, a title, a kind and a
// lane.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <string>

#include "benchmarks/peak_memory.hpp"
#include "store/event_store_builder.hpp"

namespace {

using namespace timeloom;

SourceEvents plain_table(std::int64_t rows) {
  constexpr std::int64_t kDays = 40'000;
  constexpr std::uint32_t kKinds = 12, kLanes = 500, kWords = 10'000;
  SourceEvents events(Source{.uri = "/plain.csv", .name = "plain"});
  std::mt19937 random(5);
  for (std::int64_t row = 0; row < rows; ++row) {
    EventInput event;
    const Instant day{(static_cast<std::int64_t>(random()) % kDays - kDays / 2) * kSecondsPerDay,
                      0};
    event.span = {.start = day, .end = day};
    const auto id = "row-" + std::to_string(row);
    const auto kind = "kind-" + std::to_string(random() % kKinds);
    const auto lane = "Lane " + std::to_string(random() % kLanes);
    const auto title = "Something " + std::to_string(random() % kWords) + " happened to " +
                       std::to_string(random() % kWords);
    event.id = id;
    event.kind = kind;
    event.lane = lane;
    event.title = title;
    event.record = event.line = static_cast<std::uint64_t>(row) + 1;
    events.add(event);
  }
  return events;
}

void build_plain_table(benchmark::State& state) {
  const benchmarks::PeakMemory peak;
  EventStore store;
  for (auto _ : state) {
    state.PauseTiming();
    store = {};
    EventStoreBuilder builder;
    builder.add(plain_table(state.range(0)));
    state.ResumeTiming();
    store = builder.build();
  }
  benchmarks::report_memory(state, peak, store);
  benchmarks::print_parts(store);
  state.SetItemsProcessed(state.range(0) * state.iterations());
}

BENCHMARK(build_plain_table)
    ->Arg(10'000)
    ->Arg(1'000'000)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
