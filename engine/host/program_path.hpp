// Where this program lies.
#pragma once

#include <filesystem>

namespace timeloom {

// The running program's file; empty where the system does not say.
std::filesystem::path program_file();
// The folder that it lies in, as above.
std::filesystem::path program_folder();

}  // namespace timeloom
