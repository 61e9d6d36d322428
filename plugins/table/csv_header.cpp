#include "table/csv_header.hpp"

#include <algorithm>

#include "shared/csv_reader.hpp"
#include "table/column_mapping.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

using plugin::CsvReader;

constexpr std::string_view kDelimiters = ",\t;|";
constexpr int kRowsLookedAt = 20;

// Columns and how many of the first rows have as many cells as the header, as one score.
double delimiter_score(std::string_view text, char delimiter) {
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

// Without the first lines that no delimiter is on: a title, and what is blank below it.
std::string_view below_plain_lines(std::string_view text) {
  for (auto rest = text; !rest.empty();) {
    const auto line = rest.substr(0, rest.find_first_of("\r\n"));
    if (line.find_first_of(kDelimiters) != line.npos) return rest;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return text;
}

bool names_a_date(std::span<const std::string_view> cells, const TableOptions& options) {
  const ColumnMapping mapping(cells, options);
  return mapping.missing().empty() && mapping.has_date();
}

}  // namespace

char sniff_delimiter(std::string_view text, std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower.ends_with(".tsv") || lower.ends_with(".tab")) return '\t';
  text = below_plain_lines(text);
  char best = ',';
  double best_score = 0;
  for (const char delimiter : kDelimiters) {
    const double score = delimiter_score(text, delimiter);
    if (score <= best_score) continue;
    best = delimiter;
    best_score = score;
  }
  return best;
}

CsvHeader find_header(std::string_view text, char delimiter, const TableOptions& options) {
  CsvReader rows(text, delimiter);
  CsvHeader first;
  for (int row = 0; row < kRowsLookedAt; ++row) {
    CsvHeader header{.cells = {}, .begin = rows.offset(), .line_ends = rows.line_ends()};
    if (!rows.next()) break;
    const auto cells = rows.record().fields;
    header.cells.assign(cells.begin(), cells.end());
    if (names_a_date(cells, options)) return header;
    if (row == 0) first = std::move(header);
    const auto filled =
        std::ranges::count_if(cells, [](std::string_view cell) { return !trimmed(cell).empty(); });
    if (filled > 1) break;
  }
  return first;
}

}  // namespace timeloom::table
