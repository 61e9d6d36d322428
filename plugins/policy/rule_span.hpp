// From when to when a rule was in the making.
#pragma once

#include <optional>
#include <span>

#include "policy/rulemaking.hpp"

namespace timeloom::policy {

// From the first proposal, or else the first decision, to the latest effective date of a decision,
// or to its withdrawal. A proposal that nothing here decides has an unknown end. Nothing where the
// documents tell of no length of time.
std::optional<timeloom_span> rule_span(std::span<const DatedDocument> documents,
                                       const Rulemaking& rulemaking);

}  // namespace timeloom::policy
