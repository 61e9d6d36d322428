#include "table/csv_table.hpp"

#include <atomic>
#include <memory>
#include <string>

#include "shared/csv_chunks.hpp"
#include "shared/csv_reader.hpp"
#include "shared/ordered_workers.hpp"
#include "shared/spare_items.hpp"
#include "table/column_mapping.hpp"
#include "table/csv_header.hpp"
#include "table/csv_rows.hpp"
#include "table/date_order_search.hpp"
#include "table/event_batch.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

using plugin::CsvFault;
using plugin::CsvReader;
using plugin::CsvRecord;
using plugin::Failure;

constexpr std::uint64_t kRecordsBetweenReports = 1024;

// A part of the table, read by a worker.
struct CsvPiece {
  CsvPiece(plugin::Part part, const ColumnMapping& mapping, const TableOptions& options,
           DateOrderSearch& order)
      : batch(std::move(part)), rows(batch, mapping, options, [&order] { return order.find(); }) {}

  EventBatch batch;
  CsvRows rows;
  std::string_view text;
  std::uint64_t records = 0, lines = 0;
  // Where a record begins that a quote opens in and the piece does not close.
  std::optional<std::size_t> cut_off;
};

class CsvTable {
public:
  CsvTable(plugin::Reader& reader, std::string_view text, const TableOptions& options,
           char delimiter, const PassOver& pass_over)
      : reader_(reader),
        header_(find_header(text, delimiter, options)),
        text_(text.substr(header_.begin)),
        options_(options),
        delimiter_(delimiter),
        pass_over_(pass_over),
        mapping_(views(header_.cells), options),
        order_([this] { return find_date_order(); }),
        output_(reader),
        rows_(output_, mapping_, options, [this] { return order_.find(); }) {
    if (!mapping_.missing().empty()) throw Failure(no_column(mapping_.missing().front()));
    if (!mapping_.has_date()) throw Failure(no_date_column());
  }

  void read() {
    CsvReader header(text_, delimiter_);
    header.next();
    body_ = text_.substr(header.offset());
    lines_above_ = header_.line_ends + header.line_ends();
    if (header_.begin > 0) say_what_is_above(header_.line_ends + header.record().line);
    plugin::CsvChunks chunks(body_, plugin::CsvEscape::doubling);
    plugin::ordered_workers(
        chunks.most(), [&](std::size_t index) { return read_piece(chunks[index]); },
        [&](std::unique_ptr<CsvPiece> piece) { take(std::move(piece)); },
        [&] { return ended_ || should_stop(); });
    if (should_stop()) return;
    if (records_above_ == 0)
      reader_.diagnose(
          {.severity = TIMELOOM_NOTE, .message = "the table has a header and no rows"});
    reader_.progress(text_.size(), text_.size());
  }

private:
  void say_what_is_above(std::uint64_t line) {
    reader_.diagnose({.severity = TIMELOOM_NOTE,
                      .message = "the header is on line " + std::to_string(line) +
                                 "; what stands above it was passed over",
                      .line = line});
  }

  static std::vector<std::string_view> views(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
  }

  // Workers ask `stopped_`: only this thread may ask the host.
  bool should_stop() {
    if (reader_.stopped()) stopped_ = true;
    return stopped_;
  }

  // On a worker.
  std::unique_ptr<CsvPiece> read_piece(std::string_view text) {
    auto piece = spare_.take([this] {
      return std::make_unique<CsvPiece>(reader_.new_part(), mapping_, options_, order_);
    });
    piece->text = text;
    piece->records = 0;
    piece->cut_off.reset();
    CsvReader records(text, delimiter_);
    for (auto begin = records.offset();
         piece->lines = records.line_ends(), records.next() && !stopped_;
         begin = records.offset()) {
      const auto& record = records.record();
      if (record.fault == CsvFault::unterminated_quote) {
        piece->cut_off = begin;
        break;
      }
      piece->records = record.number;
      piece->batch.begin_record();
      piece->rows.read(record);
      piece->batch.end_record({.text = text.substr(begin, records.offset() - begin),
                               .record = record.number,
                               .line = record.line});
    }
    return piece;
  }

  void take(std::unique_ptr<CsvPiece> piece) {
    ended_ = !piece->batch.give_to(
        reader_, records_above_, lines_above_,
        [this](const EventBatch::OpenRecord& open) { return read_open(open); });
    const auto at = static_cast<std::size_t>(piece->text.data() - body_.data());
    records_above_ += piece->records;
    lines_above_ += piece->lines;
    if (piece->cut_off && !ended_) {
      read_on_from(at + *piece->cut_off);
      ended_ = true;
      return;
    }
    reader_.progress(text_.size() - body_.size() + at + piece->text.size(), text_.size());
    pass_over_(piece->text);
    spare_.give(std::move(piece));
  }

  bool read_open(const EventBatch::OpenRecord& open) {
    CsvReader reader(open.text, delimiter_);
    reader.next();
    return rows_.read(moved(reader.record(), open.record - reader.record().number,
                            open.line - reader.record().line));
  }

  static CsvRecord moved(CsvRecord record, std::uint64_t records, std::uint64_t lines) {
    record.number += records;
    record.line += lines;
    record.fault_line += lines;
    return record;
  }

  // Where quotes are broken, a record may end only where another piece does, or never: the rest is
  // read in one go.
  void read_on_from(std::size_t offset) {
    CsvReader records(body_.substr(offset), delimiter_);
    while (records.next()) {
      if (records.record().number % kRecordsBetweenReports == 0) {
        reader_.progress(text_.size() - body_.size() + offset + records.offset(), text_.size());
        if (should_stop()) return;
      }
      if (!rows_.read(moved(records.record(), records_above_, lines_above_))) return;
    }
    records_above_ += records.record().number;
  }

  std::optional<DateOrder> find_date_order() const {
    DateOrderEvidence evidence;
    CsvReader rows(text_, delimiter_);
    rows.next();
    while (rows.next() && !stopped_)
      for (const auto role : {Role::date, Role::end})
        if (mapping_.column(role) < rows.record().fields.size())
          evidence.add(rows.record().fields[mapping_.column(role)]);
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
  CsvHeader header_;
  std::string_view text_, body_;  // from the header on, and below it
  const TableOptions& options_;
  char delimiter_;
  const PassOver& pass_over_;
  ColumnMapping mapping_;
  DateOrderSearch order_;
  HostOutput output_;
  CsvRows rows_;
  plugin::SpareItems<std::unique_ptr<CsvPiece>> spare_;
  std::uint64_t records_above_ = 0;  // below the header
  std::uint64_t lines_above_ = 0;
  bool ended_ = false;
  std::atomic<bool> stopped_ = false;
};

}  // namespace

void read_csv_table(plugin::Reader& reader, std::string_view text, const TableOptions& options,
                    const PassOver& pass_over) {
  const char delimiter =
      options.delimiter ? *options.delimiter : sniff_delimiter(text, reader.uri());
  if (find_header(text, delimiter, options).cells.empty()) throw Failure("the file is empty");
  CsvTable(reader, text, options, delimiter, pass_over).read();
}

}  // namespace timeloom::table
