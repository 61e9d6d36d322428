#include "policy/rows_table.hpp"

#include "policy/executive_orders.hpp"
#include "policy/federal_register.hpp"
#include "shared/csv_chunks.hpp"
#include "shared/line_counter.hpp"
#include "shared/ordered_workers.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

struct OpenedTable {
  CsvColumns columns{};
  std::string_view rows{};
  std::uint64_t lines_above = 0;
};

OpenedTable open_table(std::string_view bytes) {
  const auto text = plugin::utf8_text(bytes);
  plugin::CsvReader csv(text);
  if (!csv.next()) return {};
  return {CsvColumns(csv.record().fields), text.substr(csv.offset()),
          plugin::count_line_ends(text.substr(0, csv.offset()))};
}

// Origins count from the beginning of `rows`.
ParsedFile read_rows(std::string_view rows, const CsvColumns& columns, RowReader read_row,
                     const std::string& file) {
  ParsedFile parsed;
  plugin::CsvReader csv(rows);
  while (csv.next()) {
    const auto& row = csv.record();
    if (row.fault == plugin::CsvFault::unterminated_quote)
      parsed.findings.push_back(unclosed_quote({file, row.number, row.fault_line}));
    parsed.documents.push_back(read_row(row, columns));
    parsed.documents.back().origin = {file, row.number, row.line};
  }
  return parsed;
}

void move_down(ParsedFile& parsed, std::uint64_t records, std::uint64_t lines) {
  const auto move = [=](DocumentOrigin& origin) {
    origin.record += records;
    origin.line += lines;
  };
  for (auto& document : parsed.documents) move(document.origin);
  for (auto& finding : parsed.findings) move(finding.origin);
}

}  // namespace

RowReader row_reader_of(std::string_view head) {
  if (looks_like_federal_register_csv(head)) return read_federal_register_row;
  return looks_like_executive_orders(head) ? read_executive_order_row : nullptr;
}

ParsedFile read_rows_table(const plugin::SourceFile& file, RowReader read_row) {
  const auto table = open_table(file.bytes);
  auto parsed = read_rows(table.rows, table.columns, read_row, file.name);
  move_down(parsed, 0, table.lines_above);
  return parsed;
}

void read_rows_table(plugin::Reader& reader, std::string_view bytes, RowReader read_row,
                     const std::function<void(ParsedFile&&)>& take) {
  struct Part {
    ParsedFile parsed{};
    std::uint64_t lines = 0;
  };
  const auto table = open_table(bytes);
  plugin::CsvChunks chunks(table.rows, plugin::CsvEscape::doubling);
  std::uint64_t parts = 0, records = 0, lines = table.lines_above;
  plugin::ordered_workers(
      chunks.most(),
      [&](std::size_t index) -> Part {
        const auto rows = chunks[index];
        return {read_rows(rows, table.columns, read_row, {}), plugin::count_line_ends(rows)};
      },
      [&](Part&& part) {
        const auto size = part.parsed.documents.size();
        move_down(part.parsed, records, lines);
        records += size;
        lines += part.lines;
        take(std::move(part.parsed));
        reader.progress(++parts, chunks.most());
      },
      [&reader] { return reader.stopped(); });
}

}  // namespace timeloom::policy
