#include "export/data_table.hpp"

#include <algorithm>
#include <utility>

#include "base/lower_extension.hpp"
#include "base/whole_file.hpp"
#include "time/edtf.hpp"

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
  void append_tsv(std::string_view text) {
    for (const char character : text)
      out_ += character == '\t' || character == '\n' || character == '\r' ? ' ' : character;
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

std::pair<std::string, std::string> date_and_end(const TimeSpan& span) {
  auto text = to_edtf(span);
  const auto slash = text.find('/');
  if (!span.is_interval() || slash == std::string::npos) return {std::move(text), {}};
  return {text.substr(0, slash), text.substr(slash + 1)};
}

}  // namespace

std::optional<TableFormat> table_format(const std::filesystem::path& file) {
  const auto extension = lower_extension(file);
  if (extension == ".csv") return TableFormat::csv;
  if (extension == ".tsv") return TableFormat::tsv;
  return std::nullopt;
}

Result<void> write_data_table(const EventStore& store, std::span<const EventRow> rows,
                              const std::filesystem::path& file, const PictureLabels* labels) {
  const auto format = table_format(file);
  if (!format) return fail(file.string() + ": a table's name ends in .csv or .tsv");
  return write_whole_file(file, data_table(store, rows, *format, labels));
}

std::string data_table(const EventStore& store, std::span<const EventRow> rows, TableFormat format,
                       const PictureLabels* labels) {
  TableWriter writer(format);
  for (const char* name : {"id", "date", "end", "title", "kind", "lane", "source", "urls"})
    writer.field(name);
  if (labels != nullptr) writer.field("label");
  writer.end_line();
  for (const auto row : rows) {
    const auto [date, end] = date_and_end(store.span(row));
    std::string urls;
    for (const auto& reference : store.references(row)) {
      const auto url = store.text(reference.url);
      if (!url.empty()) urls += (urls.empty() ? "" : " ") + std::string(url);
    }
    writer.field(store.id(row));
    writer.field(date);
    writer.field(end);
    writer.field(store.title(row));
    writer.field(store.kinds()[store.kind(row)].id);
    writer.field(store.lanes()[store.lane(row)].path);
    writer.field(store.sources()[store.source(row)].name);
    writer.field(urls);
    if (labels != nullptr) writer.field(labels->of(row));
    writer.end_line();
  }
  return writer.take();
}

std::vector<EventRow> rows_in_picture(const EventStore& store, const LaneIndex& index,
                                      TimeRange range) {
  std::vector<EventRow> rows;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane)
    for (const auto row : index.rows(lane)) {
      const auto covered = extent(store.span(row));
      if (covered.begin < range.end && covered.end > range.begin) rows.push_back(row);
    }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace timeloom
