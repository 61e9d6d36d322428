// One action, however many systems reported it.
#pragma once

#include <string>
#include <vector>

#include "legislation/action_kind.hpp"
#include "legislation/bill.hpp"

namespace timeloom::legislation {

struct MergedAction {
  Action action{};  // with the time, committees and votes of all reports
  ActionKind kind = ActionKind::action;
  std::vector<std::string> codes{};        // of all reports that have one
  std::vector<std::string> reported_by{};  // one system for each report
};

// Reports are one action where they share the date and, apart from punctuation and stage prefixes,
// the text; where they do not contradict each other in the time; and where they come from different
// systems or under different codes. Keeps the order of the first report of each.
std::vector<MergedAction> merge_actions(const std::vector<Action>& actions);

}  // namespace timeloom::legislation
