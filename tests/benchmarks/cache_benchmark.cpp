// The first opening of a generated table of 100,000 to 10,000,000 events, and the second, which is
// from the cache.
#include <benchmark/benchmark.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "benchmarks/ratio_reporter.hpp"
#include "cli/generated_events.hpp"
#include "host/source_loader.hpp"
#include "support/resting_file.hpp"
#include "support/scratch_folder.hpp"
#include "time/edtf.hpp"

namespace {

using namespace timeloom;

// A generated file and a cache, made when they are first asked for and gone at the end.
struct Table {
  explicit Table(std::uint64_t rows) {
    const auto range = extent(parse_time("1990/2024").value());
    const auto made =
        cli::generate_file({.events = rows, .lanes = 200, .seed = 7, .range = range}, path());
    if (!made) std::fprintf(stderr, "%s\n", made.error().message.c_str());
    test::let_rest(path());
  }
  std::filesystem::path path() const { return folder / "events.csv"; }
  StoreCache cache() const { return StoreCache(folder / "cache"); }

  static const Table& of(const benchmark::State& state) {
    static std::map<std::int64_t, std::unique_ptr<Table>> tables;
    auto& table = tables[state.range(0)];
    if (!table) table = std::make_unique<Table>(static_cast<std::uint64_t>(state.range(0)));
    return *table;
  }

  test::ScratchFolder folder;
};

const PluginRegistry& registry() {
  static const auto plugins = [] {
    PluginRegistry loaded;
    if (!loaded.add_library(TIMELOOM_PLUGIN_FILE)) std::fprintf(stderr, "no plugin\n");
    return loaded;
  }();
  return plugins;
}

SourceLoader loader(const Table& table) {
  return SourceLoader(registry(),
                      {{.uri = table.path().string(), .name = {}, .plugin = {}, .options = {}}},
                      {.cache = table.cache()});
}

const std::atomic<bool> kGoOn{false};

void first_opening(benchmark::State& state) {
  const auto& table = Table::of(state);
  for (auto _ : state) {
    state.PauseTiming();
    if (!table.cache().clear()) state.SkipWithError("the cache cannot be cleared");
    state.ResumeTiming();
    auto loading = loader(table);
    benchmark::DoNotOptimize(loading.take_store());
  }
}

void keeping(benchmark::State& state) {
  const auto& table = Table::of(state);
  auto loading = loader(table);
  const auto store = loading.take_store();
  const auto record = loading.take_record();
  for (auto _ : state)
    if (!record || !table.cache().keep(store, *record, kGoOn).value_or(false))
      state.SkipWithError("it was not kept");
}

void second_opening(benchmark::State& state) {
  const auto& table = Table::of(state);
  for (auto _ : state) {
    auto loading = loader(table);
    const auto store = loading.take_store();
    if (!loading.is_from_cache() || store.size() != static_cast<std::size_t>(state.range(0)))
      state.SkipWithError("it is not from the cache");
  }
}

void register_all() {
  for (std::int64_t rows = 100'000; rows <= 10'000'000; rows *= 10)
    for (const auto& [name, run] :
         {std::pair<std::string, void (*)(benchmark::State&)>{"first_opening", first_opening},
          {"keeping", keeping},
          {"second_opening", second_opening}})
      benchmark::RegisterBenchmark((name + "_" + std::to_string(rows)).c_str(), run)
          ->Arg(rows)
          ->Iterations(name == "second_opening" ? 5 : 1)
          ->Unit(benchmark::kMillisecond)
          ->MeasureProcessCPUTime()
          ->UseRealTime();
}

}  // namespace

int main(int argc, char** argv) {
  register_all();
  return benchmarks::run_benchmarks(argc, argv, [](const std::string& name) {
    const std::string first = "first_opening_";
    return name.starts_with(first) ? "second_opening_" + name.substr(first.size()) : std::string();
  });
}
