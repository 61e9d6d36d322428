// A document's "kinds": looks by the kind's id, in the legend's order.
#pragma once

#include <string>
#include <vector>

#include "store/kind_table.hpp"
#include "view/object_reader.hpp"

namespace timeloom {

// What is wrong goes into `error`, where that is still empty.
void read_kinds(const DocumentJson& value, std::vector<Kind>& kinds, std::string& error);
DocumentJson kinds_json(const std::vector<Kind>& kinds);

}  // namespace timeloom
