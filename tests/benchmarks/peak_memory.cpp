#include "benchmarks/peak_memory.hpp"

#include <malloc.h>

#include <cstdio>
#include <fstream>
#include <string>

namespace timeloom::benchmarks {

namespace {

// A line of /proc/self/status, "VmHWM:   123 kB".
std::size_t status_bytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    if (word != name + ":") continue;
    std::size_t kibibytes = 0;
    status >> kibibytes;
    return kibibytes << 10;
  }
  return 0;
}

}  // namespace

PeakMemory::PeakMemory() {
#if defined(__GLIBC__)
  ::malloc_trim(0);
#endif
  std::ofstream("/proc/self/clear_refs") << "5";  // forgets the peak
  resident_before_ = status_bytes("VmRSS");
}

std::size_t PeakMemory::bytes() const {
  const auto peak = status_bytes("VmHWM");
  return peak > resident_before_ ? peak - resident_before_ : 0;
}

void report_memory(benchmark::State& state, const PeakMemory& peak, const EventStore& store) {
  const auto most = static_cast<double>(peak.bytes()), kept = static_cast<double>(store.bytes());
  using Counter = benchmark::Counter;
  state.counters["peak"] = Counter(most, Counter::kDefaults, Counter::kIs1024);
  state.counters["kept"] = Counter(kept, Counter::kDefaults, Counter::kIs1024);
  state.counters["peak_per_kept"] = most / kept;
}

void print_parts(const EventStore& store) {
  const auto per_event = [&store](std::size_t bytes) {
    return static_cast<double>(bytes) / static_cast<double>(store.size());
  };
  std::size_t text = 0;
  for (const auto& [name, bytes] : store.parts()) {
    if (bytes == 0) continue;
    if (name == "text") text = bytes;
    std::printf("%8.2f bytes an event: %.*s\n", per_event(bytes), static_cast<int>(name.size()),
                name.data());
  }
  std::printf("%8.2f bytes an event beside the text\n", per_event(store.bytes() - text));
}

}  // namespace timeloom::benchmarks
