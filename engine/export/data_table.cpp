#include "export/data_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/lower_extension.hpp"
#include "base/whole_file.hpp"
#include "export/event_cells.hpp"
#include "index/filter_mask.hpp"

namespace timeloom {

namespace {

class TableWriter {
public:
  explicit TableWriter(TableFormat format) : format_(format) {}

  void field(std::string_view text) {
    if (!is_first_) out_ += format_ == TableFormat::csv ? ',' : '\t';
    is_first_ = false;
    if (format_ == TableFormat::tsv)
      append_tsv(text);
    else
      append_csv(text);
  }
  void end_line() {
    out_ += format_ == TableFormat::csv ? "\r\n" : "\n";
    is_first_ = true;
  }
  std::string take() { return std::move(out_); }

private:
  // A quote at a cell's beginning opens a quoted one for most that read TSV, this program too.
  void append_tsv(std::string_view text) {
    std::string line(text);
    for (auto& character : line)
      if (character == '\t' || character == '\n' || character == '\r') character = ' ';
    line.starts_with('"') ? append_csv(line) : static_cast<void>(out_ += line);
  }
  void append_csv(std::string_view text) {
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
      out_ += text;
      return;
    }
    out_ += '"';
    for (const char character : text) {
      if (character == '"') out_ += '"';
      out_ += character;
    }
    out_ += '"';
  }

  TableFormat format_;
  std::string out_;
  bool is_first_ = true;
};

constexpr std::array kColumns = {"id",    "date",    "end",       "title", "kind",
                                 "lane",  "summary", "sources",   "tags",  "importance",
                                 "links", "zone",    "attributes"};

constexpr const char* kPictureLabel = "picture_label";

std::string delimited(const EventStore& store, std::span<const EventRow> rows, TableFormat format,
                      const PictureLabels* labels) {
  TableWriter writer(format);
  for (const char* name : kColumns) writer.field(name);
  if (labels != nullptr) writer.field(kPictureLabel);
  writer.end_line();
  for (const auto row : rows) {
    const auto [date, end] = event_dates(store, row);
    writer.field(store.id(row));
    writer.field(date);
    writer.field(end);
    writer.field(store.title(row));
    writer.field(store.kinds()[store.kind(row)].id);
    writer.field(store.lanes()[store.lane(row)].path);
    writer.field(store.summary(row));
    writer.field(source_cell(store, row));
    writer.field(tag_cell(store, row));
    writer.field(importance_cell(store, row));
    writer.field(link_cell(store, row));
    writer.field(store.zone(row));
    writer.field(store.attributes(row));
    if (labels != nullptr) writer.field(labels->of(row));
    writer.end_line();
  }
  return writer.take();
}

std::string records(const EventStore& store, std::span<const EventRow> rows,
                    const PictureLabels* labels) {
  std::string text;
  for (const auto row : rows) {
    auto record = event_record(store, row);
    if (labels != nullptr) record[kPictureLabel] = labels->of(row);
    text += printed(record) + '\n';
  }
  return text;
}

}  // namespace

std::optional<TableFormat> table_format(const std::filesystem::path& file) {
  const auto extension = lower_extension(file);
  if (extension == ".csv") return TableFormat::csv;
  if (extension == ".tsv") return TableFormat::tsv;
  if (extension == ".ndjson" || extension == ".jsonl") return TableFormat::ndjson;
  return std::nullopt;
}

Result<void> write_data_table(const EventStore& store, std::span<const EventRow> rows,
                              const std::filesystem::path& file, const PictureLabels* labels) {
  const auto format = table_format(file);
  if (!format) return fail(file.string() + ": a table's name ends in .csv, .tsv or .ndjson");
  return write_whole_file(file, data_table(store, rows, *format, labels));
}

std::string data_table(const EventStore& store, std::span<const EventRow> rows, TableFormat format,
                       const PictureLabels* labels) {
  return format == TableFormat::ndjson ? records(store, rows, labels)
                                       : delimited(store, rows, format, labels);
}

std::vector<EventRow> rows_in_picture(const EventStore& store, const LaneIndex& index,
                                      TimeRange range) {
  FilterMask shown(store.size());  // in order, and each once
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane)
    if (const auto calendar = index.calendar_range(lane, range))
      index.query(lane, *calendar, [&](const IndexHit& hit) { shown.insert(hit.event); });
  std::vector<EventRow> rows;
  rows.reserve(shown.count());
  shown.for_each([&](EventRow row) { rows.push_back(row); });
  return rows;
}

}  // namespace timeloom
