// Which column of one header fills which field.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "table/roles.hpp"
#include "table/table_options.hpp"

namespace timeloom::table {

inline constexpr std::size_t kNoColumn = std::numeric_limits<std::size_t>::max();

// Stated columns come first; the others are found by name, a role taking the most telling of the
// names that are there. Where none is a title or a summary, the first column that is left is the
// title. A column fills one role; what fills none is an attribute.
class ColumnMapping {
public:
  ColumnMapping(std::span<const std::string_view> names, const TableOptions& options);

  std::size_t column(Role role) const { return columns_[index_of(role)]; }
  bool has(Role role) const { return column(role) != kNoColumn; }
  std::optional<Role> role(std::size_t column) const { return roles_[column]; }
  std::size_t size() const { return names_.size(); }

  // Trimmed and unique; a column without a name is "column 7".
  const std::string& name(std::size_t column) const { return names_[column]; }
  bool has_own_name(std::size_t column) const { return own_names_[column]; }

  // How a diagnostic names a field: as the table does where it can.
  std::string_view field(Role role) const { return has(role) ? name(column(role)) : name_of(role); }

  // For Role::date and Role::end: set where the column holds Unix times.
  std::optional<EpochUnit> epoch_unit(Role role) const { return epoch_units_[index_of(role)]; }

  // Whether an event can get a date from this header.
  bool has_date() const { return has(Role::date) || has(Role::year) || has(Role::time); }

  // Stated column names that this header lacks.
  const std::vector<std::string>& missing() const { return missing_; }

private:
  void take_names(std::span<const std::string_view> names);
  void assign(Role role, std::size_t column);
  void assign_stated(const TableOptions& options, std::span<const std::string> simple);
  void assign_by_name(const TableOptions& options, std::span<const std::string> simple);
  void find_title(const TableOptions& options);
  void drop_redundant_parts(const TableOptions& options);

  std::vector<std::string> names_;
  std::vector<bool> own_names_;
  std::vector<std::optional<Role>> roles_;
  std::array<std::size_t, kRoleCount> columns_;
  std::array<std::optional<EpochUnit>, kRoleCount> epoch_units_;
  std::vector<std::string> missing_;
};

}  // namespace timeloom::table
