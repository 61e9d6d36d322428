// What a document does to a rule, out of the words that agencies put on it.
#pragma once

#include <string_view>

#include "policy/rule_document.hpp"

namespace timeloom::policy {

// "Rule", "RULE", "Proposed Rule", "PRORULE" … of the Federal Register and of Regulations.gov.
DocumentType document_type(std::string_view name);

// `action` is the ACTION line ("Proposed rule; withdrawal.") or Regulations.gov's subtype. Agencies
// also end titles with it: "Example Standards; Correction".
DocumentRole document_role(DocumentType type, std::string_view title, std::string_view action);

// Sets role and kind from type, title and action.
void classify(RuleDocument& document);

}  // namespace timeloom::policy
