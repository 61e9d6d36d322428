#include "app/document_work.hpp"

#include "app/recent_files.hpp"

namespace timeloom {

DocumentWork::DocumentWork(AppState& state, const std::function<void()>& wake)
    : chooser_(wake), autosave_(state.state_folder), watch_(wake) {
  state.leftover = find_leftover(state.state_folder);
  state.recent_files = read_recent_files(state.state_folder);
}

void DocumentWork::update(AppState& state) {
  chooser_.update(state);
  const bool unsaved = has_unsaved_changes(state);
  autosave_.update(unsaved ? document_to_save(state) : state.document, state.file.path, unsaved);
  watch_.watch(state.document.sources);
  if (!state.loading && watch_.take_change()) reload_sources(state);
  // What was restored is kept until it lies safe again.
  if (state.leftover_restored && (!unsaved || autosave_.is_written())) discard_leftover(state);
}

}  // namespace timeloom
