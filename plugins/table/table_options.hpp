// What the user said about a table: which column means what, and how to read the dates.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <timeloom/written_dates.hpp>

#include "table/roles.hpp"

namespace timeloom::table {

// How a role is filled. Without `stated` the column names decide; a stated empty name means that no
// column fills it.
struct ColumnChoice {
  bool stated = false;
  std::string name;
};

struct TableOptions {
  std::array<ColumnChoice, kRoleCount> columns;
  std::string kind;         // of every event, or of those whose stated kind column is empty
  std::string lane;         // likewise
  std::string lane_prefix;  // put before every lane: "Federal" makes "Federal/Lawsuits"
  std::string zone;         // of times that carry none and whose row names none
  std::string array;        // JSON: the member that holds the list
  std::optional<char> delimiter;
  std::optional<DateOrder> date_order;

  const ColumnChoice& column(Role role) const { return columns[index_of(role)]; }
};

// JSON Schema of the options.
extern const std::string_view kOptionsSchema;

// `json` is an object as text, or empty. Throws Failure with a sentence that names the option that
// is unknown or has a value that it cannot have.
TableOptions parse_table_options(std::string_view json);

}  // namespace timeloom::table
