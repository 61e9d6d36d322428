#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/report.hpp"
#include "host/plugin_registry.hpp"

namespace timeloom::cli {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

void print_field(const char* name, const std::string& value) {
  if (!value.empty()) std::cout << "  " << name << value << '\n';
}

int run_plugins() {
  const auto registry = PluginRegistry::discover();
  for (const auto& type : registry.types()) {
    std::cout << type->id << "  " << type->version << '\n';
    print_field("opens     ", type->summary);
    print_field("files     ", joined(type->file_patterns));
    print_field("schemes   ", joined(type->uri_schemes));
    std::string kinds;
    for (const auto& kind : type->kinds) kinds += (kinds.empty() ? "" : ", ") + kind.id;
    print_field("kinds     ", kinds);
    print_field("licence   ", type->licence);
    print_field("path      ", type->library->path().string());
  }
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::note, 100);
  if (!registry.types().empty()) return kDone;
  std::cerr << "timeloom plugins: none found. Looked in:\n";
  for (const auto& folder : PluginRegistry::default_search_path())
    std::cerr << "  " << folder.string() << '\n';
  return kFailed;
}

}  // namespace

void add_plugins_command(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand(
      "plugins", "List the plugins: id, version, what each opens, and where it is");
  command->footer(
      "Plugins are looked for next to the program, then in $TIMELOOM_PLUGIN_PATH, then in\n"
      "$XDG_DATA_HOME/timeloom/plugins.");
  command->callback([&exit_code] { exit_code = run_plugins(); });
}

}  // namespace timeloom::cli
