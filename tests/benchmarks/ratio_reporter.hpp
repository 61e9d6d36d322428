// The usual table of Google Benchmark, and below it how many times its bound each benchmark took.
#pragma once

#include <benchmark/benchmark.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace timeloom::benchmarks {

// By the time on the clock, and by that of all cores: other work beside it disturbs the second
// less.
class RatioReporter : public benchmark::ConsoleReporter {
public:
  // The name of the benchmark that bounds the given one, or an empty one.
  using BoundOf = std::function<std::string(const std::string& name)>;

  explicit RatioReporter(BoundOf bound_of) : bound_of_(std::move(bound_of)) {}

  void ReportRuns(const std::vector<Run>& runs) override;
  void Finalize() override;

private:
  struct Times {
    double real = 0, cpu = 0;
  };

  BoundOf bound_of_;
  std::map<std::string, Times> times_;  // the shortest of each, by function
};

// A benchmark program's main().
int run_benchmarks(int argc, char** argv, const RatioReporter::BoundOf& bound_of);

}  // namespace timeloom::benchmarks
