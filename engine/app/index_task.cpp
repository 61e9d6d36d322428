#include "app/index_task.hpp"

#include <chrono>
#include <utility>

#include "view/grouping.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kFewEvents = 200'000;

}  // namespace

IndexTask::IndexTask(std::function<void()> wake) : wake_(std::move(wake)) {}

void IndexTask::update(AppState& state) {
  if (pending_.valid() && pending_.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
    auto index = pending_.get();
    if (store_ == state.store) show_index(state, std::move(index));
    store_.reset();
  }
  if (!state.index_outdated || pending_.valid()) return;
  state.index_outdated = false;
  if (state.store->size() <= kFewEvents) {
    show_index(state, build_index(*state.store, state.document.view));
    return;
  }
  store_ = state.store;
  pending_ = std::async(std::launch::async,
                        [store = state.store, view = state.document.view, wake = wake_] {
                          auto index = build_index(*store, view);
                          wake();
                          return index;
                        });
}

}  // namespace timeloom
