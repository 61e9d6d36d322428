// Which events are shown.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "time/time_span.hpp"

namespace timeloom {

// One facet's choices, by id or word, so that they outlive a reload. `hidden` wins over `only`.
struct FacetChoice {
  using Words = std::set<std::string, std::less<>>;
  Words only{};    // at least one of these; nothing: no matter which
  Words hidden{};  // and none of these

  bool empty() const { return only.empty() && hidden.empty(); }
  bool shows(std::string_view word) const {
    return (only.empty() || only.contains(word)) && !hidden.contains(word);
  }
  friend bool operator==(const FacetChoice&, const FacetChoice&) = default;
};

// Of one attribute: which values, and of numbers how large. An event that lacks the attribute
// passes only where neither `only` nor a bound asks for it.
struct AttributeChoice : FacetChoice {
  std::optional<double> at_least{}, at_most{};

  bool empty() const { return FacetChoice::empty() && !at_least && !at_most; }
  friend bool operator==(const AttributeChoice&, const AttributeChoice&) = default;
};

// An event is shown where every facet lets it through; what is empty lets all through.
struct Filter {
  FacetChoice sources{};  // names
  FacetChoice kinds{};    // ids
  FacetChoice tags{};     // an event has any number of them
  FacetChoice lanes{};    // paths; what is said of a lane is said of all within it
  std::map<std::string, AttributeChoice, std::less<>> attributes{};  // by name; none is empty
  std::optional<TimeRange> dates{};                                  // meets the event's reach
  float least_importance = 0;
  std::optional<bool> has_reference{};  // whether the event says where its claim comes from
  std::string text{};                   // a search (parse_query) that the event must meet

  bool empty() const { return *this == Filter{}; }
  friend bool operator==(const Filter&, const Filter&) = default;
};

// What a click on a choice does. Showing one that `only` leaves out adds it there; hiding the last
// one there leaves no restriction.
void set_shown(FacetChoice& choice, std::string_view word, bool shown);
// Shows `word` alone; a second time shows all again.
void toggle_only(FacetChoice& choice, std::string_view word);

// As set_shown; to be shown, a lane within a hidden one brings that back.
void set_lane_shown(FacetChoice& lanes, std::string_view path, bool shown);

// "A/B" lies within "A" and within itself.
bool is_within_lane(std::string_view path, std::string_view lane);
// The choice of lanes, for the lane at `path`.
bool shows_lane(const FacetChoice& lanes, std::string_view path);

}  // namespace timeloom
