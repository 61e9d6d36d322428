// What one file gave, found on a worker thread and handed to the thread that reads the source.
#pragma once

#include <timeloom/plugin.hpp>

#include <optional>
#include <string>
#include <vector>

#include "policy/rule_document.hpp"

namespace timeloom::policy {

struct Finding {
  timeloom_severity severity = TIMELOOM_SKIPPED;
  std::string message{}, field{};
  DocumentOrigin origin{};
};

struct ParsedFile {
  std::vector<RuleDocument> documents{};
  std::vector<Docket> dockets{};
  std::vector<Finding> findings{};
  // Why reading the only file ended early; what was read before it stands.
  std::optional<std::string> fault{};
};

}  // namespace timeloom::policy
