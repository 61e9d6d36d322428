// The National Archives' table of executive orders: number, citation, signing_date,
// document_number, notes.
#pragma once

#include <string_view>

#include "policy/csv_columns.hpp"
#include "policy/rule_document.hpp"

namespace timeloom::policy {

bool looks_like_executive_orders(std::string_view head);

RuleDocument read_executive_order_row(const plugin::CsvRecord& record, const CsvColumns& columns);

// Makes an order of a document, whichever source it is from: its id, its lane and its kind.
void make_executive_order(RuleDocument& document, std::string_view number);

}  // namespace timeloom::policy
