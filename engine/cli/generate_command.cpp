#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <memory>

#include "base/numbers.hpp"
#include "cli/commands.hpp"
#include "cli/generated_events.hpp"
#include "time/civil.hpp"
#include "view/document_range.hpp"

namespace timeloom::cli {

namespace {

struct GenerateOptions {
  GeneratedShape shape;
  std::string range = "1990/2025";
  std::string file;
};

int report(const std::string& message, int exit_code) {
  std::cerr << "timeloom generate: " << message << '\n';
  return exit_code;
}

int run_generate(GenerateOptions options) {
  const auto range = parse_range(options.range);
  if (!range) return report("--range: " + range.error().message, kBadUsage);
  options.shape.range = *range;
  constexpr std::int64_t kYear = 365 * 86400;
  if (range->end.seconds - range->begin.seconds < kYear || to_civil(range->begin).date.year < 0 ||
      to_civil(range->end).date.year > 9900)
    return report("--range: must be a year long at least, within the years 0 to 9900", kBadUsage);
  if (const auto format = generated_format(options.file); !format)
    return report(format.error().message, kBadUsage);

  const auto begin = std::chrono::steady_clock::now();
  const auto written = generate_file(options.shape, options.file);
  if (!written) return report(written.error().message, kFailed);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::error_code ignored;
  std::cout << options.file << ": " << with_separators(options.shape.events) << " events, "
            << with_separators(std::filesystem::file_size(options.file, ignored)) << " bytes, in "
            << took.count() << " s\n";
  return kDone;
}

}  // namespace

void add_generate_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<GenerateOptions>();
  auto* command = program.add_subcommand(
      "generate", "Write a file of made-up events, to measure and to try things with");
  command->add_option("--events", options->shape.events, "How many")
      ->required()
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{4'000'000'000}))
      ->type_name("N");
  command->add_option("--lanes", options->shape.lanes, "In how many lanes")
      ->capture_default_str()
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("L");
  command->add_option("--seed", options->shape.seed, "Another one gives other events")
      ->capture_default_str()
      ->type_name("S");
  command->add_option("--range", options->range, "When they begin, as EDTF")
      ->capture_default_str()
      ->type_name("A/B");
  command->add_option("-o,--output", options->file, "The file: .csv, .ndjson or .jsonl")
      ->required()
      ->type_name("FILE");
  command->footer(
      "Bursts, long intervals, lanes of very different size, dates from years to seconds, titles\n"
      "in a dozen scripts, links. The same options give the same bytes on every machine.");
  command->callback([options, &exit_code] { exit_code = run_generate(*options); });
}

}  // namespace timeloom::cli
