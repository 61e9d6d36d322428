#include "app/command.hpp"

namespace timeloom {

std::vector<Command> story_commands(const AppState& state) {
  constexpr const char* kGroup = "Story";
  const bool shown = state.panels.bottom == BottomTab::story;
  const auto step = state.story.step.value_or(0);
  const auto count = state.document.story.size();
  const bool has_step = state.story.step && step < count;
  const auto of_step = [&](const char* id, const char* label, bool enabled,
                           void (*run)(AppState&, std::size_t)) {
    return Command{.id = id,
                   .label = label,
                   .group = kGroup,
                   .enabled = has_step && enabled,
                   .run = [run, step](AppState& at) { run(at, step); }};
  };
  return {
      {.id = "story.show",
       .label = shown ? "Hide the story" : "Show the story",
       .group = kGroup,
       .run = [](AppState& at) { toggle_bottom(at.panels, BottomTab::story); }},
      {.id = "story.next",
       .label = "Next step of the story",
       .group = kGroup,
       .shortcuts = {"Ctrl+Page down"},
       .enabled = has_next_step(state),
       .run = show_next_step},
      {.id = "story.previous",
       .label = "Step of the story before",
       .group = kGroup,
       .shortcuts = {"Ctrl+Page up"},
       .enabled = has_previous_step(state),
       .run = show_previous_step},
      {.id = "story.add", .label = "Add this view to the story", .group = kGroup, .run = add_step},
      of_step("story.update", "This view for the story's step", true, update_step),
      of_step("story.earlier", "Move the story's step earlier", step > 0,
              [](AppState& at, std::size_t one) { move_step(at, one, -1); }),
      of_step("story.later", "Move the story's step later", step + 1 < count,
              [](AppState& at, std::size_t one) { move_step(at, one, 1); }),
      of_step("story.remove", "Remove the story's step", true, remove_step)};
}

}  // namespace timeloom
