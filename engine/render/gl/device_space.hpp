// From a display list's logical pixels to what instances hold.
#pragma once

#include <array>

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

using Box = std::array<float, 4>;  // left, top, right, bottom, device pixels

inline Box device_box(const Rect& rect, float scale) {
  return {rect.x * scale, rect.y * scale, rect.right() * scale, rect.bottom() * scale};
}

inline Point device_point(Point point, float scale) {
  return {point.x * scale, point.y * scale};
}

// A clip that the list lacks is the whole picture.
inline Box device_clip(const DisplayList& list, std::uint16_t clip, float scale) {
  return clip < list.clips.size() ? device_box(list.clips[clip], scale)
                                  : device_box({0, 0, list.size.width, list.size.height}, scale);
}

}  // namespace timeloom::gl
