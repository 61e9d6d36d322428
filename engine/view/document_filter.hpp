// A filter as members of a document's "view".
#pragma once

#include "view/object_reader.hpp"
#include "view/view.hpp"

namespace timeloom {

void read_filter(ObjectReader& view, Filter& filter);
void write_filter(const Filter& filter, DocumentJson& view);

}  // namespace timeloom
