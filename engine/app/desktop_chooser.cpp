#include "app/desktop_chooser.hpp"

#include <cstdlib>
#include <utility>

namespace timeloom {

namespace {

constexpr const char* kPatterns =
    "*.timeloom *.csv *.tsv *.json *.ndjson *.jsonl *.xml *.zip *.bz2";

std::vector<std::filesystem::path> lines_of(const std::string& output) {
  std::vector<std::filesystem::path> paths;
  std::string_view rest = output;
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.empty()) paths.emplace_back(line);
  }
  return paths;
}

std::vector<std::string> zenity_arguments(const FileQuestion& question, const std::string& start) {
  std::vector<std::string> arguments = {"zenity", "--file-selection",
                                        std::string("--title=") + words_for(question.purpose),
                                        "--filename=" + start};
  if (question.purpose == FilePurpose::open) {
    arguments.insert(arguments.end(),
                     {"--multiple", "--separator=\n",
                      std::string("--file-filter=Timelines and tables | ") + kPatterns,
                      "--file-filter=All files | *"});
  } else {
    arguments.insert(arguments.end(), {"--save", "--confirm-overwrite"});
  }
  return arguments;
}

std::vector<std::string> kdialog_arguments(const FileQuestion& question, const std::string& start) {
  std::vector<std::string> arguments = {"kdialog", "--title", words_for(question.purpose)};
  if (question.purpose == FilePurpose::open)
    arguments.insert(arguments.end(),
                     {"--multiple", "--separate-output", "--getopenfilename", start,
                      std::string("Timelines and tables (") + kPatterns + ")\nAll files (*)"});
  else
    arguments.insert(arguments.end(), {"--getsavefilename", start});
  return arguments;
}

}  // namespace

ChooserProgram installed_chooser() {
  const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
  const bool is_kde =
      desktop != nullptr && std::string_view(desktop).find("KDE") != std::string_view::npos;
  if (is_kde && is_program_installed("kdialog")) return ChooserProgram::kdialog;
  if (is_program_installed("zenity")) return ChooserProgram::zenity;
  if (is_program_installed("kdialog")) return ChooserProgram::kdialog;
  return ChooserProgram::none;
}

std::vector<std::string> chooser_arguments(ChooserProgram program, const FileQuestion& question) {
  std::error_code error;
  auto start = question.start.string();
  if (std::filesystem::is_directory(question.start, error)) start += '/';
  if (program == ChooserProgram::kdialog) return kdialog_arguments(question, start);
  if (program == ChooserProgram::zenity) return zenity_arguments(question, start);
  return {};
}

void DesktopChooser::start(AppState& state, const FileQuestion& question) {
  const auto arguments = chooser_arguments(installed_chooser(), question);
  if (!arguments.empty()) {
    auto child = ChildProcess::start(arguments, {}, ChildProcess::Output::kept, wake_);
    if (child) {
      question_ = question;
      child_ = std::move(*child);
      return;
    }
  }
  ask_by_field(state, question);
}

void DesktopChooser::update(AppState& state) {
  if (child_ && child_->done()) {
    const auto child = std::exchange(child_, nullptr);
    constexpr int kChosen = 0, kCancelled = 1;
    if (child->status() == kChosen)
      answer_files(state, question_.purpose, lines_of(child->output()));
    else if (child->status() == kCancelled)
      answer_files(state, question_.purpose, {});
    else
      ask_by_field(state, question_);
  }
  if (!state.file_asking.wanted) return;
  const auto question = *std::exchange(state.file_asking.wanted, std::nullopt);
  if (!child_) start(state, question);
}

}  // namespace timeloom
