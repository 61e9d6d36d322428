#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "cli/commands.hpp"

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
  add_plugins_command(program, exit_code);

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
