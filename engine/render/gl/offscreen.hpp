// A GL picture without a window: EGL surfaceless (Mesa or any driver with the extension).
#pragma once

#include "base/result.hpp"
#include "render/vector/vector_renderer.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

// Makes a context, draws `list` at `scale` and reads it back. The error says what is missing where
// no context can be had.
Result<Image> render_image_gl(const DisplayList& list, double scale = 1.0);

}  // namespace timeloom
