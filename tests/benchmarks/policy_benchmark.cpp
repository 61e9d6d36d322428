// Documents of the Federal Register, as a folder of the API's pages and as one CSV, loaded through
// the host, and bare parses of the same bytes by the same libraries: loading may take three times
// as long.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "benchmarks/generate_federal_register.hpp"
#include "benchmarks/peak_memory.hpp"
#include "benchmarks/ratio_reporter.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "shared/csv_reader.hpp"
#include "shared/mapped_file.hpp"
#include "store/event_store.hpp"

namespace {

using namespace timeloom;

constexpr std::size_t kDocuments = 120'000, kPageSize = 1000;

// The documents on disk in each form, as long as the program runs.
class Documents {
public:
  Documents() {
    std::filesystem::create_directories(pages());
    std::string all = "[";
    for (std::size_t first = 0; first < kDocuments; first += kPageSize) {
      const auto page = benchmarks::federal_register_page(first, kPageSize);
      std::ofstream(pages() / (std::to_string(1'000'000 + first) + ".json"), std::ios::binary)
          << page;
      all.append(page).append(",\n");
    }
    all.replace(all.size() - 2, 2, "]");
    std::ofstream(one_file(), std::ios::binary) << all;
    std::ofstream csv(table(), std::ios::binary);
    csv << benchmarks::federal_register_csv_header();
    for (std::size_t number = 0; number < kDocuments; ++number)
      csv << benchmarks::federal_register_csv_row(number);
  }
  ~Documents() { std::filesystem::remove_all(root_); }
  Documents(const Documents&) = delete;
  Documents& operator=(const Documents&) = delete;

  std::filesystem::path pages() const { return root_ / "pages"; }
  std::filesystem::path one_file() const { return root_ / "pages.json"; }
  std::filesystem::path table() const { return root_ / "documents.csv"; }

private:
  std::filesystem::path root_ =
      std::filesystem::temp_directory_path() / "timeloom-benchmark-policy";
};

const Documents& documents() {
  static const Documents made;
  return made;
}

void set_rates(benchmark::State& state, std::size_t items, std::uint64_t bytes) {
  state.SetItemsProcessed(static_cast<std::int64_t>(items) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void parse_json(benchmark::State& state) {
  std::size_t found = 0;
  std::uint64_t bytes = 0;
  for (auto _ : state) {
    found = bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(documents().pages())) {
      const plugin::MappedFile file(entry.path());
      bytes += file.bytes().size();
      found += nlohmann::json::parse(file.bytes())["results"].size();
    }
  }
  set_rates(state, found, bytes);
}

void parse_csv(benchmark::State& state) {
  const plugin::MappedFile file(documents().table());
  std::size_t rows = 0;
  for (auto _ : state) {
    plugin::CsvReader reader(file.bytes());
    std::size_t fields = 0;
    for (rows = 0; reader.next(); ++rows) fields += reader.record().fields.size();
    benchmark::DoNotOptimize(fields);
  }
  set_rates(state, rows, file.bytes().size());
}

void load_from(benchmark::State& state, const std::filesystem::path& path) {
  PluginRegistry registry;
  if (!registry.add_library(TIMELOOM_PLUGIN_FILE)) state.SkipWithError("no plugin");
  std::size_t events = 0, skipped = 0;
  const benchmarks::PeakMemory peak;
  for (auto _ : state) {
    const auto store =
        load_sources(registry, {{.uri = path.string(), .name = "", .plugin = "", .options = ""}});
    events = store.size();
    skipped = store.diagnostics().count(Severity::skipped);
    if (events < kDocuments) state.SkipWithError("events are missing");
    state.PauseTiming();
    benchmarks::report_memory(state, peak, store);
    state.ResumeTiming();
  }
  set_rates(state, events, 0);
  state.counters["events"] = static_cast<double>(events);
  state.counters["skipped"] = static_cast<double>(skipped);
}

void load_json_pages(benchmark::State& state) {
  load_from(state, documents().pages());
}
void load_json_file(benchmark::State& state) {
  load_from(state, documents().one_file());
}
void load_csv(benchmark::State& state) {
  load_from(state, documents().table());
}

BENCHMARK(parse_json)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(load_json_pages)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(load_json_file)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(parse_csv)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(load_csv)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace

int main(int argc, char** argv) {
  return timeloom::benchmarks::run_benchmarks(argc, argv, [](const std::string& name) {
    if (!name.starts_with("load_")) return "";
    return name.starts_with("load_json") ? "parse_json" : "parse_csv";
  });
}
