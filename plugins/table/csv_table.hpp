// Reads delimited text with a header: CSV, TSV and the like.
#pragma once

#include <string>
#include <string_view>
#include <timeloom/plugin.hpp>
#include <vector>

#include "table/pass_over.hpp"
#include "table/table_options.hpp"

namespace timeloom::table {

// The delimiter among comma, tab, semicolon and bar that splits the header and the rows below it
// best; a comma where none does. `name` is the file's: .tsv and .tab settle it.
char sniff_delimiter(std::string_view text, std::string_view name);

// The cells of the first record.
std::vector<std::string> header_cells(std::string_view text, char delimiter);

// Pushes an event for every row, which all cores read. Throws Failure where no column can give a
// date. Tells `pass_over` of every part of the text that is done with.
void read_csv_table(plugin::Reader& reader, std::string_view text, const TableOptions& options,
                    const PassOver& pass_over);

}  // namespace timeloom::table
