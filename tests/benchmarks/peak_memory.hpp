// How much memory this program takes at most, as Linux counts it; 0 elsewhere.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>

#include "store/event_store.hpp"

namespace timeloom::benchmarks {

// From its making on: what was resident then does not count, and it forgets earlier peaks.
class PeakMemory {
public:
  PeakMemory();
  std::size_t bytes() const;

private:
  std::size_t resident_before_ = 0;
};

// Counters of what loading took at most and what the store keeps of it, in bytes, and of the one in
// terms of the other.
void report_memory(benchmark::State& state, const PeakMemory& peak, const EventStore& store);

// Of what parts that is made, in bytes an event.
void print_parts(const EventStore& store);

}  // namespace timeloom::benchmarks
