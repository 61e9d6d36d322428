// The plugin's face: what it says of itself, and which reader takes a file.
#include <timeloom/plugin.hpp>

#include "shared/mapped_file.hpp"
#include "shared/text_encoding.hpp"
#include "table/csv_table.hpp"
#include "table/json_records.hpp"
#include "table/json_table.hpp"
#include "table/table_options.hpp"
#include "table/table_probe.hpp"
#include "table/windows_1252.hpp"

namespace {

namespace table = timeloom::table;
namespace tp = timeloom::plugin;

tp::Description description() {
  return {.id = "org.timeloom.table",
          .name = "Table",
          .version = "1.0.0",
          .licence = "MIT",
          .summary = "CSV, TSV, JSON lists and newline-delimited JSON, with columns found by name",
          .file_patterns = {"*.csv", "*.tsv", "*.tab", "*.psv", "*.json", "*.ndjson", "*.jsonl"},
          .mime_types = {"text/csv", "text/tab-separated-values", "application/json",
                         "application/x-ndjson"},
          .options_schema = table::kOptionsSchema,
          .kinds = {{.id = "event", .label = "Event", .colour = "blue", .symbol = "circle"}}};
}

void read_windows_1252(tp::Reader& reader, std::string_view text,
                       const table::TableOptions& options) {
  reader.diagnose({.severity = TIMELOOM_NOTE,
                   .message = "this is not UTF-8 and was read as Windows-1252, which spreadsheets "
                              "save unless asked for \"CSV UTF-8\""});
  table::read_csv_table(reader, table::utf8_from_windows_1252(text), options,
                        [](std::string_view) {});
}

void read(tp::Reader& reader) {
  const auto options = table::parse_table_options(reader.options());
  reader.reads(reader.uri());
  const tp::MappedFile file(tp::path_from_utf8(reader.uri()));
  const auto text = tp::utf8_text(file.bytes());
  const auto start = table::skip_json_space(text, 0);
  if (start == text.size()) throw tp::Failure("the file is empty");
  const auto pass_over = [&file](std::string_view part) { file.pass_over(part); };
  if (text[start] == '{' || text[start] == '[')
    table::read_json_table(reader, text, options, pass_over);
  else if (table::looks_like_windows_1252(text))
    read_windows_1252(reader, text, options);
  else
    table::read_csv_table(reader, text, options, pass_over);
}

}  // namespace

TIMELOOM_PLUGIN(description(), table::probe, read)
