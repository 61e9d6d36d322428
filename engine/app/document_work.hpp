// What goes on around the open document in every frame: dialogs of the desktop, autosaving,
// watching the sources.
#pragma once

#include <functional>

#include "app/app_state.hpp"
#include "app/autosave.hpp"
#include "app/desktop_chooser.hpp"
#include "app/source_watch.hpp"

namespace timeloom {

class DocumentWork {
public:
  // Takes up recent files and what a crash has left from state.state_folder; where that is empty,
  // nothing is remembered. `wake` may be called from any thread.
  DocumentWork(AppState& state, const std::function<void()>& wake);

  // Once a frame, before it is drawn.
  void update(AppState& state);

private:
  DesktopChooser chooser_;
  Autosave autosave_;
  SourceWatch watch_;
};

}  // namespace timeloom
