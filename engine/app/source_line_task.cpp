#include "app/source_line_task.hpp"

#include "app/event_table.hpp"
#include "app/is_ready.hpp"
#include "view/source_line.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kFewEvents = 30'000;

}  // namespace

void SourceLineTask::update(AppState& state) {
  auto& figure = state.figure;
  if (pending_.valid() && is_ready(pending_)) figure.source_line = pending_.get();
  figure.source_line_coming = pending_.valid();
  const bool is_wanted = figure.open || figure.wanted || figure.copy_wanted;
  if (!is_wanted || state.document.text.source_line || pending_.valid()) return;
  Key key{state.store, state.shown, range_in_sight(state), state.document.view.language};
  if (key_ == key) return;
  key_ = key;
  const auto make = [key = std::move(key), language = language_of(state.document.view)] {
    return source_line(*key.store, table_rows(*key.store, key.shown.get(), key.range, {}),
                       language);
  };
  if (state.store->size() <= kFewEvents) {
    figure.source_line = make();
    return;
  }
  figure.source_line_coming = true;
  pending_ = std::async(std::launch::async, [make, wake = wake_] {
    auto line = make();
    wake();
    return line;
  });
}

}  // namespace timeloom
