// The desktop's own file dialog, by way of the program that the desktop has for it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app_state.hpp"
#include "app/child_process.hpp"

namespace timeloom {

enum class ChooserProgram : std::uint8_t { none, zenity, kdialog };

// What is installed; KDE's own on KDE.
ChooserProgram installed_chooser();

// What to run: a program and its arguments. Its answer is one path a line.
std::vector<std::string> chooser_arguments(ChooserProgram program, const FileQuestion& question);

// One question at a time; the window goes on meanwhile. Where there is no such program, or it does
// not run, the question is asked by our own field.
class DesktopChooser {
public:
  explicit DesktopChooser(std::function<void()> wake) : wake_(std::move(wake)) {}

  // Takes up what is wanted, and hands over what was chosen. Once a frame.
  void update(AppState& state);

private:
  void start(AppState& state, const FileQuestion& question);

  std::function<void()> wake_;
  FileQuestion question_;
  std::unique_ptr<ChildProcess> child_;
};

}  // namespace timeloom
