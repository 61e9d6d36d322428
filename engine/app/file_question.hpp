// Asking for a file: the question, and what its answer does. Who asks, the desktop's own dialog or
// a field of ours, is desktop_chooser.hpp's and the panels' business.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace timeloom {

struct AppState;

enum class FilePurpose : std::uint8_t { open, save, export_figure };

struct FileQuestion {
  FilePurpose purpose = FilePurpose::open;
  std::filesystem::path start;  // a folder to begin in, or the file that is suggested
};

struct FileAsking {
  std::optional<FileQuestion> wanted;    // to be asked
  std::optional<FileQuestion> by_field;  // is asked by our own field
  std::string typed;                     // in it
  std::string error;                     // of what was typed
  bool is_fresh = false;                 // the field takes the keyboard, cursor at the end
  bool completion_wanted = false, accept_wanted = false;  // by a key, once the field has it all
};

// "Open", "Save as": the heading of the dialog, and what its button says.
const char* words_for(FilePurpose purpose);

void ask_for_file(AppState& state, FilePurpose purpose);

// Asks by our own field, where there is no desktop's.
void ask_by_field(AppState& state, const FileQuestion& question);

// What was typed is the answer; where it cannot be, the field stays and says why.
void accept_typed(AppState& state);

void cancel_file_question(AppState& state);

// Nothing chosen is a cancelled question.
void answer_files(AppState& state, FilePurpose purpose,
                  const std::vector<std::filesystem::path>& files);

}  // namespace timeloom
