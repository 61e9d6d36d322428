#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>

#include "cli/commands.hpp"

namespace {

bool has_command(const CLI::App& program, const std::string& name) {
  const auto commands = program.get_subcommands([](const CLI::App*) { return true; });
  return std::any_of(commands.begin(), commands.end(),
                     [&](const CLI::App* command) { return command->get_name() == name; });
}

}  // namespace

int main(int argc, char** argv) {
  using namespace timeloom::cli;
  CLI::App program(
      "Timeloom: timelines from bills, court dockets, registers and tables, to explore and to "
      "print",
      "timeloom");
  program.set_version_flag("--version", "timeloom " TIMELOOM_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Try:\n"
      "  timeloom open samples/backpage/backpage.timeloom\n"
      "  timeloom export samples/backpage/backpage.timeloom -o figure.pdf\n"
      "`timeloom COMMAND --help` explains each command.");

  int exit_code = kDone;
  add_open_command(program, exit_code);
  add_export_command(program, exit_code);
  add_info_command(program, exit_code);
  add_check_command(program, exit_code);
  add_bench_command(program, exit_code);
  add_generate_command(program, exit_code);
  add_themes_command(program, exit_code);
  add_plugins_command(program, exit_code);

  // CLI11 would only say that a subcommand is required.
  const std::string first = argc > 1 ? argv[1] : "";
  if (!first.empty() && first[0] != '-' && !has_command(program, first)) {
    std::cerr << "timeloom: there is no command \"" << first
              << "\"; `timeloom --help` lists what there is\n";
    return kBadUsage;
  }

  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = error.get_exit_code() == 0;
    program.exit(error);
    return asked_for_help ? kDone : kBadUsage;
  } catch (const std::exception& error) {
    std::cerr << "timeloom: " << error.what() << '\n';
    return kFailed;
  }
  return exit_code;
}
