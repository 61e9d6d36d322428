// Where this user's programs keep what they remember.
#pragma once

#include <filesystem>

namespace timeloom {

// Of this program, for what is of no use elsewhere: recent files, autosaved documents.
// $XDG_STATE_HOME or ~/.local/state, on Windows %LOCALAPPDATA%. Empty where the system names none;
// it need not exist yet.
std::filesystem::path state_folder();

std::filesystem::path home_folder();

}  // namespace timeloom
