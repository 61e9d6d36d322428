// Makes events of the records of a delimited table.
#pragma once

#include <string>
#include <string_view>

#include "shared/csv_reader.hpp"
#include "table/column_mapping.hpp"
#include "table/event_output.hpp"
#include "table/event_writer.hpp"
#include "table/json_cells.hpp"
#include "table/row.hpp"

namespace timeloom::table {

class CsvRows {
public:
  // All must outlive it. `find_order` as in RowTimeReader.
  CsvRows(EventOutput& output, const ColumnMapping& mapping, const TableOptions& options,
          RowTimeReader::FindDateOrder find_order)
      : output_(output), mapping_(mapping), writer_(output, options, std::move(find_order)) {}

  // The record's number and line are those that its event shall have. False once the host wants to
  // stop.
  bool read(const plugin::CsvRecord& record);

private:
  bool fill(const plugin::CsvRecord& record);
  bool is_usable(const plugin::CsvRecord& record);
  bool has_all_cells(const plugin::CsvRecord& record);
  std::size_t named_columns() const;
  void add_attribute(std::size_t column, std::string_view cell);
  void add_attributes(const plugin::CsvRecord& record, std::string_view cell);
  void diagnose(const plugin::CsvRecord& record, timeloom_severity severity,
                const std::string& message);

  EventOutput& output_;
  const ColumnMapping& mapping_;
  EventWriter writer_;
  Row row_;
  JsonCells json_;
};

}  // namespace timeloom::table
