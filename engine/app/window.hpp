// The operating system's window, by way of GLFW, with an OpenGL 3.3 core context.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "app/app.hpp"
#include "app/imgui_input.hpp"
#include "app/window_input.hpp"

struct GLFWcursor;
struct GLFWwindow;

namespace timeloom {

class Window {
public:
  // The context is current and glad loaded. The error says what is missing.
  static Result<std::unique_ptr<Window>> create(const std::string& title, WindowSize size);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Whether the window was asked to close since the last call.
  bool take_close_wish();
  void set_title(const std::string& title);
  void set_cursor(CursorShape shape);
  Clipboard clipboard() const;  // the desktop's, while the window lives

  // Sleeps until something happens, at most `seconds` (negative: however long).
  void wait(double seconds);
  // What came in since the last call.
  WindowInput take_input();
  void swap();
  // From any thread: wait() returns.
  static void wake();

private:
  Window() = default;
  static WindowInput& events_of(GLFWwindow* window);
  static void add_pointer_event(GLFWwindow* window, PointerEvent event);
  void listen();
  void listen_to_pointer();
  WindowScale scale() const;

  GLFWwindow* window_ = nullptr;
  WindowInput events_;  // pointer positions in window coordinates
  Point pointer_at_{-1, -1};
  std::string title_;
  CursorShape cursor_ = CursorShape::arrow;
  std::array<GLFWcursor*, 6> cursors_{};  // by shape, made when first wanted
};

}  // namespace timeloom
