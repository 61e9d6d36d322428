// The disposition notes of executive orders: what they did to each other.
#pragma once

#include <string_view>
#include <vector>

#include "policy/rule_document.hpp"

namespace timeloom::policy {

// "Revokes: EO 12735, November 16, 1990; EO 12930, September 29, 1994" gives {"revokes",
// "eo-12735"} and {"revokes", "eo-12930"}. One statement a line; the words before the colon become
// the relation ("Superseded in part by" is "superseded-in-part-by"). Other documents than orders
// are left out.
std::vector<Relation> order_relations(std::string_view notes);

}  // namespace timeloom::policy
