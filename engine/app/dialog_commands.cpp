#include "app/command.hpp"

namespace timeloom {

namespace {

constexpr const char* kGroup = "Dialog";
constexpr int kAnswers = 3;

Command key(const char* id, const char* label, std::vector<std::string> shortcuts,
            std::function<void(AppState&)> run) {
  return {.id = id,
          .label = label,
          .group = kGroup,
          .shortcuts = std::move(shortcuts),
          .while_typing = true,
          .run = std::move(run)};
}

void mark_answer(AppState& state, int step) {
  state.file.marked = (state.file.marked + step + kAnswers) % kAnswers;
}

}  // namespace

std::vector<Command> dialog_commands(const AppState& state) {
  if (state.file_asking.by_field)
    return {key("dialog.accept", "Accept", {"Enter"},
                [](AppState& at) { at.file_asking.accept_wanted = true; }),
            key("dialog.complete", "Complete the path", {"Tab"},
                [](AppState& at) { at.file_asking.completion_wanted = true; })};
  if (state.file.asking)
    return {
        key("dialog.answer", "Give the marked answer", {"Enter"},
            [](AppState& at) { answer_unsaved(at, static_cast<UnsavedAnswer>(at.file.marked)); }),
        key("dialog.next", "Mark the next answer", {"Tab", "Right"},
            [](AppState& at) { mark_answer(at, 1); }),
        key("dialog.previous", "Mark the answer before", {"Shift+Tab", "Left"},
            [](AppState& at) { mark_answer(at, -1); })};
  if (state.annotating.edit)
    return {key("dialog.words", "Take the words over", {"Enter"},
                [](AppState& at) { at.annotating.accept_wanted = true; })};
  return {};
}

}  // namespace timeloom
