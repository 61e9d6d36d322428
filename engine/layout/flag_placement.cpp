#include "layout/flag_placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

#include "layout/flag_side.hpp"

namespace timeloom {

namespace {

constexpr std::array kPlaces = {FlagPlace::above_right, FlagPlace::below_right,
                                FlagPlace::above_left, FlagPlace::below_left};
constexpr float kLeftwardCost = 12;  // words to the right of their pole read better
constexpr float kGainAsBefore = 60;  // about the height of one flag
constexpr std::size_t kMostFailures = 48;
constexpr std::size_t kMostSecondTries = 16;

class FlagPlacer {
public:
  FlagPlacer(std::span<const FlagItem> items, const FlagRoom& room)
      : items_(items), room_(room), places_(items.size(), FlagPlace::none) {}

  std::vector<FlagPlacement> place() {
    std::vector<std::size_t> order(items_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return items_[a].importance > items_[b].importance;
    });
    std::vector<std::size_t> without;
    for (const auto item : order) {
      if (without.size() >= kMostFailures) break;
      if (!insert(item)) without.push_back(item);
    }
    without.resize(std::min(without.size(), kMostSecondTries));
    for (const auto item : without) make_room_for(item);
    return placements();
  }

private:
  struct Sides {
    RaisedFlags above, below;
  };

  bool insert(std::size_t item) {
    auto best = best_with(sides_, item);
    if (!best) return false;
    sides_ = std::move(best->sides);
    places_[item] = best->place;
    return true;
  }

  struct Insertion {
    Sides sides;
    FlagPlace place = FlagPlace::none;
    float cost = 0;
  };

  std::optional<Insertion> best_with(const Sides& sides, std::size_t item) const {
    std::optional<Insertion> best;
    for (const auto place : kPlaces) {
      const auto& before = is_above(place) ? sides.above : sides.below;
      auto flags = before.flags;
      flags.push_back({.item = item, .rightward = is_rightward(place)});
      auto raised =
          raise_flags(items_, std::move(flags), room_, is_above(place) ? room_.above : room_.below);
      if (!raised) continue;
      float cost = raised->cost - before.cost;
      if (!is_rightward(place)) cost += kLeftwardCost;
      if (place == items_[item].before) cost -= kGainAsBefore;
      if (best && best->cost <= cost) continue;
      best = Insertion{sides, place, cost};
      (is_above(place) ? best->sides.above : best->sides.below) = std::move(*raised);
    }
    return best;
  }

  // With one neighbour elsewhere, where both then have room.
  void make_room_for(std::size_t item) {
    for (std::size_t neighbour = 0; neighbour < items_.size(); ++neighbour) {
      if (places_[neighbour] == FlagPlace::none || !are_near(item, neighbour)) continue;
      const auto freed = best_with(without(neighbour), item);
      if (!freed) continue;
      auto moved = best_with(freed->sides, neighbour);
      if (!moved) continue;
      sides_ = std::move(moved->sides);
      places_[item] = freed->place;
      places_[neighbour] = moved->place;
      return;
    }
  }

  bool are_near(std::size_t a, std::size_t b) const {
    return std::abs(items_[a].x - items_[b].x) <
           items_[a].size.width + items_[b].size.width + room_.gap;
  }

  // What stood without one flag stands no higher without it.
  Sides without(std::size_t item) const {
    auto sides = sides_;
    auto& side = is_above(places_[item]) ? sides.above : sides.below;
    std::erase_if(side.flags, [&](const Flag& flag) { return flag.item == item; });
    if (auto raised = raise_flags(items_, side.flags, room_,
                                  is_above(places_[item]) ? room_.above : room_.below))
      side = std::move(*raised);
    return sides;
  }

  std::vector<FlagPlacement> placements() const {
    std::vector<FlagPlacement> result(items_.size());
    for (const auto* side : {&sides_.above, &sides_.below})
      for (const auto& flag : side->flags)
        result[flag.item] = {places_[flag.item], flag.pole_x, flag.height};
    return result;
  }

  std::span<const FlagItem> items_;
  const FlagRoom& room_;
  std::vector<FlagPlace> places_;
  Sides sides_;
};

}  // namespace

std::vector<FlagPlacement> place_flags(std::span<const FlagItem> items, const FlagRoom& room) {
  return FlagPlacer(items, room).place();
}

}  // namespace timeloom
