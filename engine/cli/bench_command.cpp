#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/picture_size.hpp"
#include "host/plugin_registry.hpp"

#ifdef TIMELOOM_HAS_APP
#include "app/bench.hpp"
#endif

namespace timeloom::cli {

namespace {

struct BenchCommandOptions {
  InputOptions input;
  std::string size = "1280x800";
  int frames = 600;
  bool json = false;
};

int report(const Error& error, int code) {
  std::cerr << "timeloom bench: " << error.message << '\n';
  return code;
}

#ifdef TIMELOOM_HAS_APP

struct Row {
  std::string name;
  CostSummary cost;
};

std::vector<Row> rows_of(const FrameCostLog& log) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < kStageCount; ++i) {
    const auto stage = static_cast<Stage>(i);
    rows.push_back({std::string(to_string(stage)), log.of(stage)});
  }
  rows.push_back({"frame", log.total()});
  return rows;
}

void print_table(const BenchResult& result, const BenchCommandOptions& options) {
  std::cout << result.events << " events, " << result.log.frames().size() << " frames of "
            << options.size << "; milliseconds\n";
  if (result.without_gl.empty())
    std::cout << "Drawn by " << result.drawn_by << ".\nSome events were shown after "
              << static_cast<std::int64_t>(result.first_shown * 1e3) << ", all after "
              << static_cast<std::int64_t>(result.all_shown * 1e3) << ".\n";
  else
    std::cout << "Nothing was drawn: " << result.without_gl << '\n';
  std::printf("%-8s %8s %10s %10s %10s\n", "", "frames", "median", "95th", "worst");
  for (const auto& [name, cost] : rows_of(result.log))
    std::printf("%-8s %8zu %10.3f %10.3f %10.3f\n", name.c_str(), cost.frames, cost.median * 1e3,
                cost.percentile_95 * 1e3, cost.worst * 1e3);
  std::printf("\n%-32s %12s %14s %8s %12s\n", "changed beside the frames", "until shown",
              "slowest frame", "frames", "events");
  for (const auto& change : result.changes)
    std::printf("%-32s %12.1f %14.1f %8zu %12zu\n", change.name.c_str(), change.until_shown * 1e3,
                change.worst_frame * 1e3, change.frames, change.events);
}

void print_json(const BenchResult& result, const BenchCommandOptions& options) {
  nlohmann::ordered_json json;
  json["events"] = result.events;
  json["frames"] = result.log.frames().size();
  json["size"] = options.size;
  if (result.without_gl.empty()) {
    json["drawn_by"] = result.drawn_by;
    json["milliseconds"] = {{"first_shown", result.first_shown * 1e3},
                            {"all_shown", result.all_shown * 1e3}};
  } else {
    json["without_opengl"] = result.without_gl;
  }
  for (const auto& [name, cost] : rows_of(result.log))
    json["milliseconds"][name] = {{"frames", cost.frames},
                                  {"median", cost.median * 1e3},
                                  {"percentile_95", cost.percentile_95 * 1e3},
                                  {"worst", cost.worst * 1e3}};
  for (const auto& change : result.changes)
    json["changes"].push_back({{"change", change.name},
                               {"until_shown", change.until_shown * 1e3},
                               {"slowest_frame", change.worst_frame * 1e3},
                               {"frames", change.frames},
                               {"events", change.events}});
  std::cout << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

int run_bench_command(const BenchCommandOptions& options) {
  const auto size = parse_size(options.size);
  if (!size) return report(size.error(), kBadUsage);
  auto document = assemble_document(options.input);
  if (!document) return report(document.error(), kFailed);
  const auto registry = PluginRegistry::discover();
  const auto result =
      run_bench(std::move(*document), registry, {.size = *size, .frames = options.frames});
  if (!result) return report(result.error(), kFailed);
  if (options.json)
    print_json(*result, options);
  else
    print_table(*result, options);
  return kDone;
}

#else

int run_bench_command(const BenchCommandOptions&) {
  return report({"this build has no window to measure (TIMELOOM_BUILD_APP is off)"}, kFailed);
}

#endif

}  // namespace

void add_bench_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<BenchCommandOptions>();
  auto* command =
      program.add_subcommand("bench", "Measure what drawing costs, by a scripted pan and zoom");
  add_input_options(*command, options->input);
  command->add_option("--frames", options->frames, "How many frames to draw")
      ->capture_default_str()
      ->check(CLI::Range(1, 100'000))
      ->type_name("N");
  command->add_option("--size", options->size, "Width and height of the window in pixels")
      ->capture_default_str()
      ->type_name("WxH");
  command->add_flag("--json", options->json, "Print JSON instead of a table");
  command->footer(
      "Then it changes the filter and what rows stand for, and measures how long the new picture "
      "takes\n"
      "and which frame meanwhile took longest.\n"
      "Needs no window: it draws off screen, and where there is no OpenGL it says so and measures\n"
      "the other stages. Percentiles are over the frames in which a stage had something to do.");
  command->callback([options, &exit_code] { exit_code = run_bench_command(*options); });
}

}  // namespace timeloom::cli
