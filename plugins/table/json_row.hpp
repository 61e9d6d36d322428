// Makes rows of JSON objects.
#pragma once

#include <simdjson.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "table/column_mapping.hpp"
#include "table/row.hpp"
#include "table/table_options.hpp"

namespace timeloom::table {

// The header that an object is by itself: objects of one list may have different members. Mappings
// are kept for the next object with the same ones.
class JsonMappings {
public:
  explicit JsonMappings(const TableOptions& options) : options_(options) {}
  const ColumnMapping& of(simdjson::dom::object object);

private:
  const TableOptions& options_;
  std::string names_;  // joined, as the key
  std::unordered_map<std::string, std::unique_ptr<ColumnMapping>> known_;
};

class JsonRowBuilder {
public:
  using Warn = std::function<void(std::string_view field, const std::string& message)>;

  // Fills `row`; its views are valid until the next call, and as long as the object. Members whose
  // value does not suit what they mean become attributes and are passed to `warn`.
  void fill(simdjson::dom::object object, const ColumnMapping& mapping, Row& row, const Warn& warn);

  // Adds the entries of a list to the row's sources, tags or links; false where one does not suit.
  // Views are valid as long as the list.
  bool fill_list(Role role, simdjson::dom::element value, Row& row);

private:
  bool fill_role(Role role, simdjson::dom::element value, Row& row);
  bool add_list_entry(Role role, simdjson::dom::element value, Row& row);
  std::optional<std::string_view> text_of(simdjson::dom::element value);

  std::deque<std::string> numbers_;  // numbers as text, of this row
};

}  // namespace timeloom::table
