#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/report.hpp"
#include "host/plugin_registry.hpp"
#include "view/theme_shelf.hpp"

#ifdef TIMELOOM_HAS_APP
#include "app/app.hpp"
#endif

namespace timeloom::cli {

namespace {

struct OpenOptions {
  InputOptions input;
  ViewOptions view;
  FilterOptions filter;
};

int run_open(const OpenOptions& options) {
  auto document = assemble_document(options.input);
  if (!document) {
    std::cerr << "timeloom open: " << document.error().message << '\n';
    return kFailed;
  }
  if (const auto applied = apply(options.view, *document); !applied) {
    std::cerr << "timeloom open: " << applied.error().message << '\n';
    return kBadUsage;
  }
  if (const auto applied = apply(options.filter, document->view.filter); !applied) {
    std::cerr << "timeloom open: " << applied.error().message << '\n';
    return kBadUsage;
  }
  if (!options.view.theme.empty())
    if (const auto& theme = ThemeShelf().find(options.view.theme); !theme) {
      std::cerr << "timeloom open: " << theme.error().message << '\n';
      return kBadUsage;
    }
#ifdef TIMELOOM_HAS_APP
  const auto registry = PluginRegistry::discover();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::warning, 20);
  const bool is_one_document =
      options.input.files.size() == 1 && is_document(options.input.files[0]);
  const auto file =
      is_one_document ? std::filesystem::path(options.input.files[0]) : std::filesystem::path();
  if (const auto ran = run_app(std::move(*document), file, registry); !ran) {
    std::cerr << "timeloom open: " << ran.error().message << '\n';
    return kFailed;
  }
  return kDone;
#else
  std::cerr << "timeloom open: this build has no window (TIMELOOM_BUILD_APP is off); "
               "`timeloom export` writes figures\n";
  return kFailed;
#endif
}

}  // namespace

void add_open_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<OpenOptions>();
  auto* command = program.add_subcommand("open", "Explore in a window");
  add_input_options(*command, options->input);
  // A window may start empty and be given files by drag and drop.
  command->get_option("FILE")->required(false);
  add_view_options(*command, options->view);
  add_filter_options(*command, options->filter);
  command->footer(
      "Drag pans, the wheel zooms about the pointer, a double click zooms to an event, Home shows\n"
      "all, hovering shows the event and a click its details. Ctrl+Q quits.");
  command->callback([options, &exit_code] { exit_code = run_open(*options); });
}

}  // namespace timeloom::cli
