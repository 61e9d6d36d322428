#include "export/figure_preset.hpp"

#include <algorithm>
#include <array>

namespace timeloom {

namespace {

constexpr std::array kPresets = {
    FigurePreset{"article", "Article, wide", {1200, 675}},
    FigurePreset{"column", "Column, tall", {600, 900}},
    FigurePreset{"social", "Social, square", {1080, 1080}},
    FigurePreset{"a4", "A4, upright", {595, 842}},
    FigurePreset{"a4-landscape", "A4, sideways", {842, 595}},
    FigurePreset{"letter", "Letter, upright", {612, 792}},
    FigurePreset{"letter-landscape", "Letter, sideways", {792, 612}},
};

template <typename Is>
const FigurePreset* first(Is is) {
  const auto found = std::find_if(kPresets.begin(), kPresets.end(), is);
  return found == kPresets.end() ? nullptr : &*found;
}

}  // namespace

std::span<const FigurePreset> figure_presets() {
  return kPresets;
}

const FigurePreset* figure_preset(std::string_view id) {
  return first([&](const FigurePreset& preset) { return preset.id == id; });
}

const FigurePreset* figure_preset_of(Size size) {
  return first([&](const FigurePreset& preset) { return preset.size == size; });
}

std::string figure_preset_ids() {
  std::string ids;
  for (const auto& preset : kPresets) ids += (ids.empty() ? "" : ", ") + std::string(preset.id);
  return ids;
}

}  // namespace timeloom
