// Columns of a table by their names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/parsed_file.hpp"
#include "shared/csv_reader.hpp"
#include "shared/plain_text.hpp"
#include "shared/source_files.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {

class CsvColumns {
public:
  CsvColumns() = default;
  explicit CsvColumns(std::span<const std::string_view> header) {
    for (const auto name : header) names_.push_back(plugin::plain_text(name));
  }

  const std::vector<std::string>& names() const { return names_; }

  std::optional<std::size_t> find(std::string_view name) const {
    for (std::size_t at = 0; at < names_.size(); ++at)
      if (names_[at] == name) return at;
    return std::nullopt;
  }

  // The field of that column, empty where the table or the row has none.
  std::string_view field(const plugin::CsvRecord& record, std::string_view name) const {
    const auto at = find(name);
    return at && *at < record.fields.size() ? record.fields[*at] : std::string_view();
  }

  std::string text(const plugin::CsvRecord& record, std::string_view name) const {
    return plugin::plain_text(field(record, name));
  }

private:
  std::vector<std::string> names_;
};

// Where the records of a table come from: the header is none of them.
inline DocumentOrigin origin_of(const plugin::CsvRecord& record, const std::string& file) {
  return {file, record.number - 1, record.line};
}

inline void report_fault(const plugin::CsvRecord& record, const std::string& file,
                         std::vector<Finding>& findings) {
  if (record.fault != plugin::CsvFault::unterminated_quote) return;
  auto origin = origin_of(record, file);
  origin.line = record.fault_line;
  findings.push_back({TIMELOOM_WARNING,
                      "a quote that is never closed; the record was cut at its line", "",
                      std::move(origin)});
}

// The documents of a table with a header, one a record: `to_document` makes each from its record
// and the columns.
template <typename ToDocument>
ParsedFile read_documents(const plugin::SourceFile& file, ToDocument to_document) {
  ParsedFile parsed;
  plugin::CsvReader csv(plugin::utf8_text(file.bytes));
  if (!csv.next()) return parsed;
  const CsvColumns columns(csv.record().fields);
  while (csv.next()) {
    report_fault(csv.record(), file.name, parsed.findings);
    parsed.documents.push_back(to_document(csv.record(), columns));
    parsed.documents.back().origin = origin_of(csv.record(), file.name);
  }
  return parsed;
}

}  // namespace timeloom::policy
