#include "policy/executive_orders.hpp"

#include "policy/document_role.hpp"
#include "policy/order_notes.hpp"
#include "policy/us_date.hpp"
#include "shared/attribute_writer.hpp"

namespace timeloom::policy {

RuleDocument read_executive_order_row(const plugin::CsvRecord& record, const CsvColumns& columns) {
  const auto text = [&](std::string_view name, std::string_view other = {}) {
    auto found = columns.text(record, name);
    return found.empty() && !other.empty() ? columns.text(record, other) : found;
  };
  RuleDocument order{.service = DocumentService::orders,
                     .title = text("title"),
                     .summary = text("notes", "executive_order_notes"),
                     .date = iso_date(text("signing_date")),
                     .date_field = "signing_date",
                     .document_number = text("document_number"),
                     .citation = text("citation")};
  make_executive_order(order, text("number", "executive_order_number"));
  auto notes = columns.field(record, "notes");
  if (notes.empty()) notes = columns.field(record, "executive_order_notes");
  order.relations = order_relations(notes);
  plugin::AttributeWriter(order.attributes).add("notes", order.summary).finish();
  if (!order.document_number.empty())
    order.references.emplace_back(
        order.citation.empty() ? "Federal Register " + order.document_number : order.citation,
        "https://www.federalregister.gov/d/" + order.document_number);
  else if (!order.citation.empty())
    order.references.emplace_back(order.citation, std::string());
  return order;
}

void make_executive_order(RuleDocument& document, std::string_view number) {
  document.id = number.empty() ? std::string() : "eo-" + std::string(number);
  document.type = DocumentType::order;
  document.agency = "Executive Office of the President";
  if (document.title.empty()) document.title = "Executive Order " + std::string(number);
  classify(document);
}

bool looks_like_executive_orders(std::string_view head) {
  const auto header = head.substr(0, head.find_first_of("\r\n"));
  const auto has = [header](std::string_view word) { return header.find(word) != header.npos; };
  return has("number") && has("signing_date") && (has("citation") || has("document_number")) &&
         !has("publication_date") && header.find_first_of("{<") == header.npos;
}

}  // namespace timeloom::policy
