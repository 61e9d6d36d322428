// A million rows of CourtListener's bulk table of dockets, loaded through the host, and a bare
// parse of the same bytes by the same CSV reader: the loading may take three times as long.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "benchmarks/peak_memory.hpp"
#include "benchmarks/ratio_reporter.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "shared/csv_reader.hpp"
#include "shared/mapped_file.hpp"
#include "store/event_store.hpp"

namespace {

using namespace timeloom;

constexpr std::size_t kRows = 1'000'000;

std::string two_digits(unsigned value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

// Rows as wide and as full as those of real dumps, with quotes and line ends in some names.
class DocketWriter {
public:
  std::string row(std::size_t number) {
    row_.clear();
    const auto year = 1990 + pick(35);
    const auto date = [&](std::uint32_t y) {
      return std::to_string(y) + "-" + two_digits(1 + pick(12)) + "-" + two_digits(1 + pick(28));
    };
    const auto filed = date(year);
    const std::string plaintiff = kNames[pick(kNames.size())],
                      defendant = kNames[pick(kNames.size())];
    auto name = plaintiff + " v. " + defendant + " " + std::to_string(pick(100000));
    if (pick(50) == 0) name += " \\\"d/b/a\\\" Smith & Co.";
    if (pick(200) == 0) name += "\nand others";
    add(std::to_string(number + 1));                     // id
    add("2021-03-04 05:06:07.123456+00");                // date_created
    add("2024-08-09 10:11:12.654321+00");                // date_modified
    add("1");                                            // source
    add("");                                             // appeal_from_str
    add("Judge " + plaintiff);                           // assigned_to_str
    add(pick(3) == 0 ? "Magistrate " + defendant : "");  // referred_to_str
    add("");                                             // panel_str
    for (int dates = 0; dates < 6; ++dates) add_null();  // date_last_index … reargument_denied
    add(filed);
    pick(4) == 0 ? add_null() : add(date(year + 1 + pick(4)));
    pick(2) == 0 ? add_null() : add(date(year + 1));
    add(plaintiff);  // case_name_short
    add(name);
    add("");                             // case_name_full
    add(plaintiff + "-v-" + defendant);  // slug
    add(std::to_string(1 + pick(9)) + ":" + two_digits(year % 100) + "-cv-" +
        std::to_string(10000 + number % 90000));
    add(two_digits(year % 100) + std::to_string(10000 + number % 90000));
    add(std::to_string(100000 + pick(900000)));  // pacer_case_id
    add("42:1983 Prisoner Civil Rights");
    add("550 Prisoner: Civil Rights");
    add(pick(2) == 0 ? "None" : "Plaintiff");
    add("Federal Question");
    for (int texts = 0; texts < 3; ++texts) add("");  // appellate_… mdl_status
    add("recap/gov.uscourts.nysd." + std::to_string(number) + "/gov.uscourts.docket.html");
    add("");
    add("");
    add_null();
    add_null();
    add_null();
    add("0");  // view_count
    add_null();
    add("f");
    add_null();  // appeal_from_id
    add(std::to_string(pick(9000)));
    add(kCourts[pick(kCourts.size())]);
    add_null();
    add_null();
    add_null();
    row_.back() = '\n';
    return row_;
  }

  static constexpr std::string_view header =
      "id,date_created,date_modified,source,appeal_from_str,assigned_to_str,referred_to_str,"
      "panel_str,date_last_index,date_cert_granted,date_cert_denied,date_argued,date_reargued,"
      "date_reargument_denied,date_filed,date_terminated,date_last_filing,case_name_short,"
      "case_name,case_name_full,slug,docket_number,docket_number_core,pacer_case_id,cause,"
      "nature_of_suit,jury_demand,jurisdiction_type,appellate_fee_status,"
      "appellate_case_type_information,mdl_status,filepath_local,filepath_ia,filepath_ia_json,"
      "ia_upload_failure_count,ia_needs_upload,ia_date_first_change,view_count,date_blocked,"
      "blocked,appeal_from_id,assigned_to_id,court_id,idb_data_id,"
      "originating_court_information_id,referred_to_id\n";

private:
  static inline const std::vector<std::string> kNames{"Smith",
                                                      "United States",
                                                      "Acme Corporation",
                                                      "Johnson",
                                                      "City of Chicago",
                                                      "Doe",
                                                      "Garcia",
                                                      "Commissioner of Social Security",
                                                      "Backpage.com, LLC",
                                                      "Williams"};
  static inline const std::vector<std::string> kCourts{"nysd", "cand", "ilnd", "txed", "wawd",
                                                       "ca9",  "ca2",  "dcd",  "flsd", "nvb"};

  std::uint32_t pick(std::size_t bound) {
    return static_cast<std::uint32_t>(random_() % static_cast<std::uint32_t>(bound));
  }
  void add(std::string_view text) { row_.append("\"").append(text).append("\","); }
  void add_null() { row_ += ','; }

  std::mt19937 random_{230};
  std::string row_;
};

struct GeneratedFile {
  GeneratedFile() {
    std::ofstream stream(path, std::ios::binary);
    stream << DocketWriter::header;
    DocketWriter writer;
    for (std::size_t row = 0; row < kRows; ++row) stream << writer.row(row);
  }
  ~GeneratedFile() { std::filesystem::remove(path); }

  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / "timeloom-benchmark-dockets.csv";
};

const std::filesystem::path& dockets() {
  static const GeneratedFile file;
  return file.path;
}

void set_rates(benchmark::State& state, std::size_t rows) {
  state.SetItemsProcessed(static_cast<std::int64_t>(rows) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(std::filesystem::file_size(dockets())) *
                          state.iterations());
}

void parse_bare(benchmark::State& state) {
  const plugin::MappedFile file(dockets());
  std::size_t rows = 0;
  for (auto _ : state) {
    plugin::CsvReader reader(file.bytes(), ',', plugin::CsvEscape::backslash);
    std::size_t fields = 0;
    for (rows = 0; reader.next(); ++rows) fields += reader.record().fields.size();
    benchmark::DoNotOptimize(fields);
  }
  set_rates(state, rows);
}

void load(benchmark::State& state) {
  PluginRegistry registry;
  if (!registry.add_library(TIMELOOM_PLUGIN_FILE)) state.SkipWithError("no plugin");
  const auto path = dockets().string();
  const benchmarks::PeakMemory peak;
  EventStore store;
  for (auto _ : state) {
    store = {};
    store = load_sources(registry, {{.uri = path, .name = "", .plugin = "", .options = ""}});
    if (store.size() + 1 < kRows / 2) state.SkipWithError("events are missing");
  }
  benchmarks::report_memory(state, peak, store);
  benchmarks::print_parts(store);
  set_rates(state, store.size());
}

BENCHMARK(parse_bare)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(load)
    ->Iterations(5)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace

int main(int argc, char** argv) {
  return timeloom::benchmarks::run_benchmarks(
      argc, argv, [](const std::string& name) { return name == "load" ? "parse_bare" : ""; });
}
