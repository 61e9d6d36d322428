// Which pictures an export makes, and what their files are called.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "view/document.hpp"

namespace timeloom::cli {

struct ExportOrder {
  std::vector<std::string> outputs;  // files; one folder where there is more than one picture
  std::vector<std::string> formats;  // of the files in a folder: "png"; empty: png, svg and pdf
  std::string size, preset = "article";
  bool all_presets = false;  // a picture in each size
  bool story = false;        // a picture for each step
};

// Whether all steps go into one page.
bool is_story_page(const ExportOrder& order);

struct PlannedFigure {
  std::size_t step = 0;  // of the story, where that is told
  Size size;
  std::vector<std::filesystem::path> files;
};

// `name` is what files in a folder are called before "-a4" and "-01". Errors name the option.
Result<std::vector<PlannedFigure>> plan_export(const ExportOrder& order, const Document& document,
                                               const std::string& name);

}  // namespace timeloom::cli
