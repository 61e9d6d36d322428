#include "index/event_colours.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace timeloom {

namespace {

// In the order in which they are told apart best; grey is for what has none.
constexpr std::array kRoles = {"blue", "orange", "green", "red", "purple", "teal", "brown"};

}  // namespace

EventColours::EventColours(const EventStore& store, const EventProperty& property)
    : groups_(store, property) {
  if (property.kind == PropertyKind::kind) {
    for (const auto& kind : store.kinds()) entries_.push_back({kind.label, kind.colour});
    return;
  }

  // What has a colour together: a group, or all lanes within a top-level one.
  const auto top_of = [&](std::uint32_t group) {
    return property.kind == PropertyKind::lane ? store.lanes().ancestor(group, 1) : group;
  };
  const bool last_lacks =
      property.kind == PropertyKind::tag || property.kind == PropertyKind::attribute;
  const auto lacks = [&](std::uint32_t group) { return last_lacks && group + 1 == groups_.size(); };
  std::vector<std::size_t> counts(groups_.size());
  for (EventRow row = 0; row < store.size(); ++row) ++counts[top_of(groups_.of(row))];
  std::vector<std::uint32_t> by_size;
  for (std::uint32_t group = 0; group < groups_.size(); ++group)
    if (counts[group] > 0 && !lacks(group)) by_size.push_back(group);
  std::sort(by_size.begin(), by_size.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(counts[b], a) < std::tuple(counts[a], b);
  });

  std::map<std::uint32_t, ColourId> colour_of_top;
  const bool all_have_one = by_size.size() <= kRoles.size();
  const auto coloured = all_have_one ? by_size.size() : kRoles.size();
  for (std::size_t i = 0; i < coloured; ++i) {
    const auto group = by_size[i];
    colour_of_top[group] = static_cast<ColourId>(entries_.size());
    const auto& name = groups_.name(group);
    entries_.push_back({name.empty() ? "No lane" : name, kRoles[i]});
  }
  const auto others = static_cast<ColourId>(entries_.size());
  if (!all_have_one) entries_.push_back({"Other", "grey"});
  const auto none = static_cast<ColourId>(entries_.size());
  if (last_lacks && counts.back() > 0)
    entries_.push_back({groups_.name(groups_.size() - 1), "grey"});

  for (std::uint32_t group = 0; group < groups_.size(); ++group) {
    const auto found = colour_of_top.find(top_of(group));
    const auto plain = lacks(group) ? none : others;
    colours_.push_back(found != colour_of_top.end() ? found->second : plain);
  }
}

}  // namespace timeloom
