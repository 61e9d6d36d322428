#include "policy/executive_orders.hpp"

#include <algorithm>
#include <optional>

#include "policy/order_notes.hpp"
#include "shared/csv_reader.hpp"
#include "shared/plain_text.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

// Where each column stands; a table may have them in another order.
struct Columns {
  std::optional<std::size_t> number, citation, signing_date, document_number, notes, title;
};

Columns columns_of(std::span<const std::string_view> header) {
  Columns columns;
  for (std::size_t at = 0; at < header.size(); ++at) {
    const auto name = plugin::plain_text(header[at]);
    if (name == "number" || name == "executive_order_number") columns.number = at;
    if (name == "citation") columns.citation = at;
    if (name == "signing_date") columns.signing_date = at;
    if (name == "document_number") columns.document_number = at;
    if (name == "notes" || name == "executive_order_notes") columns.notes = at;
    if (name == "title") columns.title = at;
  }
  return columns;
}

std::string_view field_at(std::span<const std::string_view> fields,
                          std::optional<std::size_t> column) {
  return column && *column < fields.size() ? fields[*column] : std::string_view();
}

RuleDocument read_order(std::span<const std::string_view> fields, const Columns& columns) {
  const auto text = [&](auto column) { return plugin::plain_text(field_at(fields, column)); };
  auto order = executive_order(text(columns.number));
  if (auto title = text(columns.title); !title.empty()) order.title = std::move(title);
  order.date = text(columns.signing_date);
  order.date_field = "signing_date";
  const auto citation = text(columns.citation), document = text(columns.document_number);
  const auto notes = field_at(fields, columns.notes);
  order.summary = plugin::plain_text(notes);
  order.attributes.add("citation", citation)
      .add("document_number", document)
      .add("notes", order.summary);
  order.relations = order_relations(notes);
  if (!document.empty())
    order.references.emplace_back(citation.empty() ? "Federal Register " + document : citation,
                                  "https://www.federalregister.gov/d/" + document);
  else if (!citation.empty())
    order.references.emplace_back(citation, std::string());
  return order;
}

}  // namespace

RuleDocument executive_order(std::string_view number) {
  RuleDocument order;
  if (!number.empty()) order.id = "eo-" + std::string(number);
  order.kind = "order.executive";
  order.agency = "Executive Office of the President";
  order.title = "Executive Order " + std::string(number);
  order.attributes.add("executive_order_number", number);
  return order;
}

bool looks_like_executive_orders(std::string_view head) {
  const auto header = head.substr(0, head.find_first_of("\r\n"));
  const auto has = [header](std::string_view word) { return header.find(word) != header.npos; };
  return has("number") && has("signing_date") && (has("citation") || has("document_number")) &&
         header.find_first_of("{<") == header.npos;
}

void read_executive_orders(plugin::Reader& reader, DocumentEvents& events,
                           const plugin::SourceFile& file) {
  plugin::CsvReader csv(plugin::utf8_text(file.bytes));
  if (!csv.next()) return;
  const auto columns = columns_of(csv.record().fields);
  while (!reader.stopped() && csv.next()) {
    const auto& record = csv.record();
    const DocumentOrigin origin{file.name, record.number - 1, record.line};
    if (record.fault == plugin::CsvFault::unterminated_quote)
      reader.diagnose({.severity = TIMELOOM_WARNING,
                       .message = "a quote that is never closed; the record was cut at its line",
                       .record = origin.record,
                       .line = record.fault_line,
                       .file = file.name});
    events.push(read_order(record.fields, columns), origin);
  }
}

}  // namespace timeloom::policy
