// Where the files lie that come with the program: fonts, themes.
#pragma once

#include <filesystem>

namespace timeloom {

// $TIMELOOM_ASSETS, else <program>/../share/timeloom, else the source tree's assets.
std::filesystem::path asset_folder();

}  // namespace timeloom
