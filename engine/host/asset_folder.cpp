#include "host/asset_folder.hpp"

#include <cstdlib>
#include <system_error>

#include "host/program_path.hpp"

namespace timeloom {

std::filesystem::path asset_folder() {
  if (const char* assets = std::getenv("TIMELOOM_ASSETS"); assets != nullptr && *assets != '\0')
    return assets;
  if (const auto program = program_folder(); !program.empty()) {
    auto installed = program.parent_path() / "share" / "timeloom";
    std::error_code error;
    if (std::filesystem::is_directory(installed, error)) return installed;
  }
  return TIMELOOM_SOURCE_ASSETS;
}

}  // namespace timeloom
