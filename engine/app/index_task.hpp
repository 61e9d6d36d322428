// Filters and indexes the events anew on a worker thread when grouping, colours or filter change.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/app_state.hpp"

namespace timeloom {

class IndexTask {
public:
  // `wake` is called from a worker thread when an index is ready.
  explicit IndexTask(std::function<void()> wake) : wake_(std::move(wake)) {}
  ~IndexTask() { give_up(); }
  IndexTask(const IndexTask&) = delete;
  IndexTask& operator=(const IndexTask&) = delete;

  // Starts where the state asks for it, or where events are coming, and hands the index, the
  // overview and the facets' counts over when they are ready. Few events are indexed at once, so
  // that no frame shows the old ones; of many an index is shown even where it is outdated by then,
  // so that a slider shows what it does.
  void update(AppState& state);
  bool busy() const { return pending_.valid(); }

private:
  struct Indexed {
    LaneIndex index;
    std::shared_ptr<const FilterMask> shown;
    std::shared_ptr<const FacetCounts> facets;
    OverviewProfile overview;
    FrameCost cost;
  };
  // Nothing where it was given up.
  static std::optional<Indexed> index_events(const EventStore& store, StoreIndexes& indexes,
                                             const View& view, const FacetWish& wish,
                                             float overview_width, const std::stop_token& stop);
  static void show(AppState& state, Indexed indexed);
  void hand_over(AppState& state, Indexed indexed) const;
  bool is_coming(const AppState& state) const;
  static FacetWish wish_of(const AppState& state);
  bool is_wanted(const AppState& state) const;
  void give_up();

  std::function<void()> wake_;
  // What was asked for last.
  std::shared_ptr<const EventStore> store_;
  std::shared_ptr<StoreIndexes> indexes_;
  Filter filter_;
  FacetWish wish_;
  std::stop_source stop_;
  std::future<std::optional<Indexed>> pending_;
};

}  // namespace timeloom
