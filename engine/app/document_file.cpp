#include "app/document_file.hpp"

#include <utility>

#include "app/app_state.hpp"
#include "app/autosave.hpp"
#include "app/recent_files.hpp"

namespace timeloom {

namespace {

using Then = DocumentFile::Then;

void replace_by(AppState& state, const std::filesystem::path& path) {
  auto document = load_document(path);
  if (!document) {
    report_open_error(state, document.error().message);
    show_notice(state, document.error().message);
    return;
  }
  begin_document(state, std::move(*document), path);
}

void go_on(AppState& state) {
  auto& file = state.file;
  switch (std::exchange(file.then, Then::nothing)) {
    case Then::nothing:
      break;
    case Then::quit:
      state.quit = true;
      break;
    case Then::open:
      replace_by(state, file.to_open);
      break;
    case Then::start_anew:
      begin_document(state, {}, {});
      break;
  }
}

// At once where nothing would be lost.
void settle(AppState& state, Then then) {
  state.file.then = then;
  state.file.asking = has_unsaved_changes(state);
  state.file.marked = 0;
  if (!state.file.asking) go_on(state);
}

}  // namespace

void begin_document(AppState& state, Document document, std::filesystem::path path) {
  state.document = std::move(document);
  state.file = {.path = std::move(path), .saved = state.document, .to_open = {}};
  state.history.restart(state.document);
  state.open_errors.clear();
  state.annotating = {};
  state.progress.clear();
  show_store(state, EventStore());
  state.viewport_known = false;
  state.reload_wanted = true;
  const auto name = state.file.path.empty() ? "timeline" : state.file.path.stem();
  state.figure.file = name.string() + ".png";
  if (!state.file.path.empty()) note_recent(state, state.file.path);
}

bool has_unsaved_changes(const AppState& state) {
  return !(state.document == state.file.saved);
}

Document document_to_save(const AppState& state) {
  auto document = state.document;
  if (!state.store->empty()) document.view.range = state.navigation.target.range();
  return document;
}

bool save_to(AppState& state, std::filesystem::path path) {
  if (!path.has_extension()) path += ".timeloom";
  const auto written = save_document(document_to_save(state), path);
  if (!written) {
    show_notice(state, written.error().message);
    return false;
  }
  state.file.path = path;
  state.file.saved = state.document;
  note_recent(state, path);
  show_notice(state, "Saved as " + path.filename().string() + ".");
  go_on(state);
  return true;
}

void save(AppState& state) {
  if (state.file.path.empty())
    ask_for_file(state, FilePurpose::save);
  else
    save_to(state, state.file.path);
}

void open_paths(AppState& state, const std::vector<std::filesystem::path>& paths) {
  if (paths.empty()) return;
  if (paths.size() == 1 && is_document(paths.front())) {
    state.file.to_open = paths.front();
    settle(state, Then::open);
    return;
  }
  state.files_to_open = paths;
  state.reload_wanted |= open_files(state);
}

void start_anew(AppState& state) {
  settle(state, Then::start_anew);
}

void request_quit(AppState& state) {
  settle(state, Then::quit);
}

void answer_unsaved(AppState& state, UnsavedAnswer answer) {
  state.file.asking = false;
  switch (answer) {
    case UnsavedAnswer::save:
      save(state);
      break;
    case UnsavedAnswer::discard:
      state.file.saved = state.document;
      go_on(state);
      break;
    case UnsavedAnswer::cancel:
      state.file.then = Then::nothing;
      break;
  }
}

void restore_leftover(AppState& state) {
  if (!state.leftover) return;
  const auto leftover = state.leftover;
  begin_document(state, leftover->document, leftover->file);
  auto saved = leftover->file.empty() ? Result<Document>() : load_document(leftover->file);
  state.file.saved = saved ? std::move(*saved) : Document();
  state.leftover_restored = true;
}

void discard_leftover(AppState& state) {
  if (state.leftover) discard(*state.leftover);
  state.leftover.reset();
  state.leftover_restored = false;
}

void note_recent(AppState& state, const std::filesystem::path& file) {
  if (state.state_folder.empty()) return;
  add_recent_file(state.state_folder, file);
  state.recent_files = read_recent_files(state.state_folder);
}

std::string title_of_window(const AppState& state) {
  std::string title = state.document.text.title;
  if (title.empty()) title = state.file.path.stem().string();
  if (title.empty() && !state.document.sources.empty())
    title = std::filesystem::path(state.document.sources.front().uri).filename().string();
  return (has_unsaved_changes(state) ? "● " : "") + (title.empty() ? "" : title + " – ") +
         "Timeloom";
}

}  // namespace timeloom
