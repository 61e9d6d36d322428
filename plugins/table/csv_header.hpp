// Finds the header of delimited text, and what delimits it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/table_options.hpp"

namespace timeloom::table {

// The delimiter among comma, tab, semicolon and bar that splits the header and the rows below it
// best; a comma where none does. `name` is the file's: .tsv and .tab settle it.
char sniff_delimiter(std::string_view text, std::string_view name);

struct CsvHeader {
  std::vector<std::string> cells;
  std::size_t begin = 0;        // bytes above it
  std::uint64_t line_ends = 0;  // in them
};

// The first record; or, where that says of no column that it holds dates and what is above holds
// one cell a row, as titles and remarks above a table do, the first that says so.
CsvHeader find_header(std::string_view text, char delimiter, const TableOptions& options);

}  // namespace timeloom::table
