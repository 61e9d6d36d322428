#include "app/palette.hpp"

#include <algorithm>
#include <utility>

#include "app/command.hpp"
#include "app/fuzzy_match.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kPage = 8;  // commands

}  // namespace

void open_palette(AppState& state) {
  state.palette = {.open = true, .typed = {}};
}

std::vector<Command> palette_commands(const AppState& state) {
  struct Scored {
    int score;
    Command command;
  };
  std::vector<Scored> fitting;
  for (auto& command : all_commands(state)) {
    if (!command.enabled) continue;
    const auto score = fuzzy_score(state.palette.typed, command.label);
    if (score) fitting.push_back({*score, std::move(command)});
  }
  if (!state.palette.typed.empty())
    std::ranges::stable_sort(fitting, std::ranges::greater(), &Scored::score);
  std::vector<Command> commands;
  for (auto& one : fitting) commands.push_back(std::move(one.command));
  return commands;
}

bool handle_palette_key(AppState& state, const KeyPress& press) {
  auto& palette = state.palette;
  if (!palette.open) return false;
  const auto count = palette_commands(state).size();
  if (count == 0) return false;
  const auto last = count - 1;
  auto& chosen = palette.chosen;
  chosen = std::min(chosen, last);
  if (press.key == Key::down)
    chosen = chosen == last ? 0 : chosen + 1;
  else if (press.key == Key::up)
    chosen = chosen == 0 ? last : chosen - 1;
  else if (press.key == Key::page_down)
    chosen = std::min(chosen + kPage, last);
  else if (press.key == Key::page_up)
    chosen -= std::min(kPage, chosen);
  else
    return false;
  palette.moved = true;
  return true;
}

void run_chosen(AppState& state) {
  const auto commands = palette_commands(state);
  const auto chosen = state.palette.chosen;
  state.palette = {};
  if (chosen < commands.size()) commands[chosen].run(state);
}

}  // namespace timeloom
