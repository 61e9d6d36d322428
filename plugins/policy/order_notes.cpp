#include "policy/order_notes.hpp"

#include <algorithm>

namespace timeloom::policy {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "Revoked (in part) by" → "revoked-in-part-by"; empty where it is no plain phrase.
std::string relation_name(std::string_view phrase) {
  std::string name;
  for (const char c : phrase) {
    if (c >= 'A' && c <= 'Z')
      name += static_cast<char>(c | 0x20);
    else if (c >= 'a' && c <= 'z')
      name += c;
    else if (c == ' ' || c == '-')
      name += '-';
    else if (c != '(' && c != ')')
      return {};
  }
  while (name.starts_with('-')) name.erase(0, 1);
  while (name.ends_with('-')) name.pop_back();
  return name;
}

void add_orders(std::string_view text, const std::string& relation,
                std::vector<Relation>& relations) {
  constexpr std::string_view word = "EO ";
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    auto end = at + word.size();
    while (end < text.size() && is_digit(text[end])) ++end;
    const auto number = text.substr(at + word.size(), end - at - word.size());
    if (number.empty()) continue;
    Relation found{relation, "eo-" + std::string(number)};
    const bool known = std::any_of(relations.begin(), relations.end(), [&](const auto& other) {
      return other.name == found.name && other.target == found.target;
    });
    if (!known) relations.push_back(std::move(found));
  }
}

}  // namespace

std::vector<Relation> order_relations(std::string_view notes) {
  std::vector<Relation> relations;
  while (!notes.empty()) {
    const auto end = std::min(notes.find('\n'), notes.size());
    const auto line = notes.substr(0, end);
    notes.remove_prefix(std::min(end + 1, notes.size()));
    const auto colon = line.find(':');
    if (colon == line.npos) continue;
    if (const auto name = relation_name(line.substr(0, colon)); !name.empty())
      add_orders(line.substr(colon + 1), name, relations);
  }
  return relations;
}

}  // namespace timeloom::policy
