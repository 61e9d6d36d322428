#include "app/command.hpp"
#include "app/sample_story.hpp"

namespace timeloom {

std::vector<Command> file_commands(const AppState& state) {
  constexpr const char* kGroup = "File";
  std::vector<Command> commands{
      {.id = "file.open",
       .label = "Open…",
       .group = kGroup,
       .shortcuts = {"Ctrl+O"},
       .run = [](AppState& at) { ask_for_file(at, FilePurpose::open); }},
      {.id = "file.save", .label = "Save", .group = kGroup, .shortcuts = {"Ctrl+S"}, .run = save},
      {.id = "file.save_as",
       .label = "Save as…",
       .group = kGroup,
       .shortcuts = {"Ctrl+Shift+S"},
       .run = [](AppState& at) { ask_for_file(at, FilePurpose::save); }},
      {.id = "file.new",
       .label = "New timeline",
       .group = kGroup,
       .shortcuts = {"Ctrl+N"},
       .run = start_anew},
      {.id = "file.reload",
       .label = "Read the sources again",
       .group = kGroup,
       .shortcuts = {"Ctrl+R"},
       .enabled = !state.document.sources.empty(),
       .run = reload_sources},
      {.id = "file.cache",
       .label = state.settings.use_cache ? "Keep nothing of large sources for a faster opening"
                                         : "Keep large sources for a faster opening",
       .group = kGroup,
       .run = [](AppState& at) { at.settings.use_cache = !at.settings.use_cache; }},
      {.id = "file.export",
       .label = "Export this picture…",
       .group = kGroup,
       .shortcuts = {"Ctrl+E"},
       .run = [](AppState& at) { at.figure.open = true; }},
      {.id = "file.quit",
       .label = "Quit",
       .group = kGroup,
       .shortcuts = {"Ctrl+Q"},
       .while_typing = true,
       .run = request_quit}};
  if (const auto sample = sample_story(); !sample.empty())
    commands.push_back({.id = "file.sample",
                        .label = "Open the sample story",
                        .group = kGroup,
                        .run = [sample](AppState& at) { open_paths(at, {sample}); }});
  if (state.leftover && !state.leftover_restored)
    commands.push_back({.id = "file.restore",
                        .label = "Restore what was not saved",
                        .group = kGroup,
                        .shortcuts = {"Ctrl+Shift+R"},
                        .run = restore_leftover});
  commands.push_back({.id = "file.copy_picture",
                      .label = "Copy this picture",
                      .group = kGroup,
                      .shortcuts = {"Ctrl+Shift+E"},
                      .enabled = !state.store->empty(),
                      .run = [](AppState& at) { at.figure.copy_wanted = true; }});
  if (state.figure.open)
    commands.push_back({.id = "file.export_now",
                        .label = "Export",
                        .group = kGroup,
                        .shortcuts = {"Enter"},
                        .while_typing = true,
                        .run = request_figure});
  for (const auto& recent : state.recent_files)
    commands.push_back({.id = "file.recent." + recent.string(),
                        .label = "Open " + recent.filename().string() + " (" +
                                 recent.parent_path().filename().string() + ")",
                        .group = "Recent files",
                        .run = [recent](AppState& at) { open_paths(at, {recent}); }});
  return commands;
}

}  // namespace timeloom
