#include "benchmarks/ratio_reporter.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

namespace timeloom::benchmarks {

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const auto& run : runs) {
    if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
    const Times times{run.GetAdjustedRealTime(), run.GetAdjustedCPUTime()};
    const auto [known, is_new] = times_.try_emplace(run.run_name.function_name, times);
    if (is_new) continue;
    known->second.real = std::min(known->second.real, times.real);
    known->second.cpu = std::min(known->second.cpu, times.cpu);
  }
}

void RatioReporter::Finalize() {
  ConsoleReporter::Finalize();
  std::printf("%u cores\n", std::thread::hardware_concurrency());
  for (const auto& [name, times] : times_) {
    const auto bound = times_.find(bound_of_(name));
    if (bound == times_.end()) continue;
    std::printf("%s takes %.2f times as long as %s, and %.2f times the processor time\n",
                name.c_str(), times.real / bound->second.real, bound->first.c_str(),
                times.cpu / bound->second.cpu);
  }
}

int run_benchmarks(int argc, char** argv, const RatioReporter::BoundOf& bound_of) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  RatioReporter reporter(bound_of);
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return 0;
}

}  // namespace timeloom::benchmarks
