// A filter as a member of a document's "view".
#pragma once

#include "view/filter.hpp"
#include "view/object_reader.hpp"

namespace timeloom {

// "filter": each facet with its "only" and "hidden" words. Also "hidden_kinds" and
// "hidden_sources", which documents had before.
void read_filter(ObjectReader& view, Filter& filter);
void write_filter(const Filter& filter, DocumentJson& view);

}  // namespace timeloom
