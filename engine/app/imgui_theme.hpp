// The look of the panels, from the same theme as the timeline's.
#pragma once

#include <imgui.h>

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "view/theme.hpp"

namespace timeloom {

inline ImVec4 to_imgui(Colour colour) {
  return {static_cast<float>(colour.red) / 255.0F, static_cast<float>(colour.green) / 255.0F,
          static_cast<float>(colour.blue) / 255.0F, static_cast<float>(colour.alpha) / 255.0F};
}

inline ImU32 to_packed(Colour colour) {
  return ImGui::ColorConvertFloat4ToU32(to_imgui(colour));
}

// Flat, with hairlines; `scale` is window coordinates per logical pixel.
void apply_imgui_theme(const Theme& theme, float scale);

}  // namespace timeloom
