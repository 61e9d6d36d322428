// Cells of a delimited table that hold JSON, as Timeloom writes what the plain form cannot say.
#pragma once

#include <simdjson.h>

#include <array>
#include <memory>
#include <string_view>

#include "table/json_row.hpp"
#include "table/row.hpp"

namespace timeloom::table {

class JsonCells {
public:
  // Reads `["a;b", "c"]` as the row's sources, tags or links; the views are valid until the next
  // cell of that role. False, and nothing added, where the cell is no list that suits the role.
  bool read_list(Role role, std::string_view cell, Row& row);

  // Whether the cell is a JSON object.
  bool is_object(std::string_view cell);

private:
  simdjson::dom::parser& parser_of(Role role);

  std::array<std::unique_ptr<simdjson::dom::parser>, kRoleCount> parsers_;
  JsonRowBuilder builder_;
};

}  // namespace timeloom::table
