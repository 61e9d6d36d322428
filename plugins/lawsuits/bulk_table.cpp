#include "lawsuits/bulk_table.hpp"

#include <algorithm>

#include "shared/line_counter.hpp"

namespace timeloom::lawsuits {
namespace {

constexpr std::size_t kSampledBytes = std::size_t{1} << 18;

std::vector<std::string> column_names(plugin::CsvReader& reader) {
  if (!reader.next()) return {};
  return {reader.record().fields.begin(), reader.record().fields.end()};
}

// How many records of a sample, whose last may be cut, are not as wide as the header or not whole.
std::size_t count_faults(std::string_view sample, std::size_t columns, plugin::CsvEscape escape) {
  plugin::CsvReader reader(sample, ',', escape);
  std::size_t faults = 0;
  while (reader.next())
    if (reader.offset() < sample.size() && !fault_of(reader.record(), columns).second.empty())
      ++faults;
  return faults;
}

bool doubles_quotes(std::string_view sample) {
  for (auto at = sample.find("\"\""); at != sample.npos; at = sample.find("\"\"", at + 2))
    if (at > 0 && sample[at - 1] != ',' && sample[at - 1] != '\n') return true;
  return false;
}

plugin::CsvEscape escape_of(std::string_view body, std::size_t columns) {
  const auto sample = body.substr(0, kSampledBytes);
  const auto doubled = count_faults(sample, columns, plugin::CsvEscape::doubling);
  const auto escaped = count_faults(sample, columns, plugin::CsvEscape::backslash);
  if (doubled != escaped)
    return doubled < escaped ? plugin::CsvEscape::doubling : plugin::CsvEscape::backslash;
  return doubles_quotes(sample) ? plugin::CsvEscape::doubling : plugin::CsvEscape::backslash;
}

}  // namespace

BulkTable bulk_table_of(std::string_view head) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (head.starts_with(mark)) head.remove_prefix(mark.size());
  const auto first = head.find_first_not_of("\r\n");
  if (first == head.npos) return BulkTable::none;
  plugin::CsvReader reader(head.substr(first, head.find('\n', first) - first));
  const Columns columns(column_names(reader));
  const auto has = [&columns](std::initializer_list<std::string_view> names) {
    return std::all_of(names.begin(), names.end(),
                       [&columns](auto name) { return columns.has(name); });
  };
  if (!has({"id"})) return BulkTable::none;
  if (has({"case_name", "court_id", "docket_number", "date_filed"})) return BulkTable::dockets;
  if (has({"case_name", "docket_id", "precedential_status", "date_filed"}))
    return BulkTable::clusters;
  if (has({"volume", "reporter", "page", "cluster_id"})) return BulkTable::citations;
  if (has({"docket_number", "ordering_judge_str"})) return BulkTable::originating_courts;
  return BulkTable::none;
}

std::size_t Columns::index_of(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  return found == names_.end() ? missing : static_cast<std::size_t>(found - names_.begin());
}

OpenedTable open_table(std::string_view bytes) {
  plugin::CsvReader reader(bytes);
  Columns columns(column_names(reader));
  const auto body = bytes.substr(reader.offset());
  const auto escape = escape_of(body, columns.size());
  return {std::move(columns), body, escape, lines_in(bytes.substr(0, reader.offset()))};
}

std::uint64_t lines_in(std::string_view text) {
  return plugin::count_line_ends(text);
}

std::pair<timeloom_severity, std::string> fault_of(const plugin::CsvRecord& record,
                                                   std::size_t columns) {
  if (record.fault == plugin::CsvFault::unterminated_quote)
    return {TIMELOOM_SKIPPED, "a quote is opened and never closed"};
  if (record.fields.size() != columns)
    return {TIMELOOM_SKIPPED, "there are " + std::to_string(record.fields.size()) +
                                  " fields, and the header has " + std::to_string(columns)};
  if (record.fault == plugin::CsvFault::text_after_quote)
    return {TIMELOOM_WARNING, "text stands behind a closing quote"};
  return {TIMELOOM_NOTE, {}};
}

}  // namespace timeloom::lawsuits
