#include "policy/federal_register_record.hpp"

#include "policy/agency_names.hpp"
#include "policy/document_role.hpp"
#include "policy/executive_orders.hpp"
#include "policy/order_notes.hpp"
#include "policy/rule_numbers.hpp"
#include "policy/us_date.hpp"
#include "shared/attribute_writer.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::policy {
namespace {

// "2012-1234" at the end of an address, with or without ".json".
std::string document_number_of(std::string_view url) {
  url = url.substr(0, url.find('?'));
  if (url.ends_with(".json")) url.remove_suffix(5);
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url.substr(url.rfind('/') + 1));
}

// The number of a correction is that of what it corrects with "C1-" before it.
bool is_correction(const FederalRegisterRecord& record) {
  const std::string_view number = record.document_number;
  return !record.correction_of.empty() ||
         (number.size() > 2 && number[0] == 'C' && number[1] >= '0' && number[1] <= '9');
}

void add_references(const FederalRegisterRecord& record, RuleDocument& document) {
  const auto& citation = record.citation;
  if (!record.html_url.empty())
    document.references.emplace_back(citation.empty() ? "Federal Register" : citation,
                                     record.html_url);
  if (!record.pdf_url.empty())
    document.references.emplace_back(citation.empty() ? "PDF" : citation + " (PDF)",
                                     record.pdf_url);
  if (!record.regulations_url.empty())
    document.references.emplace_back("Regulations.gov", record.regulations_url);
  if (document.references.empty() && !citation.empty())
    document.references.emplace_back(citation, std::string());
}

}  // namespace

RuleDocument to_document(FederalRegisterRecord record) {
  if (record.citation.empty() && !record.volume.empty() && !record.start_page.empty() &&
      record.start_page != "0")
    record.citation = record.volume + " FR " + record.start_page;
  // A correction of an order has the number 0.
  if (record.executive_order_number == "0") record.executive_order_number.clear();
  const auto notes = plugin::plain_text(record.notes);
  RuleDocument document{.id = record.document_number,
                        .type = document_type(record.type),
                        .agency = issuing_agency(record.agencies),
                        .title = std::move(record.title),
                        .summary = std::move(record.abstract),
                        .date = iso_date(record.publication_date),
                        .date_field = "publication_date",
                        .effective = iso_date(record.effective_on),
                        .comments_close = iso_date(record.comments_close_on),
                        .citation = record.citation};
  plugin::AttributeWriter(document.attributes)
      .add("type", record.type)
      .add("subtype", record.subtype)
      .add("action", record.action)
      .add("dates", record.dates)
      .add("publication_date", record.publication_date)
      .add("signing_date", iso_date(record.signing_date))
      .add("agencies", record.agencies)
      .add("topics", record.topics)
      .add("cfr", record.cfr_references)
      .add("significant", record.significant)
      .add("president", record.president)
      .add("proclamation_number", record.proclamation_number)
      .add("notes", notes)
      .finish();
  document.action = std::move(record.action);
  document.tags = std::move(record.topics);
  if (!document.comments_close.empty()) document.comments_open = document.date;
  for (const auto& docket : record.docket_ids) add_new(document.dockets, dockets_in(docket));
  for (const auto& rin : record.rins) add_new(document.rins, rins_in(rin));
  if (!record.executive_order_number.empty()) {
    make_executive_order(document, record.executive_order_number);
    document.relations = order_relations(record.notes);
  } else {
    if (document.title.empty() && !document.id.empty()) document.title = "Document " + document.id;
    classify(document);
  }
  if (document.type == DocumentType::presidential)
    document.kind = is_correction(record) ? kind_of(document.type, DocumentRole::corrects)
                                          : presidential_kind(record.subtype);
  const bool is_presidents =
      document.type == DocumentType::presidential || document.type == DocumentType::order;
  if (is_presidents && !record.signing_date.empty()) {
    document.date = iso_date(record.signing_date);
    document.date_field = "signing_date";
  }
  add_references(record, document);
  if (!record.correction_of.empty())
    document.relations.push_back({"corrects", document_number_of(record.correction_of)});
  document.document_number = std::move(record.document_number);
  return document;
}

}  // namespace timeloom::policy
