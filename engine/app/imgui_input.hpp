// Dear ImGui fed from our own input, in place of its GLFW backend.
#pragma once

#include <deque>
#include <functional>
#include <string>

#include "app/window_input.hpp"

namespace timeloom {

// The desktop's; UTF-8. Where the functions are empty, one of the session's own.
struct Clipboard {
  std::function<std::string()> get;
  std::function<void(const std::string&)> set;
};

// For the context that is current when it is made; must outlive it.
class ImGuiInput {
public:
  explicit ImGuiInput(Clipboard clipboard);
  ImGuiInput(const ImGuiInput&) = delete;
  ImGuiInput& operator=(const ImGuiInput&) = delete;

  // Before each ImGui::NewFrame().
  void feed(const WindowInput& input);
  // There was more than a frame takes: the next one takes it.
  bool has_more() const { return !waiting_pointer_.empty() || !waiting_keys_.empty(); }

private:
  void feed_pointer(const WindowInput& input);
  void feed_keys(const WindowInput& input);

  Clipboard clipboard_;
  std::string copied_;  // what Dear ImGui was last given or gave
  double last_seconds_ = 0;
  std::deque<PointerEvent> waiting_pointer_;
  std::deque<KeyEvent> waiting_keys_;
};

// What the pointer should look like, after the frame's widgets.
CursorShape wanted_cursor();

}  // namespace timeloom
