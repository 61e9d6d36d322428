// A document of rule-making, whichever service tells of it, and the events it makes.
#pragma once

#include <timeloom/plugin.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/attributes.hpp"

namespace timeloom::policy {

struct Relation {
  std::string name{};    // "amends"
  std::string target{};  // an event's id
};

struct RuleDocument {
  std::string id{};
  std::string_view kind = "rule.document";
  std::string agency{};  // the lane
  std::string title{}, summary{};
  std::string date{};             // of publication, or of signing for an order
  std::string_view date_field{};  // what the source calls it
  std::string effective{}, comments_open{}, comments_close{};
  plugin::Attributes attributes{};
  std::vector<std::pair<std::string, std::string>> references{};  // label, url
  std::vector<Relation> relations{};
  std::vector<std::string> tags{};
  float importance = -1.0F;
};

struct DocumentOrigin {
  std::string_view file{};  // for diagnostics; empty where the source is one file
  std::uint64_t record = 0, line = 0;
};

// Pushes documents of one source, each once: services list a document on several pages.
class DocumentEvents {
public:
  explicit DocumentEvents(plugin::Reader& reader) : reader_(reader) {}

  // The document as an instant; `rule.comment-period` as an interval where both its ends are known;
  // `rule.effective` where the date is known and not the document's own. A document without a
  // usable date or id is skipped with a diagnostic.
  void push(const RuleDocument& document, const DocumentOrigin& origin);

private:
  void push_document(const RuleDocument& document, const timeloom_span& date, bool has_period,
                     bool has_effective, const DocumentOrigin& origin);
  void complain(timeloom_severity severity, const DocumentOrigin& origin, std::string_view field,
                const std::string& message);

  plugin::Reader& reader_;
  std::set<std::string> seen_;
};

}  // namespace timeloom::policy
