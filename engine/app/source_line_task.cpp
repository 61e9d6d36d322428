#include "app/source_line_task.hpp"

#include "app/event_table.hpp"
#include "view/source_line.hpp"

namespace timeloom {

void SourceLineTask::update(AppState& state) {
  auto& figure = state.figure;
  if (auto line = line_.take()) figure.source_line = std::move(*line);
  figure.source_line_coming = busy();
  const bool is_wanted = figure.open || figure.wanted || figure.copy_wanted;
  if (!is_wanted || state.document.text.source_line || busy()) return;
  Key key{state.store, state.shown, range_in_sight(state), state.document.view.language};
  if (key_ == key) return;
  key_ = key;
  auto line = line_.ask(
      state.store->size(), [key = std::move(key), language = language_of(state.document.view)] {
        return source_line(*key.store, table_rows(*key.store, key.shown.get(), key.range, {}),
                           language);
      });
  if (line) figure.source_line = std::move(*line);
  figure.source_line_coming = busy();
}

}  // namespace timeloom
