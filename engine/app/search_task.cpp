#include "app/search_task.hpp"

#include <utility>

#include "app/is_ready.hpp"
#include "base/background.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kFewEvents = 20'000;

}  // namespace

SearchTask::Found SearchTask::search(const Key& key, StoreIndexes& indexes, const Found& former,
                                     std::stop_token stop) {
  const auto index = indexes.text();
  if (index == nullptr) return nullptr;
  auto matches = index->search(key.query, key.within.get(), former.get(), std::move(stop));
  return matches ? std::make_shared<const TextMatches>(std::move(*matches)) : nullptr;
}

SearchTask::~SearchTask() {
  stop_.request_stop();
  if (pending_.valid()) indexes_->give_up();
}

void SearchTask::prepare(const AppState& state) {
  if (prepared_ == state.store || state.store->size() <= kFewEvents) return;
  prepared_ = state.store;
  pending_ = in_background([store = state.store, indexes = state.indexes] {
    indexes->text();
    return Found();
  });
}

void SearchTask::update(AppState& state) {
  const Key key{state.store, state.shown, parse_query(state.search.typed)};
  if (wanted_ != key) stop_.request_stop();
  if (pending_.valid()) {
    if (!is_ready(pending_)) return;
    auto found = pending_.get();
    if (found != nullptr && wanted_ == key) {
      show_matches(state, std::move(found));
      found_ = key;
    } else {
      wanted_.reset();  // it was given up, and may be wanted again by now
    }
  }
  if (state.indexes == nullptr) return;
  indexes_ = state.indexes;
  if (key.query.empty() && state.search.list_shown) prepare(state);
  if (wanted_ == key) return;
  wanted_ = key;
  if (key.query.empty()) {
    show_matches(state, nullptr);
    found_.reset();
    return;
  }
  state.search.busy = true;
  const bool can_narrow = found_ && found_->store == key.store && found_->within == key.within;
  const auto former = can_narrow ? state.search.matches : nullptr;
  stop_ = std::stop_source();
  if (state.store->size() <= kFewEvents) {
    show_matches(state, search(key, *state.indexes, former, stop_.get_token()));
    found_ = key;
    return;
  }
  prepared_ = key.store;
  pending_ =
      in_background([key, former, indexes = state.indexes, wake = wake_, stop = stop_.get_token()] {
        auto found = search(key, *indexes, former, stop);
        wake();
        return found;
      });
}

}  // namespace timeloom
