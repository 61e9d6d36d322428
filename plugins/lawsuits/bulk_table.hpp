// Tables of CourtListener's bulk data: CSV as PostgreSQL's COPY writes it.
#pragma once

#include <timeloom/plugin.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/csv_chunks.hpp"
#include "shared/csv_reader.hpp"
#include "shared/ordered_workers.hpp"
#include "shared/spare_items.hpp"

namespace timeloom::lawsuits {

// Declared in the order in which they are read: each needs those before it.
enum class BulkTable : std::uint8_t { originating_courts, dockets, citations, clusters, none };

// Which table it is, by the names of its columns.
BulkTable bulk_table_of(std::string_view head);

// A row's fields by name. A column that a dump does not have answers empty, as does NULL.
class Columns {
public:
  static constexpr std::size_t missing = SIZE_MAX;

  explicit Columns(std::vector<std::string> names) : names_(std::move(names)) {}

  std::size_t index_of(std::string_view name) const;
  bool has(std::string_view name) const { return index_of(name) != missing; }
  std::size_t size() const { return names_.size(); }

  static std::string_view at(const plugin::CsvRecord& record, std::size_t index) {
    return index < record.fields.size() ? record.fields[index] : std::string_view();
  }

private:
  std::vector<std::string> names_;
};

// A table whose header was read. Dumps before 2023 quote what must be quoted, later ones all that
// is not NULL; quotes within quotes were doubled at first and have a backslash now.
struct OpenedTable {
  Columns columns;
  std::string_view body;
  plugin::CsvEscape escape = plugin::CsvEscape::doubling;
  std::uint64_t lines_above = 0;  // of the header
};
OpenedTable open_table(std::string_view bytes);

// The rows of one chunk. Records and lines count from the chunk's beginning until it is taken.
template <typename Row>
struct Chunk {
  struct Fault {
    std::uint64_t record = 0, line = 0;
    timeloom_severity severity = TIMELOOM_SKIPPED;
    std::string message{};
  };
  std::vector<Row> rows{};
  std::string texts{};  // what rows refer to
  std::vector<Fault> faults{};
  std::uint64_t records = 0, lines = 0;  // that it has
  std::uint64_t records_above = 0, lines_above = 0;
  std::string_view text{};  // that it was read from

  void clear() {
    rows.clear();
    texts.clear();
    faults.clear();
  }
};

std::uint64_t lines_in(std::string_view text);
// What is wrong with the form of a record; an empty message where nothing is.
std::pair<timeloom_severity, std::string> fault_of(const plugin::CsvRecord& record,
                                                   std::size_t columns);

// Calls a copy of `parse`, one for each chunk, with (record, chunk) on all cores for every row that
// is whole; it appends to chunk.rows and chunk.texts. Then take(chunk) on the calling thread, in
// order. Reports progress by bytes, between `bytes_before` and `bytes_total`, and ends early when
// the host asks to stop.
template <typename Row, typename Parse, typename Take>
void read_table(plugin::Reader& reader, const OpenedTable& table, std::string_view file,
                std::uint64_t bytes_before, std::uint64_t bytes_total, Parse parse, Take take) {
  plugin::CsvChunks chunks(table.body, table.escape);
  plugin::SpareItems<Chunk<Row>> spare;
  const auto parse_chunk = [&](std::size_t index) {
    const auto text = chunks[index];
    auto chunk = spare.take([] { return Chunk<Row>(); });
    chunk.text = text;
    auto parse_row = parse;
    plugin::CsvReader records(text, ',', table.escape);
    while (records.next()) {
      const auto& record = records.record();
      auto [severity, message] = fault_of(record, table.columns.size());
      const bool skipped = !message.empty() && severity == TIMELOOM_SKIPPED;
      if (!message.empty())
        chunk.faults.push_back({record.number, record.line, severity, std::move(message)});
      if (!skipped) parse_row(record, chunk);
    }
    chunk.records = records.record().number;
    chunk.lines = records.line_ends();
    return chunk;
  };

  std::uint64_t records = 1, lines = table.lines_above, bytes = bytes_before;
  const auto take_chunk = [&](Chunk<Row>&& chunk) {
    chunk.records_above = records;
    chunk.lines_above = lines;
    for (const auto& fault : chunk.faults)
      reader.diagnose({.severity = fault.severity,
                       .message = fault.message,
                       .record = records + fault.record,
                       .line = lines + fault.line,
                       .file = file});
    records += chunk.records;
    lines += chunk.lines;
    bytes += chunk.text.size();
    take(chunk);
    reader.progress(bytes, bytes_total);
    chunk.clear();
    spare.give(std::move(chunk));
  };
  plugin::ordered_workers(chunks.most(), parse_chunk, take_chunk,
                          [&reader] { return reader.stopped(); });
}

}  // namespace timeloom::lawsuits
