#include "store/kind_table.hpp"

#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace timeloom {

namespace {

constexpr std::array kColours{"blue", "orange", "green", "red", "purple", "teal", "brown", "grey"};
constexpr std::array kSymbols{"circle",        "square", "diamond", "triangle",
                              "triangle-down", "cross",  "star",    "flag"};

}  // namespace

std::string humanise_kind(std::string_view id) {
  std::string label(id);
  for (auto& letter : label)
    if (letter == '.' || letter == '_' || letter == '-') letter = ' ';
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
    label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

KindId KindTable::intern(std::string_view id) {
  if (const auto known = ids_.find(id); known != ids_.end()) return known->second;
  if (is_full()) return static_cast<KindId>(limit - 1);
  const auto number = static_cast<KindId>(entries_.size());
  entries_.push_back({.kind = {std::string(id), {}, {}, {}}});
  ids_.emplace(std::string(id), number);
  return number;
}

void KindTable::declare(const Kind& kind) {
  auto& entry = entries_[intern(kind.id)];
  if (entry.declared || entry.kind.id != kind.id) return;
  entry.kind = kind;
  entry.declared = true;
}

void KindTable::override_with(const Kind& kind) {
  const auto known = ids_.find(kind.id);
  if (known == ids_.end()) return;
  auto& look = entries_[known->second].kind;
  if (!kind.label.empty()) look.label = kind.label;
  if (!kind.colour.empty()) look.colour = kind.colour;
  if (!kind.symbol.empty()) look.symbol = kind.symbol;
  if (kind.importance >= 0) look.importance = kind.importance;
}

std::vector<Kind> KindTable::finish() const {
  using Look = std::pair<std::string, std::string>;
  std::set<Look> taken;
  for (const auto& [kind, declared, count] : entries_)
    if (!kind.colour.empty() && !kind.symbol.empty()) taken.emplace(kind.colour, kind.symbol);

  std::vector<Kind> kinds;
  std::size_t turn = 0;
  // Once all colours were given, the pairs of colour and symbol go on being new.
  const auto look_of_turn = [&turn](const Kind& kind) -> Look {
    return {kind.colour.empty() ? kColours[turn % kColours.size()] : kind.colour,
            kind.symbol.empty() ? kSymbols[(turn + turn / kColours.size()) % kSymbols.size()]
                                : kind.symbol};
  };
  for (const auto& entry : entries_) {
    auto kind = entry.kind;
    if (kind.label.empty()) kind.label = humanise_kind(kind.id);
    if (kind.colour.empty() || kind.symbol.empty()) {
      const auto last = turn + kColours.size() * kSymbols.size();
      while (turn < last && taken.contains(look_of_turn(kind))) ++turn;
      std::tie(kind.colour, kind.symbol) = look_of_turn(kind);
      ++turn;
    }
    kinds.push_back(std::move(kind));
  }
  return kinds;
}

}  // namespace timeloom
