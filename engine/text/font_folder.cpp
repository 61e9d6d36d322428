#include <cstdlib>
#include <system_error>

#include "text/text_shaper.hpp"

namespace timeloom {

std::filesystem::path TextShaper::default_font_folder() {
  if (const char* assets = std::getenv("TIMELOOM_ASSETS"); assets != nullptr && *assets != '\0') {
    return std::filesystem::path(assets) / "fonts";
  }
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    std::filesystem::path installed =
        program.parent_path().parent_path() / "share" / "timeloom" / "fonts";
    if (std::filesystem::is_directory(installed, error)) return installed;
  }
  return std::filesystem::path(TIMELOOM_SOURCE_ASSETS) / "fonts";
}

}  // namespace timeloom
