// The operating system's window, by way of GLFW, with an OpenGL 3.3 core context.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "app/key.hpp"
#include "app/pointer_reader.hpp"
#include "base/geometry.hpp"

struct GLFWwindow;

namespace timeloom {

// Two ratios: a screen of high density gives larger framebuffers (macOS), larger windows (X11,
// Windows), or both.
struct WindowScale {
  float window = 1;       // window coordinates per logical pixel
  float framebuffer = 1;  // device pixels per window coordinate

  float device() const { return window * framebuffer; }
  friend bool operator==(const WindowScale&, const WindowScale&) = default;
};

class Window {
public:
  // The context is current and glad loaded. The error says what is missing.
  static Result<std::unique_ptr<Window>> create(const std::string& title, WindowSize size);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  GLFWwindow* handle() const { return window_; }
  bool close_wanted() const;
  void set_title(const std::string& title);

  Size size() const;  // logical pixels
  int framebuffer_width() const;
  int framebuffer_height() const;
  WindowScale scale() const;
  bool visible() const;  // and not minimised to nothing

  // Sleeps until something happens, at most `seconds` (negative: however long).
  void wait(double seconds);
  void swap();
  // From any thread: wait() returns.
  static void wake();

  // What came in since the last call.
  std::vector<KeyPress> take_keys();
  std::vector<std::filesystem::path> take_dropped_files();
  std::vector<PointerEvent> take_pointer_events();

private:
  struct Events {
    std::vector<KeyPress> keys;
    std::vector<std::filesystem::path> dropped_files;
    std::vector<PointerEvent> pointer;  // in window coordinates
    Point pointer_at{-1, -1};
  };
  Window() = default;
  static Events& events_of(GLFWwindow* window);
  static void add_pointer_event(GLFWwindow* window, PointerEvent event);
  void listen_to_pointer();
  void listen();

  GLFWwindow* window_ = nullptr;
  Events events_;
};

}  // namespace timeloom
