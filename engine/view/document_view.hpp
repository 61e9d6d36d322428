// A document's "view": the range, the grouping, the filter and the looks of the picture.
#pragma once

#include <string>

#include "view/object_reader.hpp"
#include "view/view.hpp"

namespace timeloom {

// What is wrong goes into `error`, where that is still empty.
void read_view(const DocumentJson& value, View& view, std::string& error);
DocumentJson view_json(const View& view);

}  // namespace timeloom
