// Where this program lies.
#pragma once

#include <filesystem>

namespace timeloom {

// The folder of the running program's file; empty where the system does not say.
std::filesystem::path program_folder();

}  // namespace timeloom
