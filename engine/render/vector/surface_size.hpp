// Whether a picture can be as large as asked. For render/vector/*.cpp only.
#pragma once

#include "base/result.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

struct PixelSize {
  int width = 0, height = 0;
};

// The size in device pixels, rounded up; an error where nothing is left or cairo has no room.
Result<PixelSize> surface_size(const Size& size, double scale);

}  // namespace timeloom
