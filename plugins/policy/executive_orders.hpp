// The National Archives' table of executive orders: number, citation, signing_date,
// document_number, notes.
#pragma once

#include <string_view>

#include "policy/rule_document.hpp"
#include "shared/source_files.hpp"

namespace timeloom::policy {

bool looks_like_executive_orders(std::string_view head);

void read_executive_orders(plugin::Reader& reader, DocumentEvents& events,
                           const plugin::SourceFile& file);

// Common to all sources of orders.
RuleDocument executive_order(std::string_view number);

}  // namespace timeloom::policy
