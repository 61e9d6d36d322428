// All documents of one source, and the events they make.
#pragma once

#include <timeloom/plugin.hpp>

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "policy/document_dates.hpp"
#include "policy/rulemaking.hpp"

namespace timeloom::policy {

// Lanes and links need every document of a rule, and a later file may add to a document, so nothing
// is pushed before all are known; then each gives its memory back as it is pushed.
class PolicyEvents {
public:
  explicit PolicyEvents(plugin::Reader& reader) : reader_(reader) {}

  // Joins records of the same document: services list one on several pages, and two services have
  // one in common. Documents without a number are told to the user and dropped.
  void add(ParsedFile&& file);

  // Each document as an instant with `rule.comment-period` and `rule.effective`, where those are
  // known and not the document's own date; each rule as an interval.
  void push();

private:
  void add(RuleDocument&& document);
  void fold_into_federal_register();
  std::vector<DatedDocument> dated_documents();
  void push_document(DatedDocument& dated, const std::string& lane);
  void push_rule(const Rulemaking& rulemaking, std::span<const DatedDocument> documents,
                 const std::string& lane);

  plugin::Reader& reader_;
  std::deque<RuleDocument> documents_;
  std::vector<Docket> dockets_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace timeloom::policy
