#include "table/column_mapping.hpp"

#include <algorithm>

#include "table/text.hpp"

namespace timeloom::table {

ColumnMapping::ColumnMapping(std::span<const std::string_view> names, const TableOptions& options)
    : roles_(names.size()) {
  columns_.fill(kNoColumn);
  take_names(names);
  std::vector<std::string> simple;
  for (const auto& name : names_) simple.push_back(simplified(name));
  assign_stated(options, simple);
  assign_by_name(options, simple);
  find_title(options);
  drop_redundant_parts(options);
}

void ColumnMapping::take_names(std::span<const std::string_view> names) {
  for (std::size_t column = 0; column < names.size(); ++column) {
    std::string name(trimmed(names[column]));
    own_names_.push_back(!name.empty());
    if (name.empty()) name = "column " + std::to_string(column + 1);
    const std::string stem = name;
    for (int copy = 2; std::find(names_.begin(), names_.end(), name) != names_.end(); ++copy)
      name = stem + ' ' + std::to_string(copy);
    names_.push_back(std::move(name));
  }
}

void ColumnMapping::assign(Role role, std::size_t column) {
  columns_[index_of(role)] = column;
  roles_[column] = role;
}

void ColumnMapping::assign_stated(const TableOptions& options,
                                  std::span<const std::string> simple) {
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    const auto& stated = options.columns[i].name;
    if (stated.empty()) continue;
    auto found = std::find(names_.begin(), names_.end(), stated) - names_.begin();
    if (static_cast<std::size_t>(found) == names_.size())
      found = std::find(simple.begin(), simple.end(), simplified(stated)) - simple.begin();
    const auto column = static_cast<std::size_t>(found);
    if (column == names_.size()) {
      missing_.push_back(stated);
      continue;
    }
    assign(static_cast<Role>(i), column);
    if (const auto epoch = epoch_name(simple[column])) epoch_units_[i] = epoch->unit;
  }
}

void ColumnMapping::assign_by_name(const TableOptions& options,
                                   std::span<const std::string> simple) {
  const auto is_free = [&](Role role) { return !has(role) && !options.column(role).stated; };
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    const auto role = static_cast<Role>(i);
    for (const auto synonym : synonyms_of(role)) {
      const auto found = std::find(simple.begin(), simple.end(), synonym) - simple.begin();
      const auto column = static_cast<std::size_t>(found);
      if (is_free(role) && column < simple.size() && !roles_[column]) assign(role, column);
    }
  }
  for (std::size_t column = 0; column < simple.size(); ++column) {
    const auto epoch = epoch_name(simple[column]);
    if (!epoch || roles_[column]) continue;
    const auto role = epoch->is_end ? Role::end : Role::date;
    if (!is_free(role)) continue;
    assign(role, column);
    epoch_units_[index_of(role)] = epoch->unit;
  }
}

void ColumnMapping::find_title(const TableOptions& options) {
  if (has(Role::title) || has(Role::summary) || options.column(Role::title).stated) return;
  for (std::size_t column = 0; column < size(); ++column) {
    if (roles_[column] || !own_names_[column]) continue;
    return assign(Role::title, column);
  }
}

// Beside a whole date, a year, month or day that nobody asked for only repeats it.
void ColumnMapping::drop_redundant_parts(const TableOptions& options) {
  const auto drop = [&](Role whole, std::initializer_list<Role> parts) {
    if (!has(whole)) return;
    for (const auto part : parts) {
      if (!has(part) || options.column(part).stated) continue;
      roles_[column(part)].reset();
      columns_[index_of(part)] = kNoColumn;
    }
  };
  drop(Role::date, {Role::year, Role::month, Role::day});
  drop(Role::end, {Role::end_year, Role::end_month, Role::end_day});
}

}  // namespace timeloom::table
