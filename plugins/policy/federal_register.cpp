#include "policy/federal_register.hpp"

#include "policy/executive_orders.hpp"
#include "policy/order_notes.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::policy {
namespace {

using nlohmann::json;
using plugin::list_of;
using plugin::text_of;
using plugin::word_of;

std::string clean_text(const json& object, std::string_view key) {
  return plugin::plain_text(text_of(object, key));
}

std::vector<std::string> words_of(const json& object, std::string_view key) {
  std::vector<std::string> words;
  for (const auto& item : list_of(object, key))
    if (item.is_string()) words.push_back(plugin::plain_text(item.get_ref<const std::string&>()));
  return words;
}

std::vector<std::string> agency_names(const json& object) {
  std::vector<std::string> names;
  for (const auto& agency : list_of(object, "agencies")) {
    auto name = clean_text(agency, "name");
    if (name.empty()) name = clean_text(agency, "raw_name");
    if (!name.empty()) names.push_back(std::move(name));
  }
  if (names.empty()) names = words_of(object, "agency_names");
  return names;
}

std::string_view kind_of(std::string_view type) {
  if (type == "Rule" || type == "RULE") return "rule.final";
  if (type == "Proposed Rule" || type == "PRORULE") return "rule.proposed";
  if (type == "Notice" || type == "NOTICE") return "rule.notice";
  if (type == "Presidential Document" || type == "PRESDOCU") return "rule.presidential";
  return "rule.document";
}

// "2012-1234" at the end of an API address, with or without ".json".
std::string document_number_of(std::string_view url) {
  url = url.substr(0, url.find('?'));
  if (url.ends_with(".json")) url.remove_suffix(5);
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url.substr(url.rfind('/') + 1));
}

void read_executive_order(const json& object, RuleDocument& document) {
  auto order = executive_order(word_of(object, "executive_order_number"));
  document.id = order.id;
  document.kind = order.kind;
  document.agency = order.agency;
  document.attributes.add("executive_order_number", word_of(object, "executive_order_number"));
  auto notes = std::string(text_of(object, "executive_order_notes"));
  if (notes.empty()) notes = text_of(object, "disposition_notes");
  document.relations = order_relations(notes);
  document.attributes.add("notes", plugin::plain_text(notes));
  if (auto signed_on = word_of(object, "signing_date"); !signed_on.empty()) {
    document.date = std::move(signed_on);
    document.date_field = "signing_date";
  }
}

void read_attributes(const json& object, RuleDocument& document) {
  document.attributes.add("document_number", word_of(object, "document_number"))
      .add("type", clean_text(object, "type"))
      .add("subtype", clean_text(object, "subtype"))
      .add("action", clean_text(object, "action"))
      .add("dates", clean_text(object, "dates"))
      .add("citation", clean_text(object, "citation"))
      .add("publication_date", word_of(object, "publication_date"))
      .add("agencies", agency_names(object))
      .add("docket_ids", words_of(object, "docket_ids"))
      .add("regulation_id_numbers", words_of(object, "regulation_id_numbers"))
      .add("topics", words_of(object, "topics"));
}

}  // namespace

bool looks_like_federal_register(std::string_view head) {
  const auto start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == head.npos || (head[start] != '{' && head[start] != '[')) return false;
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  return has("\"document_number\"") && has("\"publication_date\"");
}

bool is_federal_register_document(const json& object) {
  return object.is_object() && object.contains("document_number");
}

RuleDocument read_federal_register(const json& object) {
  const auto agencies = agency_names(object);
  RuleDocument document{.id = word_of(object, "document_number"),
                        .kind = kind_of(text_of(object, "type")),
                        .agency = agencies.empty() ? std::string() : agencies.front(),
                        .title = clean_text(object, "title"),
                        .summary = clean_text(object, "abstract"),
                        .date = word_of(object, "publication_date"),
                        .date_field = "publication_date",
                        .effective = word_of(object, "effective_on"),
                        .comments_close = word_of(object, "comments_close_on"),
                        .tags = words_of(object, "topics")};
  if (!document.comments_close.empty()) document.comments_open = document.date;
  if (document.title.empty()) document.title = "Document " + document.id;
  if (!word_of(object, "executive_order_number").empty()) read_executive_order(object, document);
  read_attributes(object, document);

  const auto citation = clean_text(object, "citation");
  const auto html = std::string(text_of(object, "html_url")),
             pdf = std::string(text_of(object, "pdf_url"));
  if (!html.empty())
    document.references.emplace_back(citation.empty() ? "Federal Register" : citation, html);
  if (!pdf.empty()) document.references.emplace_back("PDF", pdf);
  if (html.empty() && pdf.empty() && !citation.empty())
    document.references.emplace_back(citation, std::string());
  if (const auto corrected = text_of(object, "correction_of"); !corrected.empty())
    document.relations.push_back({"corrects", document_number_of(corrected)});
  return document;
}

}  // namespace timeloom::policy
