#include "app/command.hpp"

namespace timeloom {

std::vector<Command> file_commands(const AppState& state) {
  constexpr const char* kGroup = "File";
  std::vector<Command> commands{{.id = "file.export",
                                 .label = "Export this picture…",
                                 .group = kGroup,
                                 .shortcuts = {"Ctrl+E"},
                                 .run = [](AppState& at) { at.figure.open = true; }},
                                {.id = "file.quit",
                                 .label = "Quit",
                                 .group = kGroup,
                                 .shortcuts = {"Ctrl+Q"},
                                 .while_typing = true,
                                 .run = [](AppState& at) { at.quit = true; }}};
  if (state.figure.open)
    commands.push_back({.id = "file.export_now",
                        .label = "Export",
                        .group = kGroup,
                        .shortcuts = {"Enter"},
                        .while_typing = true,
                        .run = request_figure});
  return commands;
}

}  // namespace timeloom
