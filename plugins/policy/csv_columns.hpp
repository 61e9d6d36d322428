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

inline Finding unclosed_quote(DocumentOrigin origin) {
  return {TIMELOOM_WARNING, "a quote that is never closed; the record was cut at its line", "",
          std::move(origin)};
}

}  // namespace timeloom::policy
