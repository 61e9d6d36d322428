#include "table/table_probe.hpp"

#include <simdjson.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "shared/text_encoding.hpp"
#include "table/column_mapping.hpp"
#include "table/csv_header.hpp"
#include "table/json_records.hpp"
#include "table/json_row.hpp"
#include "table/json_table.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

constexpr int kNo = 0;
constexpr int kSomeJson = 15;
constexpr int kExtensionOnly = 40;
constexpr int kDatedText = 55;  // without an extension that says table
constexpr int kDatedJson = 70;
constexpr int kDatedTable = 80;

constexpr std::string_view kTableExtensions[] = {".csv", ".tsv", ".tab", ".psv"};
// What spreadsheets save is no text; reading it says how to export it.
constexpr std::string_view kWorkbookExtensions[] = {".xlsx", ".xlsm", ".xls", ".ods", ".numbers"};

bool has_extension(std::string_view name, std::span<const std::string_view> extensions) {
  const std::string lower = lower_case(name);
  return std::ranges::any_of(
      extensions, [&](std::string_view extension) { return lower.ends_with(extension); });
}

int probe_json(std::string_view head, std::string_view name) {
  const auto record = first_json_record(head, name);
  if (record.empty()) return kSomeJson;
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(record.data(), record.size()).get(object) != simdjson::SUCCESS) return kSomeJson;
  const TableOptions no_options;
  return JsonMappings(no_options).of(object).has_date() ? kDatedJson : kSomeJson;
}

int probe_text(std::string_view head, bool table_extension, std::string_view name) {
  const auto header = find_header(head, sniff_delimiter(head, name), {});
  if (header.begin > 0 && !table_extension) return kNo;
  const std::vector<std::string_view> names(header.cells.begin(), header.cells.end());
  const bool dated = ColumnMapping(names, {}).has_date();
  if (table_extension) return dated ? kDatedTable : kExtensionOnly;
  return dated && names.size() > 1 ? kDatedText : kNo;
}

}  // namespace

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory || input.head.empty()) return kNo;
  const bool table_extension = has_extension(input.name, kTableExtensions);
  std::string_view head = input.head;
  switch (plugin::detect_encoding(head)) {
    case plugin::TextEncoding::binary:
      return table_extension || has_extension(input.name, kWorkbookExtensions) ? kExtensionOnly
                                                                               : kNo;
    case plugin::TextEncoding::utf16:
    case plugin::TextEncoding::utf32:
      return table_extension ? kExtensionOnly : kNo;  // reading it says how to convert it
    case plugin::TextEncoding::utf8:
      head = plugin::utf8_text(head);
      break;
  }
  const auto start = skip_json_space(head, 0);
  if (start == head.size()) return kNo;
  if (head[start] == '<') return kNo;
  if (head[start] == '{' || head[start] == '[') return probe_json(head, input.name);
  return probe_text(head, table_extension, input.name);
}

}  // namespace timeloom::table
