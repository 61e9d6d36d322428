// Writes the figure that was asked for, or copies it, on a worker thread.
#pragma once

#include <functional>
#include <future>
#include <string>

#include "app/app_state.hpp"
#include "app/picture_clipboard.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

class FigureTask {
public:
  // `wake` is called from a worker thread when the file is written.
  explicit FigureTask(std::function<void()> wake) : wake_(std::move(wake)) {}

  // Starts what FigureRequest wants, and says how it went: in the dialog, or by a notice where that
  // is closed. One at a time; what is wanted meanwhile waits. Gone only when the file is whole.
  void update(AppState& state, TextShaper& shaper);
  bool busy() const { return pending_.valid(); }

private:
  struct Outcome {
    Result<void> written;
    std::string words;  // where it went well
  };
  void write(const AppState& state, TextShaper& shaper);
  void copy(const AppState& state, TextShaper& shaper);
  static void say(AppState& state, const Outcome& outcome);

  std::function<void()> wake_;
  PictureClipboard clipboard_;
  std::future<Outcome> pending_;
};

}  // namespace timeloom
