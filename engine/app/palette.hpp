// The palette: every command by its name, found by a few letters.
#pragma once

#include <string>
#include <vector>

#include "app/key.hpp"

namespace timeloom {

struct AppState;
struct Command;

struct Palette {
  bool open = false;
  bool shown = false;  // was drawn since it was opened
  std::string typed;
  std::size_t chosen = 0;  // position among what fits
  bool moved = false;      // by key, so that it is to be scrolled to
};

void open_palette(AppState& state);

// The enabled commands that what is typed fits, the best first.
std::vector<Command> palette_commands(const AppState& state);

// Up, Down, Page up and Page down choose. False where the key is none of its business.
bool handle_palette_key(AppState& state, const KeyPress& press);

// Closes it and runs the chosen one.
void run_chosen(AppState& state);

}  // namespace timeloom
