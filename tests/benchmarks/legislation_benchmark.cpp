// A Congress of bills, as a folder and as a ZIP, loaded through the host, and a bare parse of the
// same bytes by pugixml: loading may take three times as long.
#include <benchmark/benchmark.h>
#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "benchmarks/generate_billstatus.hpp"
#include "benchmarks/peak_memory.hpp"
#include "benchmarks/ratio_reporter.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "legislation/zip_archive.hpp"
#include "shared/mapped_file.hpp"
#include "store/event_store.hpp"

namespace {

using namespace timeloom;

constexpr std::size_t kBills = 12'000;

// A Congress on disk, as long as the program runs.
class Congress {
public:
  Congress() {
    std::filesystem::create_directories(folder());
    auto* const archive = zip_open(zip().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (std::size_t number = 1; number <= kBills; ++number) {
      const auto xml = benchmarks::billstatus_xml(number);
      const auto name = "BILLSTATUS-115hr" + std::to_string(number) + ".xml";
      std::ofstream(folder() / name, std::ios::binary) << xml;
      bytes_ += xml.size();
      zip_file_add(archive, name.c_str(),
                   zip_source_file(archive, (folder() / name).c_str(), 0, -1), 0);
    }
    zip_close(archive);
  }
  ~Congress() { std::filesystem::remove_all(root_); }
  Congress(const Congress&) = delete;
  Congress& operator=(const Congress&) = delete;

  std::filesystem::path folder() const { return root_ / "115-hr"; }
  std::filesystem::path zip() const { return root_ / "BILLSTATUS-115-hr.zip"; }
  std::uint64_t bytes() const { return bytes_; }

private:
  std::filesystem::path root_ = std::filesystem::temp_directory_path() / "timeloom-benchmark-bills";
  std::uint64_t bytes_ = 0;
};

const Congress& congress() {
  static const Congress made;
  return made;
}

void set_rates(benchmark::State& state, std::size_t items) {
  state.SetItemsProcessed(static_cast<std::int64_t>(items) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(congress().bytes()) * state.iterations());
}

void parse_bare(benchmark::State& state) {
  const auto folder = congress().folder();
  std::size_t bills = 0;
  for (auto _ : state) {
    bills = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const plugin::MappedFile file(entry.path());
      pugi::xml_document document;
      const auto bytes = file.bytes();
      if (document.load_buffer(bytes.data(), bytes.size())) ++bills;
    }
  }
  set_rates(state, bills);
}

// What no loading of the ZIP can do without.
void unpack_and_parse_bare(benchmark::State& state) {
  const plugin::MappedFile packed(congress().zip());
  const legislation::ZipArchive archive(packed.bytes());
  std::size_t bills = 0;
  for (auto _ : state) {
    bills = 0;
    for (const auto& entry : archive.entries()) {
      const auto xml = archive.read(entry.index);
      pugi::xml_document document;
      if (document.load_buffer(xml.data(), xml.size())) ++bills;
    }
  }
  set_rates(state, bills);
}

void load_from(benchmark::State& state, const std::filesystem::path& path) {
  PluginRegistry registry;
  if (!registry.add_library(TIMELOOM_PLUGIN_FILE)) state.SkipWithError("no plugin");
  std::size_t events = 0;
  const benchmarks::PeakMemory peak;
  for (auto _ : state) {
    const auto store =
        load_sources(registry, {{.uri = path.string(), .name = "", .plugin = "", .options = ""}});
    events = store.size();
    if (events < 4 * kBills || !store.find(0, "hr9000-115/enacted"))
      state.SkipWithError("events are missing");
    state.PauseTiming();
    benchmarks::report_memory(state, peak, store);
    state.ResumeTiming();
  }
  set_rates(state, events);
  state.counters["events"] = static_cast<double>(events);
}

void load_folder(benchmark::State& state) {
  load_from(state, congress().folder());
}

void load_zip(benchmark::State& state) {
  load_from(state, congress().zip());
}

BENCHMARK(parse_bare)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(unpack_and_parse_bare)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(load_folder)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(load_zip)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace

int main(int argc, char** argv) {
  return timeloom::benchmarks::run_benchmarks(
      argc, argv, [](const std::string& name) { return name == "parse_bare" ? "" : "parse_bare"; });
}
