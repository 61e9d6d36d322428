// Turns rows into events and pushes them, or says why it does not.
#pragma once

#include <string>
#include <string_view>
#include <timeloom/plugin.hpp>

#include "table/column_mapping.hpp"
#include "table/event_output.hpp"
#include "table/row.hpp"
#include "table/row_time.hpp"
#include "table/table_options.hpp"

namespace timeloom::table {

class EventWriter {
public:
  EventWriter(EventOutput& output, const TableOptions& options,
              RowTimeReader::FindDateOrder find_order);

  // False once the host wants to stop. A row without a date that can be read is skipped with a
  // diagnostic; everything else that is wrong is repaired with a warning.
  bool write(const Row& row, const ColumnMapping& mapping);

private:
  float importance(const Row& row, const ColumnMapping& mapping) const;
  std::string_view title(const Row& row, const ColumnMapping& mapping) const;
  void warn(const Row& row, std::string_view field, const std::string& message) const;

  EventOutput& output_;
  const TableOptions& options_;
  RowTimeReader times_;
  plugin::Event event_;
  std::string kind_, lane_, zone_;
};

}  // namespace timeloom::table
