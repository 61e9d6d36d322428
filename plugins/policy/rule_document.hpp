// A document of rule-making, whichever service tells of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timeloom::policy {

struct Relation {
  std::string name{};    // "amends"
  std::string target{};  // an event's id
  bool operator==(const Relation&) const = default;
};

struct DocumentOrigin {
  std::string file{};  // for diagnostics; empty where the source is one file
  std::uint64_t record = 0, line = 0;
};

enum class DocumentService : std::uint8_t { federal_register, regulations_gov, orders, tracker };

enum class DocumentType : std::uint8_t {
  other,
  notice,
  proposed_rule,
  rule,
  presidential,
  order,
  correction,  // of a document of any type, where the source has that for a type of its own
};

// What a document does to the rule it belongs to; worked out of its type, title and action.
enum class DocumentRole : std::uint8_t {
  none,
  proposes,
  follows_up,  // on a proposal: an extended comment period, a hearing
  decides,     // a final rule, also an interim one
  amends,      // a final rule that changes an earlier one
  corrects,
  withdraws,
};

struct RuleDocument {
  std::string id{};
  DocumentService service = DocumentService::federal_register;
  DocumentType type = DocumentType::other;
  DocumentRole role = DocumentRole::none;
  std::string kind{};    // of the event
  std::string agency{};  // that issues it: a name, or a code that is not known
  std::string title{}, summary{};
  std::string action{};           // "Final rule; correction"
  std::string date{};             // of publication, or of signing for an order
  std::string_view date_field{};  // what the source calls it
  std::string effective{}, comments_open{}, comments_close{};
  std::string document_number{}, citation{};  // the Federal Register's
  std::vector<std::string> rins{}, dockets{};
  std::string rule_id{};     // an id of the rule itself, where the source has one
  std::string version{};     // compares greater for a later version of the same document
  std::string attributes{};  // what else is known: a JSON object as text, or empty
  std::vector<std::pair<std::string, std::string>> references{};  // label, url
  std::vector<Relation> relations{};
  std::vector<std::string> tags{};
  DocumentOrigin origin{};
};

// What a source says about a docket itself.
struct Docket {
  std::string id{}, title{}, summary{}, agency{};
  std::vector<std::string> rins{};
  DocumentOrigin origin{};
};

// Another record of the same document: a later version goes before an earlier one, the Federal
// Register before other services, and whatever the better one lacks is taken from the other.
void merge(RuleDocument& document, RuleDocument other);

// "rule.final" and so on.
std::string_view kind_of(DocumentType type, DocumentRole role);

// Of a presidential document that is no numbered order: "order.proclamation" for a subtype of
// "Proclamation" or "Proclamation 9423", and so on; "rule.presidential" where it does not tell.
std::string_view presidential_kind(std::string_view subtype);

}  // namespace timeloom::policy
