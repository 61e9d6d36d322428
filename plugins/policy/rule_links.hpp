// What the documents of a rule are to each other.
#pragma once

#include <span>

#include "policy/rulemaking.hpp"

namespace timeloom::policy {

// Adds relations to the documents of one rule: `proposed-as` from a decision to the proposals
// before it; `amends`, `corrects` and `withdraws` to the latest earlier document that it can be
// meant for.
void link_rule(std::span<DatedDocument> documents, const Rulemaking& rulemaking);

// Adds `corrects` where a correction says which document or page of the Federal Register it is
// about, in this rule or elsewhere.
void link_citations(std::span<DatedDocument> documents);

}  // namespace timeloom::policy
