#include <CLI/CLI.hpp>
#include <iostream>
#include <limits>
#include <memory>

#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/loaded_events.hpp"
#include "cli/report.hpp"

namespace timeloom::cli {

namespace {

int run_check(const InputOptions& options) {
  auto document = assemble_document(options);
  if (!document) {
    std::cerr << "timeloom check: " << document.error().message << '\n';
    return kFailed;
  }
  const auto registry = PluginRegistry::discover();
  constexpr auto all = std::numeric_limits<std::size_t>::max();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::note, all);
  LoadedEvents loaded(registry, *document, !options.no_cache);
  const auto& store = loaded.store();
  const auto& diagnostics = store.diagnostics();
  print_diagnostics(std::cout, diagnostics, Severity::note, all);
  std::cout << count_of(store.size(), "event", "events") << " loaded, " << summarise(diagnostics)
            << '\n';
  loaded.finish_keeping(std::cerr);
  const bool lost_something =
      diagnostics.count(Severity::skipped) > 0 || diagnostics.count(Severity::error) > 0;
  return lost_something || store.empty() ? kFailed : kDone;
}

}  // namespace

void add_check_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<InputOptions>();
  auto* command =
      program.add_subcommand("check", "List every problem in the files, with record and field");
  add_input_options(*command, *options);
  add_cache_option(*command, *options);
  command->footer(
      "Exit code 0 where every record was loaded, 1 where one was skipped, a file could not be\n"
      "read, or there was none. Warnings and notes (a repaired text, a link whose target is "
      "missing)\n"
      "do not count.");
  command->callback([options, &exit_code] { exit_code = run_check(*options); });
}

}  // namespace timeloom::cli
