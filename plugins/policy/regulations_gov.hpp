// Documents and dockets of Regulations.gov's API v4: pages of search results, lists of such pages,
// single documents and single dockets.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "policy/rule_document.hpp"

namespace timeloom::policy {

bool looks_like_regulations_gov(std::string_view head);
bool is_regulations_gov_document(const nlohmann::json& object);
RuleDocument read_regulations_gov(const nlohmann::json& object);

bool is_regulations_gov_comment(const nlohmann::json& object);
bool is_regulations_gov_docket(const nlohmann::json& object);
Docket read_regulations_gov_docket(const nlohmann::json& object);

}  // namespace timeloom::policy
