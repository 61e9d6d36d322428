// The sample story that comes with the program.
#pragma once

#include <filesystem>

namespace timeloom {

// The document in share/timeloom/samples beside the program, or in the source tree that the program
// was built in; empty where it is in neither.
std::filesystem::path sample_story();

}  // namespace timeloom
