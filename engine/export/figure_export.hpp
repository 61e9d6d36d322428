// A figure as a file, in the format that its name asks for.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

enum class FigureFormat { png, svg, pdf };

// By extension, in any case; the error lists what there is.
Result<FigureFormat> figure_format(const std::filesystem::path& file);

// `scale`: PNG pixels per logical pixel; vector files have none. Nothing is left behind where
// writing fails.
Result<void> export_figure(const DisplayList& list, const std::filesystem::path& file,
                           double scale = 1.0);

}  // namespace timeloom
