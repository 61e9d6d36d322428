// When the event of a row is, from whichever of its cells say so.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <timeloom/plugin.hpp>
#include <timeloom/written_dates.hpp>

#include "table/column_mapping.hpp"
#include "table/event_output.hpp"
#include "table/row.hpp"

namespace timeloom::table {

class RowTimeReader {
public:
  // Answers which order the dates of the whole table show; asked once, and only if it matters.
  using FindDateOrder = std::function<std::optional<DateOrder>()>;

  RowTimeReader(EventOutput& output, std::optional<DateOrder> stated_order,
                FindDateOrder find_order)
      : output_(output), order_(stated_order), find_order_(std::move(find_order)) {}

  // Joins date, time, year, month and day, and the same of the end. `zone` applies to times that
  // carry none. Nothing where there is no date that can be read; then field() and problem() say
  // why.
  std::optional<timeloom_span> read(const Row& row, const ColumnMapping& mapping,
                                    std::string_view zone);

  std::string_view field() const { return field_; }
  const std::string& problem() const { return problem_; }

private:
  // The cells that give one end of the span.
  struct EndRoles {
    Role date, time, year, month, day;
  };
  static const EndRoles kStart, kEnd;

  std::optional<timeloom_span> read_end(const EndRoles& roles, const Row& row,
                                        const ColumnMapping& mapping, std::string_view zone);
  std::optional<timeloom_span> read_text(std::string_view text, std::string_view zone);
  std::optional<std::string> to_edtf(std::string_view text);
  std::optional<timeloom_span> fail(std::string_view field, std::string problem);

  EventOutput& output_;
  std::optional<DateOrder> order_;
  FindDateOrder find_order_;
  bool order_sought_ = false;
  std::string_view field_;
  std::string problem_;
};

// The offset that a time carries itself: "-04:00" of "2013-07-29T10:00-04:00"; Z, UTC and GMT are
// "Z". Nothing where it has none, or is of a whole hour.
std::string_view own_offset(std::string_view text);

// "1374588000", "1374588000.25" as an instant; nothing where the text is no number or is too large.
std::optional<timeloom_span> unix_time(std::string_view text, EpochUnit unit);

}  // namespace timeloom::table
