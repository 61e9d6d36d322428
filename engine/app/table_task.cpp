#include "app/table_task.hpp"

namespace timeloom {

void TableTask::update(AppState& state) {
  auto& table = state.table;
  if (auto rows = rows_.take(); rows && key_ && key_->store == state.store)
    table.rows = std::move(*rows);
  if (key_ && key_->store != state.store) {
    table.rows = std::make_shared<std::vector<EventRow>>();
    key_.reset();
  }
  table.busy = busy();
  if (state.panels.bottom != BottomTab::table || busy()) return;
  const Key key{state.store, state.shown, range_in_sight(state), table.order};
  if (key_ == key) return;
  key_ = key;
  auto rows = rows_.ask(state.store->size(), [key] {
    return std::make_shared<const std::vector<EventRow>>(
        table_rows(*key.store, key.shown.get(), key.range, key.order));
  });
  if (rows) table.rows = std::move(*rows);
  table.busy = busy();
}

}  // namespace timeloom
