// The document's story in the window: its steps told one after the other, and changed.
#pragma once

#include <cstddef>
#include <optional>

namespace timeloom {

struct AppState;

struct StoryTelling {
  std::optional<std::size_t> step;  // that was shown last; nothing: none yet
};

// Glides to the step's view. Where there is no such step, nothing happens.
void show_step(AppState& state, std::size_t step);
// From the step that was shown last; the first where none was.
void show_next_step(AppState& state);
void show_previous_step(AppState& state);
bool has_next_step(const AppState& state);
bool has_previous_step(const AppState& state);

// What is seen now becomes a step after the one shown last, at the end where none was; or takes the
// place of the step's view.
void add_step(AppState& state);
void update_step(AppState& state, std::size_t step);
void remove_step(AppState& state, std::size_t step);
// By one place: -1 earlier, 1 later, where there is one.
void move_step(AppState& state, std::size_t step, int by);

}  // namespace timeloom
