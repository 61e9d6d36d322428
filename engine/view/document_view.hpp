// A document's "view": the range, the grouping, the filter and the looks of the picture.
#pragma once

#include <filesystem>
#include <string>

#include "view/object_reader.hpp"
#include "view/view.hpp"

namespace timeloom {

// `path` is the view's own in the document, `folder` the document's, which the path of a theme
// counts from. What is wrong goes into `error`, where that is still empty.
void read_view(const DocumentJson& value, const std::string& path,
               const std::filesystem::path& folder, View& view, std::string& error);
DocumentJson view_json(const View& view, const std::filesystem::path& folder);

}  // namespace timeloom
