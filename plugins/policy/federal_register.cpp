#include "policy/federal_register.hpp"

#include "policy/federal_register_record.hpp"
#include "policy/rule_numbers.hpp"
#include "shared/json_document.hpp"

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

std::vector<std::string> cfr_references(const json& object) {
  std::vector<std::string> references;
  for (const auto& one : list_of(object, "cfr_references")) {
    const auto title = word_of(one, "title"), part = word_of(one, "part");
    if (!title.empty()) references.push_back(title + " CFR" + (part.empty() ? "" : " " + part));
  }
  return references;
}

// A list, or one text of an older field of that name.
std::vector<std::string> words_or_word(const json& object, std::string_view key) {
  auto words = words_of(object, key);
  if (words.empty() && !text_of(object, key).empty()) words.push_back(clean_text(object, key));
  return words;
}

// What the document says, and where Regulations.gov has put it.
std::vector<std::string> dockets_of(const json& object) {
  auto dockets = words_or_word(object, "docket_ids");
  if (dockets.empty()) dockets = words_or_word(object, "docket_id");
  for (const auto& docket : list_of(object, "dockets"))
    if (auto id = word_of(docket, "id"); !id.empty()) add_new(dockets, {std::move(id)});
  const auto& info = plugin::object_of(object, "regulations_dot_gov_info");
  if (auto id = word_of(info, "docket_id"); !id.empty()) add_new(dockets, {std::move(id)});
  return dockets;
}

std::vector<std::string> rins_of(const json& object) {
  auto rins = words_of(object, "regulation_id_numbers");
  const auto& info = plugin::object_of(object, "regulation_id_number_info");
  if (rins.empty() && info.is_object())
    for (const auto& [rin, plan] : info.items()) rins.push_back(rin);
  return rins;
}

FederalRegisterRecord record_of(const plugin::CsvRecord& row, const CsvColumns& columns) {
  const auto text = [&](std::string_view name) { return columns.text(row, name); };
  const auto list = [&](std::string_view name) { return split_list(text(name)); };
  auto dockets = list("docket_ids");
  if (dockets.empty()) dockets = list("docket_id");
  auto notes = columns.field(row, "executive_order_notes");
  if (notes.empty()) notes = columns.field(row, "disposition_notes");
  return {.document_number = text("document_number"),
          .title = text("title"),
          .type = text("type"),
          .subtype = text("subtype"),
          .action = text("action"),
          .abstract = text("abstract"),
          .dates = text("dates"),
          .publication_date = text("publication_date"),
          .effective_on = text("effective_on"),
          .comments_close_on = text("comments_close_on"),
          .signing_date = text("signing_date"),
          .citation = text("citation"),
          .html_url = text("html_url"),
          .pdf_url = text("pdf_url"),
          .correction_of = text("correction_of"),
          .volume = text("volume"),
          .start_page = text("start_page"),
          .executive_order_number = text("executive_order_number"),
          .notes = std::string(notes),
          .significant = text("significant"),
          .proclamation_number = text("proclamation_number"),
          .regulations_url = text("regulations_dot_gov_url"),
          .agencies = list("agency_names"),
          .docket_ids = std::move(dockets),
          .rins = list("regulation_id_numbers"),
          .topics = list("topics")};
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
  auto notes = std::string(text_of(object, "executive_order_notes"));
  if (notes.empty()) notes = text_of(object, "disposition_notes");
  const auto significant = object.find("significant");
  const bool is_significant =
      significant != object.end() && significant->is_boolean() && significant->get<bool>();
  return to_document({.document_number = word_of(object, "document_number"),
                      .title = clean_text(object, "title"),
                      .type = clean_text(object, "type"),
                      .subtype = clean_text(object, "subtype"),
                      .action = clean_text(object, "action"),
                      .abstract = clean_text(object, "abstract"),
                      .dates = clean_text(object, "dates"),
                      .publication_date = word_of(object, "publication_date"),
                      .effective_on = word_of(object, "effective_on"),
                      .comments_close_on = word_of(object, "comments_close_on"),
                      .signing_date = word_of(object, "signing_date"),
                      .citation = clean_text(object, "citation"),
                      .html_url = std::string(text_of(object, "html_url")),
                      .pdf_url = std::string(text_of(object, "pdf_url")),
                      .correction_of = std::string(text_of(object, "correction_of")),
                      .volume = word_of(object, "volume"),
                      .start_page = word_of(object, "start_page"),
                      .executive_order_number = word_of(object, "executive_order_number"),
                      .notes = std::move(notes),
                      .significant = is_significant ? "true" : "",
                      .president = clean_text(plugin::object_of(object, "president"), "name"),
                      .proclamation_number = word_of(object, "proclamation_number"),
                      .regulations_url = std::string(text_of(object, "regulations_dot_gov_url")),
                      .agencies = agency_names(object),
                      .docket_ids = dockets_of(object),
                      .rins = rins_of(object),
                      .topics = words_of(object, "topics"),
                      .cfr_references = cfr_references(object)});
}

// Any choice of the API's fields may be columns; without these two there is no event.
bool looks_like_federal_register_csv(std::string_view head) {
  const auto header = head.substr(0, head.find_first_of("\r\n"));
  return header.find("document_number") != header.npos &&
         header.find("publication_date") != header.npos &&
         header.find_first_of("{<") == header.npos;
}

RuleDocument read_federal_register_row(const plugin::CsvRecord& row, const CsvColumns& columns) {
  return to_document(record_of(row, columns));
}

}  // namespace timeloom::policy
