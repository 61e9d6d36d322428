// The sizes that figures are usually wanted in, by name.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/geometry.hpp"

namespace timeloom {

struct FigurePreset {
  std::string_view id;     // "article"
  std::string_view label;  // "Article, wide"
  Size size;               // logical pixels; of paper, points
};

std::span<const FigurePreset> figure_presets();
// Nothing where none is called so.
const FigurePreset* figure_preset(std::string_view id);
// The one of that size; nothing where none is.
const FigurePreset* figure_preset_of(Size size);

// "article, column, …": for messages and help.
std::string figure_preset_ids();

}  // namespace timeloom
