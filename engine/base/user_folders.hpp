// Where this user's programs keep what they remember.
#pragma once

#include <filesystem>

namespace timeloom {

// Of this program, for what is of no use elsewhere: recent files, autosaved documents.
// $XDG_STATE_HOME or ~/.local/state, on Windows %LOCALAPPDATA%. Empty where the system names none;
// it need not exist yet.
std::filesystem::path state_folder();

// Of this program, for what a person chose: $XDG_CONFIG_HOME or ~/.config, on Windows %APPDATA%. As
// above.
std::filesystem::path config_folder();

// Of this program, for what can be made again: $XDG_CACHE_HOME or ~/.cache, on macOS
// ~/Library/Caches, on Windows %LOCALAPPDATA%. As above.
std::filesystem::path cache_folder();

// Of this program, for what a person adds to it, plugins and themes: $XDG_DATA_HOME or
// ~/.local/share, on Windows %LOCALAPPDATA%. As above.
std::filesystem::path data_folder();

std::filesystem::path home_folder();

}  // namespace timeloom
