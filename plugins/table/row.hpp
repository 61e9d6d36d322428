// One row of a table, whatever its format, sorted by what its cells mean.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <timeloom/plugin.hpp>
#include <vector>

#include "table/roles.hpp"

namespace timeloom::table {

// Views point into what the row was read from.
struct Row {
  std::array<std::string_view, kRoleCount> texts;  // trimmed; those of lists are not used
  std::vector<plugin::Reference> references;
  std::vector<std::string_view> tags;
  std::vector<plugin::Link> links;
  std::string attributes;           // a JSON object as text, or empty
  std::optional<float> importance;  // from 0 to 1, where it is known without its text
  std::uint64_t record = 0;
  std::uint64_t line = 0;

  std::string_view operator[](Role role) const { return texts[index_of(role)]; }
  std::string_view& operator[](Role role) { return texts[index_of(role)]; }

  void clear() {
    texts.fill({});
    references.clear();
    tags.clear();
    links.clear();
    attributes.clear();
    importance.reset();
    record = line = 0;
  }
};

}  // namespace timeloom::table
