#include "policy/agency_names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "policy/agency_table.hpp"

namespace timeloom::policy {
namespace {

// The words of a name in alphabetical order, without those that one source has and another has not:
// "Bureau of Land Management" and "land-management-bureau" are both "bureau land management".
std::string key_of(std::string_view name) {
  static constexpr std::array<std::string_view, 9> left_out{"and", "for",    "of", "on",    "s",
                                                            "the", "states", "u",  "united"};
  std::vector<std::string> words(1);
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      words.back() += is_upper ? static_cast<char>(c | 0x20) : c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  std::sort(words.begin(), words.end());
  std::string key;
  for (const auto& word : words) {
    if (word.empty() || std::find(left_out.begin(), left_out.end(), word) != left_out.end())
      continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

using AgencyIndex = std::unordered_map<std::string, const Agency*>;

const AgencyIndex& agencies_by_key() {
  static const AgencyIndex index = [] {
    AgencyIndex made;
    for (const auto& agency : known_agencies()) {
      made.emplace(key_of(agency.code), &agency);
      made.emplace(key_of(agency.name), &agency);
    }
    for (const auto& [shown, code] : agency_aliases())
      made.emplace(key_of(shown), made.at(key_of(code)));
    return made;
  }();
  return index;
}

const Agency* find_agency(std::string_view shown) {
  const auto found = agencies_by_key().find(key_of(shown));
  return found == agencies_by_key().end() ? nullptr : found->second;
}

}  // namespace

std::string agency_name(std::string_view shown) {
  const auto* const agency = find_agency(shown);
  return std::string(agency == nullptr ? shown : agency->name);
}

std::string issuing_agency(std::span<const std::string> agencies) {
  if (agencies.size() == 1) return agency_name(agencies.front());
  std::vector<const Agency*> known;
  for (const auto& one : agencies) known.push_back(find_agency(one));
  const auto is_part_of = [](const Agency* part, const Agency& whole) {
    return part != nullptr && part->parent == whole.code;
  };
  for (std::size_t at = 0; at < agencies.size(); ++at) {
    const auto* const agency = known[at];
    if (agency == nullptr) return agencies[at];
    if (std::none_of(known.begin(), known.end(),
                     [&](const auto* other) { return is_part_of(other, *agency); }))
      return std::string(agency->name);
  }
  return {};
}

}  // namespace timeloom::policy
