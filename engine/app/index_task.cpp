#include "app/index_task.hpp"

#include <utility>

#include "app/is_ready.hpp"
#include "base/background.hpp"
#include "view/grouping.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kFewEvents = 50'000;

}  // namespace

std::optional<IndexTask::Indexed> IndexTask::index_events(const EventStore& store,
                                                          StoreIndexes& indexes, const View& view,
                                                          const FacetWish& wish,
                                                          float overview_width,
                                                          const std::stop_token& stop) {
  Indexed indexed;
  const StopWatch filtering;
  const FilterMasks masks(view.filter, indexes, stop);
  if (stop.stop_requested()) return std::nullopt;
  auto shown = masks.passing();
  indexed.cost[Stage::filter] = filtering.seconds();
  {
    const StageWatch watch(indexed.cost, Stage::index);
    indexed.index = build_index(store, view, shown);
    if (!indexed.index.counts_from_events())
      indexed.overview = make_profile(store, indexed.index, overview_width);
  }
  if (stop.stop_requested()) return std::nullopt;
  indexed.shown = std::make_shared<const FilterMask>(std::move(shown));
  {
    const StageWatch watch(indexed.cost, Stage::filter);
    indexed.facets = std::make_shared<const FacetCounts>(count_facets(masks, indexes, wish));
  }
  if (stop.stop_requested()) return std::nullopt;
  return indexed;
}

void IndexTask::show(AppState& state, Indexed indexed) {
  for (const auto stage : {Stage::filter, Stage::index}) state.cost[stage] += indexed.cost[stage];
  state.cost.beside += indexed.cost.beside;
  show_index(state, std::move(indexed.index));
  state.overview = std::move(indexed.overview);
  state.overview.index_version = state.index_version;
  // The same events as before keep their mask, and so what was found among them.
  if (state.shown == nullptr || *state.shown != *indexed.shown)
    state.shown = std::move(indexed.shown);
  state.facets = std::move(indexed.facets);
}

FacetWish IndexTask::wish_of(const AppState& state) {
  auto wish = state.facet_wish;
  wish.lane_order = state.document.view.lanes.order;
  return wish;
}

bool IndexTask::is_wanted(const AppState& state) const {
  return state.index_outdated || store_ != state.store || filter_ != state.document.view.filter ||
         wish_ != wish_of(state);
}

void IndexTask::give_up() {
  stop_.request_stop();
  if (indexes_ != nullptr && pending_.valid()) indexes_->give_up();
}

// The events that were announced go with their index, so that no frame is without one.
void IndexTask::hand_over(AppState& state, Indexed indexed) const {
  if (is_coming(state)) {
    const bool outdated = state.index_outdated;  // since this index was begun
    take_coming(state);
    state.index_outdated = outdated;
  }
  if (store_ == state.store) show(state, std::move(indexed));
}

bool IndexTask::is_coming(const AppState& state) const {
  return state.coming && state.coming->store == store_;
}

void IndexTask::update(AppState& state) {
  if (store_ != state.store && !is_coming(state)) give_up();
  if (pending_.valid()) {
    if (!is_ready(pending_)) return;
    if (auto indexed = pending_.get()) hand_over(state, std::move(*indexed));
  }
  if (state.coming) {
    store_ = state.coming->store;
    indexes_ = state.coming->indexes;
  } else if (is_wanted(state) && state.indexes != nullptr) {
    store_ = state.store;
    indexes_ = state.indexes;
  } else {
    return;
  }
  state.index_outdated = false;
  filter_ = state.document.view.filter;
  wish_ = wish_of(state);
  stop_ = std::stop_source();
  const float width =
      state.overview.heights.empty() ? 0 : static_cast<float>(state.overview.viewport.width);
  if (store_->size() <= kFewEvents) {
    if (auto indexed =
            index_events(*store_, *indexes_, state.document.view, wish_, width, stop_.get_token()))
      hand_over(state, std::move(*indexed));
    return;
  }
  pending_ = in_background([store = store_, indexes = indexes_, view = state.document.view,
                            wish = wish_, width, stop = stop_.get_token(), wake = wake_] {
    auto indexed = index_events(*store, *indexes, view, wish, width, stop);
    if (indexed) indexed->cost.beside = indexed->cost.total();
    wake();
    return indexed;
  });
}

}  // namespace timeloom
