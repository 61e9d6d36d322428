// The timeline and its panels without the window around them: from input to a drawn picture.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/app_state.hpp"
#include "app/imgui_input.hpp"
#include "app/window_input.hpp"
#include "base/result.hpp"
#include "host/plugin_registry.hpp"

namespace timeloom {

// Empty where the document lies nowhere, and where nothing is to be remembered over sessions.
struct SessionFiles {
  std::filesystem::path document, state = {};
  std::optional<StoreCache> cache = {};
  Settings settings = {};
};

// Needs a current OpenGL context with glad loaded, at every call and when it goes. One thread, and
// one at a time (Dear ImGui's context is global).
class Session {
public:
  // Starts to read the document's sources on worker threads, which call `wake` where there is
  // something new to show. `registry` must outlive the session.
  static Result<std::unique_ptr<Session>> create(Document document, const PluginRegistry& registry,
                                                 std::function<void()> wake,
                                                 Clipboard clipboard = {}, SessionFiles files = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Takes the input and draws into the framebuffer that is bound, all of it.
  void frame(const WindowInput& input);

  // Workers are busy with something that is to be shown.
  bool working() const;
  // How many seconds may pass before the next frame if no input comes; negative: any number.
  double pause() const;

  AppState& state();
  const AppState& state() const;
  std::string title() const;  // of the window
  CursorShape cursor() const;

private:
  struct Parts;
  explicit Session(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace timeloom
