// Generated tables of 10,000 to 10,000,000 events, loaded through the host, and what of that is
// what: a bare scan of the same bytes for line ends, a bare parse of them, and reading by the
// plugin for a host that takes everything and keeps nothing. All on all cores.
#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <timeloom/plugin.hpp>
#include <utility>

#include "base/parallel.hpp"
#include "benchmarks/peak_memory.hpp"
#include "cli/generated_events.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "shared/csv_chunks.hpp"
#include "shared/mapped_file.hpp"
#include "store/event_store.hpp"
#include "table/csv_table.hpp"
#include "table/json_table.hpp"
#include "time/edtf.hpp"

namespace {

using namespace timeloom;
using cli::GeneratedFormat;

// A generated file, made when it is first asked for and gone at the end.
class Table {
public:
  Table(GeneratedFormat format, std::uint64_t rows)
      : path_(std::filesystem::temp_directory_path() /
              ("timeloom-benchmark-" + std::to_string(rows) +
               (format == GeneratedFormat::csv ? ".csv" : ".ndjson"))) {
    const auto range = extent(parse_time("1990/2024").value());
    const auto made =
        cli::generate_file({.events = rows, .lanes = 200, .seed = 7, .range = range}, path_);
    if (!made) std::fprintf(stderr, "%s\n", made.error().message.c_str());
  }
  ~Table() { std::filesystem::remove(path_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  const std::filesystem::path& path() const { return path_; }

  static const Table& of(GeneratedFormat format, std::uint64_t rows) {
    static std::map<std::pair<GeneratedFormat, std::uint64_t>, std::unique_ptr<Table>> tables;
    auto& table = tables[{format, rows}];
    if (!table) table = std::make_unique<Table>(format, rows);
    return *table;
  }

private:
  std::filesystem::path path_;
};

const std::filesystem::path& path_of(const benchmark::State& state, GeneratedFormat format) {
  return Table::of(format, static_cast<std::uint64_t>(state.range(0))).path();
}

void set_rates(benchmark::State& state, const std::filesystem::path& path) {
  state.SetItemsProcessed(state.range(0) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(std::filesystem::file_size(path)) *
                          state.iterations());
}

// Pieces that end where lines do.
template <typename Work>
void for_each_piece(std::string_view text, const Work& work) {
  constexpr std::size_t kBytes = std::size_t{1} << 20;
  const auto parts = text.size() / kBytes + 1;
  const auto line_at = [text](std::size_t offset) {
    return offset == 0 ? 0 : std::min(text.find('\n', offset - 1), text.size() - 1) + 1;
  };
  in_parallel(text.size(), parts, [&](std::size_t, std::size_t begin, std::size_t end) {
    const auto first = line_at(begin);
    work(text.substr(first, line_at(end) - first));
  });
}

template <GeneratedFormat format>
void scan(benchmark::State& state) {
  const plugin::MappedFile file(path_of(state, format));
  for (auto _ : state) {
    std::atomic<std::size_t> lines{0};
    for_each_piece(file.bytes(), [&](std::string_view piece) {
      std::size_t found = 0;
      const auto* at = piece.data();
      const auto* const end = at + piece.size();
      while ((at = static_cast<const char*>(
                  std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr) {
        ++found;
        if (++at == end) break;
      }
      lines += found;
    });
    benchmark::DoNotOptimize(lines.load());
  }
  set_rates(state, path_of(state, format));
}

std::size_t parse_csv(std::string_view piece) {
  std::size_t fields = 0;
  for (plugin::CsvReader reader(piece); reader.next();) fields += reader.record().fields.size();
  return fields;
}

std::size_t parse_json_lines(std::string_view piece) {
  thread_local simdjson::dom::parser parser;
  parser.threaded = false;
  const simdjson::padded_string padded(piece);
  std::size_t members = 0;
  for (auto document : parser.parse_many(padded, padded.size()))
    members += simdjson::dom::object(document).size();
  return members;
}

template <GeneratedFormat format>
void parse(benchmark::State& state) {
  const plugin::MappedFile file(path_of(state, format));
  for (auto _ : state) {
    std::atomic<std::size_t> cells{0};
    for_each_piece(file.bytes(), [&](std::string_view piece) {
      cells += format == GeneratedFormat::csv ? parse_csv(piece) : parse_json_lines(piece);
    });
    benchmark::DoNotOptimize(cells.load());
  }
  set_rates(state, path_of(state, format));
}

// Counts what is pushed, never stops, and reads no times: generated ones are plain or left out.
struct IdleHost {
  IdleHost() {
    host.struct_size = sizeof host;
    host.host_data = this;
    host.get_extension = [](const timeloom_host*, const char* id) -> const void* {
      return std::string_view(id) == TIMELOOM_PARTS ? &kParts : nullptr;
    };
    host.diagnose = [](const timeloom_host*, const timeloom_diagnostic*) {};
    host.progress = [](const timeloom_host*, std::uint64_t, std::uint64_t) {};
    host.should_stop = [](const timeloom_host*) -> std::int32_t { return 0; };
    host.parse_time = [](const timeloom_host*, timeloom_string, timeloom_string, timeloom_span*,
                         timeloom_string*) -> timeloom_status { return TIMELOOM_FAILED; };
    sink.struct_size = sizeof sink;
    sink.sink_data = this;
    sink.push = [](const timeloom_sink* to, const timeloom_event*,
                   std::size_t count) -> timeloom_status {
      static_cast<IdleHost*>(to->sink_data)->events += count;
      return TIMELOOM_OK;
    };
  }

  static const timeloom_parts kParts;

  timeloom_host host{};
  timeloom_sink sink{};
  std::atomic<std::size_t> events{0};
};

// Its one part is itself.
const timeloom_parts IdleHost::kParts{
    sizeof(timeloom_parts),
    [](const timeloom_host* from) { return static_cast<timeloom_part*>(from->host_data); },
    [](timeloom_part* part, const timeloom_event*, std::size_t count) -> timeloom_status {
      reinterpret_cast<IdleHost*>(part)->events += count;
      return TIMELOOM_OK;
    },
    [](timeloom_part*) -> timeloom_status { return TIMELOOM_OK; },
    [](const timeloom_host*, timeloom_part*, std::uint64_t, std::uint64_t) -> timeloom_status {
      return TIMELOOM_OK;
    },
    [](const timeloom_host*, timeloom_part*) {}};

template <GeneratedFormat format>
void read(benchmark::State& state) {
  const auto& path = path_of(state, format);
  const table::TableOptions options;
  for (auto _ : state) {
    IdleHost host;
    plugin::Reader reader(path.string(), {}, &host.host);
    reader.set_sink(&host.sink);
    const plugin::MappedFile file(path);
    const auto pass_over = [&](std::string_view part) { file.pass_over(part); };
    if (format == GeneratedFormat::csv)
      table::read_csv_table(reader, file.bytes(), options, pass_over);
    else
      table::read_json_table(reader, file.bytes(), options, pass_over);
    if (host.events == 0) state.SkipWithError("no events");
  }
  set_rates(state, path);
}

template <GeneratedFormat format>
void load(benchmark::State& state) {
  PluginRegistry registry;
  if (!registry.add_library(TIMELOOM_PLUGIN_FILE)) state.SkipWithError("no plugin");
  const auto path = path_of(state, format).string();
  const benchmarks::PeakMemory peak;
  for (auto _ : state) {
    const auto store =
        load_sources(registry, {{.uri = path, .name = "", .plugin = "", .options = ""}});
    if (store.size() != static_cast<std::size_t>(state.range(0)))
      state.SkipWithError("events are missing");
    state.PauseTiming();
    benchmarks::report_memory(state, peak, store);
    state.ResumeTiming();
  }
  set_rates(state, path);
}

void register_format(const std::string& name, auto scan_it, auto parse_it, auto read_it,
                     auto load_it) {
  for (std::int64_t rows = 10'000; rows <= 10'000'000; rows *= 10)
    for (const auto& [stage, run] :
         {std::pair<std::string, void (*)(benchmark::State&)>{"scan", scan_it},
          {"parse", parse_it},
          {"read", read_it},
          {"load", load_it}})
      benchmark::RegisterBenchmark((name + "/" + stage).c_str(), run)
          ->Arg(rows)
          ->Unit(benchmark::kMillisecond)
          ->MeasureProcessCPUTime()
          ->UseRealTime();
}

// Prints, after the usual table, how many times the bare scan and the bare parse the loading took,
// by the clock and in time of all cores together.
class RatioReporter : public benchmark::ConsoleReporter {
public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs)
      times_[run.run_name.args][run.run_name.function_name] = {run.GetAdjustedRealTime(),
                                                               run.GetAdjustedCPUTime()};
  }
  void Finalize() override {
    ConsoleReporter::Finalize();
    for (auto& [rows, stages] : times_)
      for (const std::string format : {"csv", "ndjson"}) {
        const auto scanned = stages[format + "/scan"], parsed = stages[format + "/parse"],
                   read = stages[format + "/read"], loaded = stages[format + "/load"];
        if (scanned.real == 0 || parsed.real == 0 || read.real == 0 || loaded.real == 0) continue;
        std::printf(
            "%s of %s events: loading takes %.1f times the bare scan (CPU time %.1f), %.1f times "
            "the bare parse (%.1f); the plugin alone %.1f times the scan (%.1f)\n",
            format.c_str(), rows.c_str(), loaded.real / scanned.real, loaded.cpu / scanned.cpu,
            loaded.real / parsed.real, loaded.cpu / parsed.cpu, read.real / scanned.real,
            read.cpu / scanned.cpu);
      }
  }

private:
  struct Times {
    double real = 0, cpu = 0;
  };
  std::map<std::string, std::map<std::string, Times>> times_;
};

}  // namespace

int main(int argc, char** argv) {
  register_format("csv", scan<GeneratedFormat::csv>, parse<GeneratedFormat::csv>,
                  read<GeneratedFormat::csv>, load<GeneratedFormat::csv>);
  register_format("ndjson", scan<GeneratedFormat::ndjson>, parse<GeneratedFormat::ndjson>,
                  read<GeneratedFormat::ndjson>, load<GeneratedFormat::ndjson>);
  benchmark::Initialize(&argc, argv);
  RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return 0;
}
