#include "table/json_row.hpp"

#include <initializer_list>
#include <vector>

#include "table/list_cells.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

namespace dom = simdjson::dom;

// Objects with ever new members, as a map written as an object has, must not fill the memory.
constexpr std::size_t kMappingsKept = 4096;

bool is_list_role(Role role) {
  return role == Role::sources || role == Role::source_url || role == Role::tags ||
         role == Role::links;
}

// The first member of `names` that is a text.
std::string_view member(dom::object object, std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    std::string_view text;
    if (object[name].get(text) == simdjson::SUCCESS) return trimmed(text);
  }
  return {};
}

void add_attribute(std::string& attributes, std::string_view name, dom::element value) {
  attributes += attributes.empty() ? '{' : ',';
  append_json_string(attributes, name);
  attributes += ':';
  attributes += simdjson::minify(value);
}

}  // namespace

const ColumnMapping& JsonMappings::of(dom::object object) {
  names_.clear();
  for (const auto [name, value] : object) names_.append(name) += '\0';
  const auto found = known_.find(names_);
  if (found != known_.end()) return *found->second;

  if (known_.size() >= kMappingsKept) known_.clear();
  std::vector<std::string_view> names;
  for (const auto [name, value] : object) names.push_back(name);
  return *known_.emplace(names_, std::make_unique<ColumnMapping>(names, options_)).first->second;
}

void JsonRowBuilder::fill(dom::object object, const ColumnMapping& mapping, Row& row,
                          const Warn& warn) {
  row.clear();
  numbers_.clear();
  std::size_t column = 0;
  std::string_view urls;  // paired with their labels once those are known
  for (const auto [name, value] : object) {
    const auto this_column = column++;
    if (value.is_null()) continue;
    const auto role = mapping.role(this_column);
    if (role == Role::source_url && value.get(urls) == simdjson::SUCCESS) continue;
    if (role && fill_role(*role, value, row)) continue;
    if (role)
      warn(name, "the value does not suit \"" + std::string(name_of(*role)) +
                     "\" and was kept as an attribute");
    add_attribute(row.attributes, mapping.name(this_column), value);
  }
  pair_urls(urls, row.references);
  if (!row.attributes.empty()) row.attributes += '}';
}

bool JsonRowBuilder::fill_role(Role role, dom::element value, Row& row) {
  if (is_list_role(role)) return fill_list(role, value, row);
  if (dom::object members; role == Role::attributes) {
    if (value.get(members) != simdjson::SUCCESS) return false;
    for (const auto [name, member] : members) add_attribute(row.attributes, name, member);
    return true;
  }
  if (double number = 0; role == Role::importance && value.get(number) == simdjson::SUCCESS &&
                         number >= 0 && number <= 1) {
    row.importance = static_cast<float>(number);
    return true;
  }
  const auto text = text_of(value);
  if (text) row[role] = trimmed(*text);
  return text.has_value();
}

bool JsonRowBuilder::fill_list(Role role, dom::element value, Row& row) {
  std::string_view cell;
  if (value.get(cell) == simdjson::SUCCESS) {
    if (role == Role::tags)
      append_tags(cell, row.tags);
    else if (role == Role::links)
      append_links(cell, row.links);
    else
      append_references(cell, row.references);
    return true;
  }
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return add_list_entry(role, value, row);
  bool all_fit = true;
  for (const auto entry : list) all_fit = add_list_entry(role, entry, row) && all_fit;
  return all_fit;
}

bool JsonRowBuilder::add_list_entry(Role role, dom::element value, Row& row) {
  if (const auto text = text_of(value)) {
    const auto entry = trimmed(*text);
    if (entry.empty()) return true;
    if (role == Role::tags)
      row.tags.push_back(entry);
    else if (role == Role::links)
      append_links(entry, row.links);
    else
      row.references.push_back(parse_reference(entry));
    return true;
  }
  dom::object object;
  if (role == Role::tags || value.get(object) != simdjson::SUCCESS) return false;
  if (role == Role::links) {
    const plugin::Link link{.relation = member(object, {"relation", "rel", "type", "kind"}),
                            .target = member(object, {"target", "id", "to", "event"})};
    if (link.target.empty()) return false;
    row.links.push_back({link.relation.empty() ? kPlainRelation : link.relation, link.target});
    return true;
  }
  const plugin::Reference reference{
      .label = member(object, {"label", "title", "name", "text", "citation"}),
      .url = member(object, {"url", "href", "link"})};
  if (reference.label.empty() && reference.url.empty()) return false;
  row.references.push_back(reference);
  return true;
}

std::optional<std::string_view> JsonRowBuilder::text_of(dom::element value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return text;
  if (value.is_array() || value.is_object()) return std::nullopt;
  if (value.is_null()) return std::string_view();
  return numbers_.emplace_back(simdjson::minify(value));
}

}  // namespace timeloom::table
