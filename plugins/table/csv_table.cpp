#include "table/csv_table.hpp"

#include <algorithm>
#include <string>

#include "shared/csv_reader.hpp"
#include "table/column_mapping.hpp"
#include "table/event_writer.hpp"
#include "table/list_cells.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

using plugin::CsvFault;
using plugin::CsvReader;
using plugin::CsvRecord;
using plugin::Failure;

constexpr std::uint64_t kRecordsBetweenReports = 1024;

bool is_empty_row(std::span<const std::string_view> fields) {
  return std::all_of(fields.begin(), fields.end(),
                     [](std::string_view field) { return trimmed(field).empty(); });
}

// Columns and how many of the first rows have as many cells as the header, as one score.
double delimiter_score(std::string_view text, char delimiter) {
  constexpr int kRowsLookedAt = 20;
  CsvReader rows(text, delimiter);
  if (!rows.next()) return 0;
  const auto columns = rows.record().fields.size();
  int seen = 1;
  int fitting = 1;
  // The last row of a file's head may be cut off, and a broken one says nothing.
  for (; seen < kRowsLookedAt && rows.next(); ++seen)
    if (rows.record().fields.size() == columns) ++fitting;
  return columns < 2 ? 0 : static_cast<double>(columns) * fitting / seen;
}

class CsvTable {
public:
  CsvTable(plugin::Reader& reader, std::string_view text, const TableOptions& options,
           char delimiter)
      : reader_(reader),
        text_(text),
        delimiter_(delimiter),
        header_(header_cells(text, delimiter)),
        mapping_(views(header_), options),
        writer_(reader, options, [this] { return find_date_order(); }) {
    if (!mapping_.missing().empty()) throw Failure(no_column(mapping_.missing().front()));
    if (!mapping_.has_date()) throw Failure(no_date_column());
  }

  void read() {
    CsvReader rows(text_, delimiter_);
    rows.next();  // the header
    while (rows.next()) {
      const auto record = row_number(rows.record());
      if (record % kRecordsBetweenReports == 0) {
        reader_.progress(rows.offset(), text_.size());
        if (reader_.stopped()) return;
      }
      if (!fill(rows.record())) continue;
      if (!writer_.write(row_, mapping_)) return;
    }
    if (rows.record().number <= 1)
      reader_.diagnose(
          {.severity = TIMELOOM_NOTE, .message = "the table has a header and no rows"});
    reader_.progress(text_.size(), text_.size());
  }

private:
  static std::vector<std::string_view> views(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
  }

  // Rows are counted below the header.
  static std::uint64_t row_number(const CsvRecord& record) { return record.number - 1; }

  void diagnose(const CsvRecord& record, timeloom_severity severity, const std::string& message) {
    reader_.diagnose({.severity = severity,
                      .message = message,
                      .record = row_number(record),
                      .line = record.line});
  }

  // Makes row_ of the record; false where it holds nothing that can be used.
  bool fill(const CsvRecord& record) {
    if (!is_usable(record)) return false;
    row_.clear();
    row_.record = row_number(record);
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
    if (!row_.attributes.empty()) row_.attributes += '}';
    append_references(row_[Role::sources], row_.references);
    pair_urls(row_[Role::source_url], row_.references);
    append_tags(row_[Role::tags], row_.tags);
    append_links(row_[Role::links], row_.links);
    return true;
  }

  bool is_usable(const CsvRecord& record) {
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
  bool has_all_cells(const CsvRecord& record) {
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
  std::size_t named_columns() const {
    auto count = mapping_.size();
    while (count > 0 && !mapping_.has_own_name(count - 1)) --count;
    return count;
  }

  void add_attribute(std::size_t column, std::string_view cell) {
    row_.attributes += row_.attributes.empty() ? '{' : ',';
    append_json_string(row_.attributes, mapping_.name(column));
    row_.attributes += ':';
    append_json_string(row_.attributes, cell);
  }

  std::optional<DateOrder> find_date_order() const {
    DateOrderEvidence evidence;
    CsvReader rows(text_, delimiter_);
    rows.next();
    while (rows.next()) {
      if (rows.record().number % kRecordsBetweenReports == 0 && reader_.stopped()) break;
      for (const auto role : {Role::date, Role::end})
        if (mapping_.column(role) < rows.record().fields.size())
          evidence.add(rows.record().fields[mapping_.column(role)]);
    }
    return evidence.order();
  }

  std::string columns_seen() const {
    std::string list;
    for (std::size_t column = 0; column < mapping_.size(); ++column)
      list += (column == 0 ? "" : ", ") + mapping_.name(column);
    return list;
  }

  std::string no_column(const std::string& name) const {
    return "the option \"columns\" names \"" + name +
           "\", but there is no such column; the columns are: " + columns_seen();
  }

  std::string no_date_column() const {
    return "no column is known to hold a date; the columns are: " + columns_seen() +
           ". Say which with the option \"columns\", such as {\"columns\": {\"date\": \"" +
           mapping_.name(0) + "\"}}";
  }

  plugin::Reader& reader_;
  std::string_view text_;
  char delimiter_;
  std::vector<std::string> header_;
  ColumnMapping mapping_;
  EventWriter writer_;
  Row row_;
};

}  // namespace

char sniff_delimiter(std::string_view text, std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower.ends_with(".tsv") || lower.ends_with(".tab")) return '\t';
  char best = ',';
  double best_score = 0;
  for (const char delimiter : {',', '\t', ';', '|'}) {
    const double score = delimiter_score(text, delimiter);
    if (score <= best_score) continue;
    best = delimiter;
    best_score = score;
  }
  return best;
}

std::vector<std::string> header_cells(std::string_view text, char delimiter) {
  CsvReader rows(text, delimiter);
  if (!rows.next()) return {};
  return {rows.record().fields.begin(), rows.record().fields.end()};
}

void read_csv_table(plugin::Reader& reader, std::string_view text, const TableOptions& options) {
  const char delimiter =
      options.delimiter ? *options.delimiter : sniff_delimiter(text, reader.uri());
  if (header_cells(text, delimiter).empty()) throw Failure("the file is empty");
  CsvTable(reader, text, options, delimiter).read();
}

}  // namespace timeloom::table
