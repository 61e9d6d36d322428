// All that a window tells a session: the same value from GLFW and from a script.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/key.hpp"
#include "app/pointer_event.hpp"
#include "base/geometry.hpp"

namespace timeloom {

// Two ratios: a screen of high density gives larger framebuffers (macOS), larger windows (X11,
// Windows), or both.
struct WindowScale {
  float window = 1;       // window coordinates per logical pixel
  float framebuffer = 1;  // device pixels per window coordinate

  float device() const { return window * framebuffer; }
  friend bool operator==(const WindowScale&, const WindowScale&) = default;
};

struct KeyEvent {
  KeyPress press;
  bool down = true;  // also where a key that is held repeats
};

// What came in since the last frame, each list in the order of arrival.
struct WindowInput {
  Size size = {};  // logical pixels
  WindowScale scale = {};
  int framebuffer_width = 0, framebuffer_height = 0;  // device pixels; 0 where nothing is seen
  double seconds = 0;                                 // now, on any one clock
  std::vector<PointerEvent> pointer = {};
  std::vector<KeyEvent> keys = {};
  std::u32string characters = {};  // that were typed
  std::vector<std::filesystem::path> dropped_files = {};
};

enum class CursorShape { arrow, text, hand, resize_sideways, resize_upright, resize_all };

}  // namespace timeloom
