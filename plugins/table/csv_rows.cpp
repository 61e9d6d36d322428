#include "table/csv_rows.hpp"

#include <algorithm>
#include <span>

#include "table/list_cells.hpp"
#include "table/text.hpp"

namespace timeloom::table {

using plugin::CsvFault;
using plugin::CsvRecord;

namespace {

bool is_empty_row(std::span<const std::string_view> fields) {
  return std::all_of(fields.begin(), fields.end(),
                     [](std::string_view field) { return trimmed(field).empty(); });
}

}  // namespace

bool CsvRows::read(const CsvRecord& record) {
  return !fill(record) || writer_.write(row_, mapping_);
}

void CsvRows::diagnose(const CsvRecord& record, timeloom_severity severity,
                       const std::string& message) {
  output_.diagnose(
      {.severity = severity, .message = message, .record = record.number, .line = record.line});
}

// Makes row_ of the record; false where it holds nothing that can be used.
bool CsvRows::fill(const CsvRecord& record) {
  if (!is_usable(record)) return false;
  row_.clear();
  row_.record = record.number;
  row_.line = record.line;
  const auto cells = std::min(record.fields.size(), mapping_.size());
  for (std::size_t column = 0; column < cells; ++column) {
    const auto cell = trimmed(record.fields[column]);
    if (cell.empty()) continue;
    if (const auto role = mapping_.role(column))
      row_[*role] = cell;
    else
      add_attribute(column, cell);
  }
  add_attributes(record, row_[Role::attributes]);
  if (!row_.attributes.empty()) row_.attributes += '}';
  const auto read_list = [&](Role role, auto& list, auto append) {
    if (!json_.read_list(role, row_[role], row_)) append(row_[role], list);
  };
  read_list(Role::sources, row_.references, append_references);
  pair_urls(row_[Role::source_url], row_.references);
  read_list(Role::tags, row_.tags, append_tags);
  read_list(Role::links, row_.links, append_links);
  return true;
}

bool CsvRows::is_usable(const CsvRecord& record) {
  if (record.fault == CsvFault::unterminated_quote) {
    diagnose(record, TIMELOOM_SKIPPED,
             "a quote opens on line " + std::to_string(record.fault_line) +
                 " and is never closed; reading goes on below it");
    return false;
  }
  if (is_empty_row(record.fields)) return false;
  if (record.fault == CsvFault::text_after_quote)
    diagnose(record, TIMELOOM_WARNING,
             "text follows a closing quote on line " + std::to_string(record.fault_line) +
                 "; it was kept as part of the cell");
  return has_all_cells(record);
}

// Only cells that are certainly empty may be missing or left over.
bool CsvRows::has_all_cells(const CsvRecord& record) {
  const auto cells = record.fields.size();
  const auto columns = mapping_.size();
  if (cells == columns) return true;
  const auto counts =
      "has " + std::to_string(cells) + " fields, the header has " + std::to_string(columns);
  if (cells > columns && is_empty_row(record.fields.subspan(columns))) {
    diagnose(record, TIMELOOM_WARNING, counts + "; those beyond are empty and were dropped");
    return true;
  }
  if (cells < columns && cells >= named_columns()) {
    diagnose(record, TIMELOOM_WARNING, counts + "; only columns without a name are missing");
    return true;
  }
  if (cells < columns) diagnose(record, TIMELOOM_SKIPPED, counts);
  if (cells > columns)
    diagnose(record, TIMELOOM_SKIPPED, counts + "; is a cell with the delimiter not quoted?");
  return false;
}

// How many columns there are up to the last that has a name.
std::size_t CsvRows::named_columns() const {
  auto count = mapping_.size();
  while (count > 0 && !mapping_.has_own_name(count - 1)) --count;
  return count;
}

void CsvRows::add_attribute(std::size_t column, std::string_view cell) {
  row_.attributes += row_.attributes.empty() ? '{' : ',';
  append_json_string(row_.attributes, mapping_.name(column));
  row_.attributes += ':';
  append_json_string(row_.attributes, cell);
}

// The members of a JSON object, as they are written there.
void CsvRows::add_attributes(const CsvRecord& record, std::string_view cell) {
  if (cell.empty()) return;
  if (!json_.is_object(cell)) {
    diagnose(record, TIMELOOM_WARNING,
             "\"attributes\" is no JSON object and was kept as an attribute");
    add_attribute(mapping_.column(Role::attributes), cell);
    return;
  }
  const auto members = trimmed(cell.substr(1, cell.size() - 2));
  if (members.empty()) return;
  row_.attributes += row_.attributes.empty() ? '{' : ',';
  row_.attributes += members;
}

}  // namespace timeloom::table
