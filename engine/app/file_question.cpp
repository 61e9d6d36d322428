#include "app/file_question.hpp"

#include <system_error>
#include <utility>

#include "app/app_state.hpp"
#include "app/path_completion.hpp"

namespace timeloom {

namespace {

namespace fs = std::filesystem;

// A name for what was never saved: "Ten years.timeloom", without what file systems refuse.
std::string suggested_name(const AppState& state) {
  std::string name = state.document.text.title.empty() ? "timeline" : state.document.text.title;
  for (auto& character : name)
    if (character == '/' || character == '\\' || character == ':') character = '-';
  return name + ".timeloom";
}

fs::path working_folder() {
  std::error_code error;
  auto folder = fs::current_path(error);
  return error ? fs::path() : folder;
}

fs::path folder_of(const AppState& state) {
  std::error_code error;
  if (!state.file.path.empty()) return fs::absolute(state.file.path, error).parent_path();
  return working_folder();
}

}  // namespace

const char* words_for(FilePurpose purpose) {
  switch (purpose) {
    case FilePurpose::open:
      return "Open";
    case FilePurpose::save:
      return "Save as";
    case FilePurpose::export_figure:
      break;
  }
  return "Export as";
}

void ask_for_file(AppState& state, FilePurpose purpose) {
  FileQuestion question{.purpose = purpose, .start = folder_of(state)};
  if (purpose == FilePurpose::save)
    question.start = state.file.path.empty() ? question.start / suggested_name(state)
                                             : fs::path(state.file.path);
  if (purpose == FilePurpose::export_figure) question.start /= state.figure.file;
  state.file_asking.wanted = std::move(question);
}

void ask_by_field(AppState& state, const FileQuestion& question) {
  auto& asking = state.file_asking;
  asking.by_field = question;
  asking.typed = question.start.string();
  asking.error.clear();
  asking.is_fresh = true;
  std::error_code error;
  if (fs::is_directory(question.start, error)) asking.typed += '/';
}

void accept_typed(AppState& state) {
  auto& asking = state.file_asking;
  if (!asking.by_field) return;
  const auto purpose = asking.by_field->purpose;
  const auto path = typed_path(asking.typed);
  std::error_code error;
  asking.error.clear();
  if (asking.typed.empty())
    asking.error = "Type a file's name.";
  else if (purpose == FilePurpose::open && !fs::exists(path, error))
    asking.error = "There is no such file or folder.";
  else if (purpose != FilePurpose::open && fs::is_directory(path, error))
    asking.error = "That is a folder. Add a name for the file.";
  else if (purpose != FilePurpose::open && path.has_parent_path() &&
           !fs::is_directory(path.parent_path(), error))
    asking.error = "There is no folder " + path.parent_path().string() + ".";
  asking.is_fresh = true;
  if (!asking.error.empty()) return;
  asking.by_field.reset();
  answer_files(state, purpose, {path});
}

void cancel_file_question(AppState& state) {
  const auto asked = std::exchange(state.file_asking.by_field, std::nullopt);
  if (asked) answer_files(state, asked->purpose, {});
}

void answer_files(AppState& state, FilePurpose purpose, const std::vector<fs::path>& files) {
  if (files.empty()) {
    state.file.then = DocumentFile::Then::nothing;
    return;
  }
  switch (purpose) {
    case FilePurpose::open:
      open_paths(state, files);
      break;
    case FilePurpose::save:
      save_to(state, files.front());
      break;
    case FilePurpose::export_figure:
      state.figure.file = files.front().string();
      break;
  }
}

}  // namespace timeloom
