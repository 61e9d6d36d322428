// Documents of federalregister.gov's API: a list of results or one document.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "policy/rule_document.hpp"

namespace timeloom::policy {

bool looks_like_federal_register(std::string_view head);
bool is_federal_register_document(const nlohmann::json& object);
RuleDocument read_federal_register(const nlohmann::json& object);

}  // namespace timeloom::policy
