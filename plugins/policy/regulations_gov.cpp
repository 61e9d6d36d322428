#include "policy/regulations_gov.hpp"

#include "policy/washington_date.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::policy {
namespace {

using nlohmann::json;
using plugin::object_of;
using plugin::text_of;
using plugin::word_of;

std::string clean_text(const json& object, std::string_view key) {
  return plugin::plain_text(text_of(object, key));
}

std::string_view kind_of(std::string_view type) {
  if (type == "Rule") return "rule.final";
  if (type == "Proposed Rule") return "rule.proposed";
  if (type == "Notice") return "rule.notice";
  return "rule.document";
}

}  // namespace

bool looks_like_regulations_gov(std::string_view head) {
  const auto start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == head.npos || (head[start] != '{' && head[start] != '[')) return false;
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  return has("\"data\"") && has("\"documentType\"") && has("\"postedDate\"");
}

bool is_regulations_gov_document(const json& object) {
  return object_of(object, "attributes").is_object() && !word_of(object, "id").empty();
}

RuleDocument read_regulations_gov(const json& object) {
  const auto& attributes = object_of(object, "attributes");
  RuleDocument document{.id = word_of(object, "id"),
                        .kind = kind_of(text_of(attributes, "documentType")),
                        .agency = clean_text(attributes, "agencyId"),
                        .title = clean_text(attributes, "title"),
                        .summary = clean_text(attributes, "docAbstract"),
                        .date = washington_date(text_of(attributes, "postedDate")),
                        .date_field = "postedDate",
                        .effective = washington_date(text_of(attributes, "effectiveDate")),
                        .comments_open = washington_date(text_of(attributes, "commentStartDate")),
                        .comments_close = washington_date(text_of(attributes, "commentEndDate"))};
  if (document.title.empty()) document.title = "Document " + document.id;
  document.attributes.add("document_type", clean_text(attributes, "documentType"))
      .add("subtype", clean_text(attributes, "subtype"))
      .add("docket_id", word_of(attributes, "docketId"))
      .add("federal_register_number", word_of(attributes, "frDocNum"))
      .add("object_id", word_of(attributes, "objectId"));
  document.references.emplace_back(document.id,
                                   "https://www.regulations.gov/document/" + document.id);
  if (const auto withdrawn = attributes.find("withdrawn");
      withdrawn != attributes.end() && withdrawn->is_boolean() && withdrawn->get<bool>())
    document.tags.emplace_back("withdrawn");
  return document;
}

}  // namespace timeloom::policy
