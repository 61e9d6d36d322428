#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "view/theme_shelf.hpp"

namespace timeloom::cli {

namespace {

int run_themes() {
  ThemeShelf shelf;
  std::size_t widest = 0;
  for (const auto& name : shelf.names()) widest = std::max(widest, name.size());
  bool all_read = true;
  for (const auto& name : shelf.names()) {
    const auto& theme = shelf.find(name);
    if (!theme) {
      std::cerr << "timeloom themes: " << theme.error().message << '\n';
      all_read = false;
      continue;
    }
    const auto file = shelf.file_of(name);
    std::cout << name << std::string(widest + 2 - name.size(), ' ') << theme->label << "  ("
              << (file.empty() ? "built in" : file.string()) << ")\n";
  }
  return all_read ? kDone : kFailed;
}

}  // namespace

void add_themes_command(CLI::App& program, int& exit_code) {
  auto* command =
      program.add_subcommand("themes", "List the themes: name, what each is called, and its file");
  std::string folders;
  for (const auto& folder : ThemeShelf::default_folders()) folders += "\n  " + folder.string();
  command->footer(
      "--theme and a document's view take these names, or the path of a .json file. They are "
      "looked "
      "for in" +
      folders + "\nExit code 1 where a file there is no theme.");
  command->callback([&exit_code] { exit_code = run_themes(); });
}

}  // namespace timeloom::cli
