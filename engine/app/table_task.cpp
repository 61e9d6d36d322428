#include "app/table_task.hpp"

#include "app/is_ready.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kFewEvents = 30'000;

}  // namespace

void TableTask::update(AppState& state) {
  auto& table = state.table;
  if (pending_.valid() && is_ready(pending_)) {
    auto rows = pending_.get();
    if (key_ && key_->store == state.store) table.rows = std::move(rows);
  }
  if (key_ && key_->store != state.store) {
    table.rows = std::make_shared<std::vector<EventRow>>();
    key_.reset();
  }
  table.busy = pending_.valid();
  if (state.panels.bottom != BottomTab::table || pending_.valid()) return;
  const Key key{state.store, state.shown, range_in_sight(state), table.order};
  if (key_ == key) return;
  key_ = key;
  const auto make = [key] {
    return std::make_shared<const std::vector<EventRow>>(
        table_rows(*key.store, key.shown.get(), key.range, key.order));
  };
  if (state.store->size() <= kFewEvents) {
    table.rows = make();
    return;
  }
  table.busy = true;
  pending_ = std::async(std::launch::async, [make, wake = wake_] {
    auto rows = make();
    wake();
    return rows;
  });
}

}  // namespace timeloom
