// Documents of federalregister.gov: its API's JSON, a list of results or one document, and its CSV,
// from the API or the search page's "CSV/Excel".
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "policy/csv_columns.hpp"
#include "policy/rule_document.hpp"

namespace timeloom::policy {

bool looks_like_federal_register(std::string_view head);
bool is_federal_register_document(const nlohmann::json& object);
RuleDocument read_federal_register(const nlohmann::json& object);

bool looks_like_federal_register_csv(std::string_view head);
RuleDocument read_federal_register_row(const plugin::CsvRecord& row, const CsvColumns& columns);

}  // namespace timeloom::policy
