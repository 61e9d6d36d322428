#include "policy/regulations_gov.hpp"

#include "policy/agency_names.hpp"
#include "policy/document_role.hpp"
#include "policy/rule_numbers.hpp"
#include "policy/washington_date.hpp"
#include "shared/attribute_writer.hpp"
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

bool is_true(const json& object, std::string_view key) {
  const auto found = object.find(std::string(key));
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::vector<std::string> rins_of(const json& attributes) {
  auto rins = rins_in(text_of(attributes, "rin"));
  for (const auto& more : plugin::list_of(attributes, "additionalRins"))
    if (more.is_string()) add_new(rins, rins_in(more.get_ref<const std::string&>()));
  return rins;
}

std::string citation_of(const json& attributes) {
  const auto volume = word_of(attributes, "frVolNum"), pages = word_of(attributes, "startEndPage");
  const auto page = pages.substr(0, pages.find_first_not_of("0123456789"));
  return volume.empty() || page.empty() ? std::string() : volume + " FR " + page;
}

}  // namespace

bool looks_like_regulations_gov(std::string_view head) {
  const auto start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == head.npos || (head[start] != '{' && head[start] != '[')) return false;
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  return has("\"data\"") && ((has("\"documentType\"") && has("\"postedDate\"")) ||
                             (has("\"docketType\"") && has("\"agencyId\"")));
}

bool is_regulations_gov_comment(const json& object) {
  return is_regulations_gov_document(object) && text_of(object, "type") == "comments";
}

bool is_regulations_gov_docket(const json& object) {
  return is_regulations_gov_document(object) &&
         (text_of(object, "type") == "dockets" ||
          object_of(object, "attributes").contains("docketType"));
}

bool is_regulations_gov_document(const json& object) {
  return object_of(object, "attributes").is_object() && !word_of(object, "id").empty();
}

Docket read_regulations_gov_docket(const json& object) {
  const auto& attributes = object_of(object, "attributes");
  return {.id = word_of(object, "id"),
          .title = clean_text(attributes, "title"),
          .summary = clean_text(attributes, "dkAbstract"),
          .agency = agency_name(clean_text(attributes, "agencyId")),
          .rins = rins_of(attributes)};
}

RuleDocument read_regulations_gov(const json& object) {
  const auto& attributes = object_of(object, "attributes");
  RuleDocument document{.id = word_of(object, "id"),
                        .service = DocumentService::regulations_gov,
                        .type = document_type(text_of(attributes, "documentType")),
                        .agency = agency_name(clean_text(attributes, "agencyId")),
                        .title = clean_text(attributes, "title"),
                        .summary = clean_text(attributes, "docAbstract"),
                        .action = clean_text(attributes, "subtype"),
                        .date = washington_date(text_of(attributes, "postedDate")),
                        .date_field = "postedDate",
                        .effective = washington_date(text_of(attributes, "effectiveDate")),
                        .comments_open = washington_date(text_of(attributes, "commentStartDate")),
                        .comments_close = washington_date(text_of(attributes, "commentEndDate")),
                        .document_number = word_of(attributes, "frDocNum"),
                        .citation = citation_of(attributes),
                        .rins = rins_of(attributes),
                        .version = word_of(attributes, "lastModifiedDate")};
  if (document.version.empty()) document.version = word_of(attributes, "modifyDate");
  if (document.title.empty()) document.title = "Document " + document.id;
  if (auto docket = word_of(attributes, "docketId"); !docket.empty())
    document.dockets.push_back(std::move(docket));
  classify(document);
  plugin::AttributeWriter(document.attributes)
      .add("document_type", clean_text(attributes, "documentType"))
      .add("subtype", clean_text(attributes, "subtype"))
      .add("agency_id", clean_text(attributes, "agencyId"))
      .add("reason_withdrawn", clean_text(attributes, "reasonWithdrawn"))
      .add("object_id", word_of(attributes, "objectId"))
      .add("cfr", clean_text(attributes, "cfrPart"))
      .finish();
  document.references.emplace_back(document.id,
                                   "https://www.regulations.gov/document/" + document.id);
  for (const auto& topic : plugin::list_of(attributes, "topics"))
    if (topic.is_string())
      document.tags.push_back(plugin::plain_text(topic.get_ref<const std::string&>()));
  if (is_true(attributes, "withdrawn")) document.tags.emplace_back("withdrawn");
  return document;
}

}  // namespace timeloom::policy
