// Reads delimited text with a header: CSV, TSV and the like.
#pragma once

#include <string_view>
#include <timeloom/plugin.hpp>

#include "table/pass_over.hpp"
#include "table/table_options.hpp"

namespace timeloom::table {

// Pushes an event for every row, which all cores read. Throws Failure where no column can give a
// date. Tells `pass_over` of every part of the text that is done with.
void read_csv_table(plugin::Reader& reader, std::string_view text, const TableOptions& options,
                    const PassOver& pass_over);

}  // namespace timeloom::table
