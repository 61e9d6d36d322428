// Which documents are about the same rule.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "policy/document_dates.hpp"

namespace timeloom::policy {

struct Rulemaking {
  std::string id{};    // of the event that stands for the rule: "rule/2060-AS76"
  std::string name{};  // the RIN or docket
  std::string title{}, summary{}, agency{};
  std::vector<std::size_t> documents{};  // in order of date
  bool has_lane = false;
};

// Joins documents that share a RIN or a docket; a docket's own record joins it to its RINs and
// gives the title. Numbers that stand for many rules join nothing: dockets for all of an agency's
// papers, RINs with final rules in different dockets (airworthiness directives have one for
// thousands). A notice alone opens no lane.
std::vector<Rulemaking> group_by_rule(std::span<const DatedDocument> documents,
                                      std::span<const Docket> dockets);

}  // namespace timeloom::policy
