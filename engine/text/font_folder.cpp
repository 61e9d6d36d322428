#include "host/asset_folder.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

std::filesystem::path TextShaper::default_font_folder() {
  return asset_folder() / "fonts";
}

}  // namespace timeloom
