// Where the open document lies, what of it is saved, and what waits until that is settled.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "view/document.hpp"

namespace timeloom {

struct AppState;

struct DocumentFile {
  std::filesystem::path path;  // empty: saved nowhere yet
  Document saved;              // what lies there, or what there was to begin with

  enum class Then : std::uint8_t { nothing, quit, open, start_anew };
  Then then = Then::nothing;  // once unsaved changes are saved or given up
  std::filesystem::path to_open;
  bool asking = false;  // whether to save them: the question is on the screen
  int marked = 0;       // its answer that Enter gives, an UnsavedAnswer
};

// Another document takes the place of the open one; its sources are to be read. `path` is empty
// where it lies nowhere.
void begin_document(AppState& state, Document document, std::filesystem::path path);

bool has_unsaved_changes(const AppState& state);

// The document as it is saved: with the time that is shown as its range, so that it opens to the
// same picture.
Document document_to_save(const AppState& state);

// Writes the document; false, and a notice, where that fails. A name without an ending gets one.
bool save_to(AppState& state, std::filesystem::path path);
// Where it lies; asks where, if it lies nowhere.
void save(AppState& state);

// A document takes the place of the open one, after a question where there are unsaved changes.
// Other files, and several, are added to what is open.
void open_paths(AppState& state, const std::vector<std::filesystem::path>& paths);
void start_anew(AppState& state);
void request_quit(AppState& state);

enum class UnsavedAnswer : std::uint8_t { save, discard, cancel };
void answer_unsaved(AppState& state, UnsavedAnswer answer);

// What a crash has left takes the place of the open document, unsaved as it was.
void restore_leftover(AppState& state);
void discard_leftover(AppState& state);

// Remembers it among the recent files.
void note_recent(AppState& state, const std::filesystem::path& file);

// "● Title – Timeloom": the dot says that there are unsaved changes.
std::string title_of_window(const AppState& state);

}  // namespace timeloom
