// Tables with a header and one document a row.
#pragma once

#include <functional>

#include "policy/csv_columns.hpp"
#include "policy/parsed_file.hpp"
#include "shared/source_files.hpp"

namespace timeloom::policy {

// Makes the document of a row, but for its origin.
using RowReader = RuleDocument (*)(const plugin::CsvRecord& row, const CsvColumns& columns);

// For the rows of a table that begins so; null where it is none of ours.
RowReader row_reader_of(std::string_view head);

ParsedFile read_rows_table(const plugin::SourceFile& file, RowReader read_row);

// For a table that is the whole source: parts of it are read on all cores, and taken in order on
// the calling thread. Returns early when the host asks to stop.
void read_rows_table(plugin::Reader& reader, std::string_view bytes, RowReader read_row,
                     const std::function<void(ParsedFile&&)>& take);

}  // namespace timeloom::policy
