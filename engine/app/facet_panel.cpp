#include "app/facet_panel.hpp"

#include <algorithm>
#include <functional>

#include "app/filtering.hpp"
#include "index/attribute_values.hpp"
#include "index/folded_text.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostLookedThrough = 20'000;

// "org.timeloom.table" as "table".
std::string short_plugin_name(const std::string& id) {
  return id.substr(id.rfind('.') + 1);
}

// The choices of one facet, by position.
struct Choices {
  std::size_t count = 0;
  std::function<FacetLine(std::size_t)> line;
};

std::uint32_t count_at(const std::vector<std::uint32_t>& counts, std::size_t i) {
  return i < counts.size() ? counts[i] : 0;
}

Choices source_choices(const AppState& state) {
  return {state.store->sources().size(), [&state](std::size_t i) {
            const auto& source = state.store->sources()[i];
            const auto& name = source.name;
            return FacetLine{.word = name,
                             .label = name,
                             .count = count_at(state.facets->sources, i),
                             .shown = state.document.view.filter.sources.shows(name),
                             .hint = source.uri + "\nread by " +
                                     short_plugin_name(source.plugin_id) + " " +
                                     source.plugin_version};
          }};
}

Choices kind_choices(const AppState& state) {
  return {state.store->kinds().size(), [&state](std::size_t i) {
            auto kind = state.store->kinds()[i];
            if (state.document.view.colour_by != PropertyKind::kind) kind.colour = "grey";
            return FacetLine{.word = kind.id,
                             .label = kind.label,
                             .count = count_at(state.facets->kinds, i),
                             .shown = state.document.view.filter.kinds.shows(kind.id),
                             .kind = kind};
          }};
}

Choices lane_choices(const AppState& state) {
  return {state.facets->lanes_as_tree.size(), [&state](std::size_t i) {
            const auto id = state.facets->lanes_as_tree[i];
            const auto& lane = state.store->lanes()[id];
            return FacetLine{.word = lane.path,
                             .label = lane.name,
                             .count = count_at(state.facets->lanes, id),
                             .shown = shows_lane(state.document.view.filter.lanes, lane.path),
                             .indent = lane.depth - 1};
          }};
}

Choices value_choices(const FacetCounts::Values& values, const FacetChoice& choice) {
  if (values.column == nullptr) return {};
  return {values.column->by_total.size(), [&values, &choice](std::size_t i) {
            const auto id = values.column->by_total[i];
            const std::string word(values.column->values.view(id));
            return FacetLine{.word = word,
                             .label = word,
                             .count = count_at(values.counts, id),
                             .shown = choice.shows(word)};
          }};
}

const FacetChoice& attribute_choice(const AppState& state) {
  static const AttributeChoice none;
  const auto& attributes = state.document.view.filter.attributes;
  const auto found = attributes.find(state.facet_wish.attribute_key);
  return found == attributes.end() ? none : found->second;
}

Choices choices_of(const AppState& state, FacetList which) {
  if (state.facets == nullptr) return {};
  switch (which) {
    case FacetList::sources:
      return source_choices(state);
    case FacetList::kinds:
      return kind_choices(state);
    case FacetList::lanes:
      return lane_choices(state);
    case FacetList::tags:
      return value_choices(state.facets->tags, state.document.view.filter.tags);
    case FacetList::values:
      break;
  }
  if (state.facets->attribute_key != state.facet_wish.attribute_key) return {};
  return value_choices(state.facets->attribute, attribute_choice(state));
}

FacetChoice& choice_in(Filter& filter, FacetList which, const std::string& attribute) {
  switch (which) {
    case FacetList::sources:
      return filter.sources;
    case FacetList::kinds:
      return filter.kinds;
    case FacetList::lanes:
      return filter.lanes;
    case FacetList::tags:
      return filter.tags;
    case FacetList::values:
      break;
  }
  return filter.attributes[attribute];
}

void change(AppState& state, FacetList which, const std::function<void(FacetChoice&)>& apply) {
  change_filter(state, [&](Filter& filter) {
    apply(choice_in(filter, which, state.facet_wish.attribute_key));
  });
}

}  // namespace

FacetLines facet_lines(const AppState& state, FacetList which, std::size_t limit,
                       std::string_view search) {
  const auto choices = choices_of(state, which);
  FacetLines result{.lines = {}, .more = 0, .total = choices.count};
  const auto wanted = folded(search);
  if (wanted.empty() && which == FacetList::lanes && choices.count > limit) {
    const auto looked_at = std::min(choices.count, kMostLookedThrough);
    for (std::size_t i = 0; i < looked_at && result.lines.size() < limit; ++i)
      if (state.store->lanes()[state.facets->lanes_as_tree[i]].depth == 1)
        result.lines.push_back(choices.line(i));
    result.more = choices.count - result.lines.size();
    return result;
  }
  if (wanted.empty()) {
    for (std::size_t i = 0; i < std::min(limit, choices.count); ++i)
      result.lines.push_back(choices.line(i));
    result.more = choices.count - result.lines.size();
    return result;
  }
  for (std::size_t i = 0; i < std::min(choices.count, kMostLookedThrough); ++i) {
    auto line = choices.line(i);
    // A lane is called by its path where those above it are left out.
    if (which == FacetList::lanes) {
      line.label = line.word;
      line.indent = 0;
    }
    if (folded(line.label).find(wanted) == std::string::npos) continue;
    if (result.lines.size() < limit)
      result.lines.push_back(std::move(line));
    else
      ++result.more;
  }
  return result;
}

void click_facet(AppState& state, FacetList which, const std::string& word, bool shown) {
  change(state, which, [&](FacetChoice& choice) {
    if (which == FacetList::lanes)
      set_lane_shown(choice, word, shown);
    else
      set_shown(choice, word, shown);
  });
}

void click_facet_only(AppState& state, FacetList which, const std::string& word) {
  change(state, which, [&](FacetChoice& choice) { toggle_only(choice, word); });
}

bool is_filtered(const AppState& state, FacetList which) {
  const auto& filter = state.document.view.filter;
  if (which == FacetList::values) return filter.attributes.contains(state.facet_wish.attribute_key);
  auto copy = filter;
  return !choice_in(copy, which, {}).empty();
}

void clear_facet(AppState& state, FacetList which) {
  change_filter(state, [&](Filter& filter) {
    if (which == FacetList::values)
      filter.attributes.erase(state.facet_wish.attribute_key);
    else
      choice_in(filter, which, {}) = {};
  });
}

bool has_numbers(const AppState& state) {
  if (state.facets == nullptr || state.facets->attribute.column == nullptr) return false;
  const auto& column = *state.facets->attribute.column;
  constexpr std::size_t kLookedAt = 50;
  const auto looked_at = std::min(column.by_total.size(), kLookedAt);
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < looked_at; ++i)
    if (number_of(column.values.view(column.by_total[i]))) ++numbers;
  return numbers * 2 > looked_at;
}

}  // namespace timeloom
