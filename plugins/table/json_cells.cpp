#include "table/json_cells.hpp"

namespace timeloom::table {

namespace {

bool is_in_brackets(std::string_view cell, char open, char close) {
  return cell.size() >= 2 && cell.front() == open && cell.back() == close;
}

}  // namespace

bool JsonCells::read_list(Role role, std::string_view cell, Row& row) {
  if (!is_in_brackets(cell, '[', ']')) return false;
  simdjson::dom::element value;
  simdjson::dom::array list;
  if (parser_of(role).parse(cell.data(), cell.size()).get(value) != simdjson::SUCCESS ||
      value.get(list) != simdjson::SUCCESS)
    return false;
  // "[1]" is how a footnote looks.
  for (const auto entry : list)
    if (!entry.is_string() && !entry.is_object()) return false;
  const auto references = row.references.size(), tags = row.tags.size(), links = row.links.size();
  if (builder_.fill_list(role, value, row)) return true;
  row.references.resize(references);
  row.tags.resize(tags);
  row.links.resize(links);
  return false;
}

bool JsonCells::is_object(std::string_view cell) {
  if (!is_in_brackets(cell, '{', '}')) return false;
  simdjson::dom::object object;
  return parser_of(Role::attributes).parse(cell.data(), cell.size()).get(object) ==
         simdjson::SUCCESS;
}

simdjson::dom::parser& JsonCells::parser_of(Role role) {
  auto& parser = parsers_[index_of(role)];
  if (parser == nullptr) parser = std::make_unique<simdjson::dom::parser>();
  return *parser;
}

}  // namespace timeloom::table
