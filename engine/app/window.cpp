#include "app/window.hpp"

#include <glad/gl.h>
// After glad, which brings the functions that GLFW would otherwise declare.
#include <GLFW/glfw3.h>

#include <array>
#include <utility>

namespace timeloom {

namespace {

tl::unexpected<Error> glfw_failure(const std::string& what) {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return fail(what + (reason != nullptr ? std::string(": ") + reason : "."));
}

constexpr std::array<std::pair<int, Key>, 19> kNamedKeys{{{GLFW_KEY_ESCAPE, Key::escape},
                                                          {GLFW_KEY_ENTER, Key::enter},
                                                          {GLFW_KEY_KP_ENTER, Key::enter},
                                                          {GLFW_KEY_TAB, Key::tab},
                                                          {GLFW_KEY_BACKSPACE, Key::backspace},
                                                          {GLFW_KEY_DELETE, Key::delete_},
                                                          {GLFW_KEY_INSERT, Key::insert},
                                                          {GLFW_KEY_HOME, Key::home},
                                                          {GLFW_KEY_END, Key::end},
                                                          {GLFW_KEY_PAGE_UP, Key::page_up},
                                                          {GLFW_KEY_PAGE_DOWN, Key::page_down},
                                                          {GLFW_KEY_LEFT, Key::left},
                                                          {GLFW_KEY_RIGHT, Key::right},
                                                          {GLFW_KEY_UP, Key::up},
                                                          {GLFW_KEY_DOWN, Key::down},
                                                          {GLFW_KEY_F3, Key::f3},
                                                          {GLFW_KEY_F6, Key::f6},
                                                          {GLFW_KEY_KP_ADD, Key{U'+'}},
                                                          {GLFW_KEY_KP_SUBTRACT, Key{U'-'}}}};

// By what is written on the key, as that differs from keyboard to keyboard; where that is no ASCII
// (a Cyrillic keyboard), by where the key is.
Key key_of(int key, int scancode) {
  for (const auto& [glfw, named] : kNamedKeys)
    if (glfw == key) return named;
  const char* name = glfwGetKeyName(key, scancode);
  const auto written = name != nullptr ? static_cast<unsigned char>(*name) : 0U;
  auto code = static_cast<char32_t>(written);
  if (written == 0 || written >= 0x80) {
    if (key < GLFW_KEY_SPACE || key > GLFW_KEY_GRAVE_ACCENT) return Key::none;
    code = static_cast<char32_t>(key);
  }
  if (code >= U'A' && code <= U'Z') code += U'a' - U'A';
  return code == U'=' ? Key{U'+'} : Key{code};
}

bool is_held(GLFWwindow* window, int left, int right) {
  return glfwGetKey(window, left) == GLFW_PRESS || glfwGetKey(window, right) == GLFW_PRESS;
}

bool is_control_held(GLFWwindow* window) {
  return is_held(window, GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL) ||
         is_held(window, GLFW_KEY_LEFT_SUPER, GLFW_KEY_RIGHT_SUPER);
}

// GLFW 3.3 has no arrow in all directions.
int glfw_shape(CursorShape shape) {
  switch (shape) {
    case CursorShape::text:
      return GLFW_IBEAM_CURSOR;
    case CursorShape::hand:
    case CursorShape::resize_all:
      return GLFW_HAND_CURSOR;
    case CursorShape::resize_sideways:
      return GLFW_HRESIZE_CURSOR;
    case CursorShape::resize_upright:
      return GLFW_VRESIZE_CURSOR;
    case CursorShape::arrow:
      break;
  }
  return GLFW_ARROW_CURSOR;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::create(const std::string& title, WindowSize size) {
  if (glfwInit() != GLFW_TRUE) return glfw_failure("No window can be opened");
  std::unique_ptr<Window> result(new Window);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  result->window_ = glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr);
  if (result->window_ == nullptr) return glfw_failure("No window with OpenGL 3.3 can be opened");
  glfwMakeContextCurrent(result->window_);
  if (gladLoadGL(glfwGetProcAddress) == 0) return fail("The OpenGL functions cannot be loaded.");
  glfwSwapInterval(1);
  result->listen();
  result->listen_to_pointer();
  return result;
}

Window::~Window() {
  if (window_ != nullptr) glfwDestroyWindow(window_);
  glfwTerminate();
}

WindowInput& Window::events_of(GLFWwindow* window) {
  return static_cast<Window*>(glfwGetWindowUserPointer(window))->events_;
}

void Window::listen() {
  glfwSetWindowUserPointer(window_, this);
  // By what is held now: GLFW's own flags still name a held key in the event of its release.
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int code, int action, int) {
    const KeyPress press{.key = key_of(key, code),
                         .control = is_control_held(window),
                         .shift = is_held(window, GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT),
                         .alt = is_held(window, GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT)};
    events_of(window).keys.push_back({press, action != GLFW_RELEASE});
  });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned character) {
    events_of(window).characters.push_back(static_cast<char32_t>(character));
  });
  glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
    for (int i = 0; i < count; ++i) {
      const std::string_view path = paths[i];
      events_of(window).dropped_files.emplace_back(
          std::u8string(path.begin(), path.end()));  // GLFW gives UTF-8 everywhere
    }
  });
}

void Window::add_pointer_event(GLFWwindow* window, PointerEvent event) {
  // Where the pointer was then: glfwGetCursorPos would say where it has got to meanwhile.
  event.at = static_cast<Window*>(glfwGetWindowUserPointer(window))->pointer_at_;
  event.seconds = glfwGetTime();
  event.shift = is_held(window, GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT);
  event.control = is_control_held(window);
  events_of(window).pointer.push_back(event);
}

void Window::listen_to_pointer() {
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
    static_cast<Window*>(glfwGetWindowUserPointer(window))->pointer_at_ = {static_cast<float>(x),
                                                                           static_cast<float>(y)};
    add_pointer_event(window, {.action = PointerEvent::Action::moved, .at = {}});
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
    if (button >= kPointerButtonCount) return;
    add_pointer_event(window, {.action = action == GLFW_PRESS ? PointerEvent::Action::pressed
                                                              : PointerEvent::Action::released,
                               .at = {},
                               .button = static_cast<PointerButton>(button)});
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* window, double sideways, double up) {
    add_pointer_event(window, {.action = PointerEvent::Action::wheel,
                               .at = {},
                               .wheel = static_cast<float>(up),
                               .wheel_sideways = static_cast<float>(sideways)});
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    if (entered == GLFW_TRUE) return;
    static_cast<Window*>(glfwGetWindowUserPointer(window))->pointer_at_ = {-1, -1};
    add_pointer_event(window, {.action = PointerEvent::Action::moved, .at = {}});
  });
}

bool Window::take_close_wish() {
  const bool wished = glfwWindowShouldClose(window_) == GLFW_TRUE;
  glfwSetWindowShouldClose(window_, GLFW_FALSE);
  return wished;
}

void Window::set_title(const std::string& title) {
  if (title == title_) return;
  glfwSetWindowTitle(window_, title.c_str());
  title_ = title;
}

void Window::set_cursor(CursorShape shape) {
  if (shape == cursor_) return;
  cursor_ = shape;
  auto& cursor = cursors_[static_cast<std::size_t>(shape)];
  if (cursor == nullptr) cursor = glfwCreateStandardCursor(glfw_shape(shape));
  glfwSetCursor(window_, cursor);
}

Clipboard Window::clipboard() const {
  const auto get = [window = window_] {
    const char* words = glfwGetClipboardString(window);
    return std::string(words != nullptr ? words : "");
  };
  const auto set = [window = window_](const std::string& words) {
    glfwSetClipboardString(window, words.c_str());
  };
  return {get, set};
}

WindowScale Window::scale() const {
  float content = 1, content_y = 1;
  glfwGetWindowContentScale(window_, &content, &content_y);
  int width = 0, height = 0, pixels = 0, pixels_down = 0;
  glfwGetWindowSize(window_, &width, &height);
  glfwGetFramebufferSize(window_, &pixels, &pixels_down);
  WindowScale scale;
  if (width > 0 && pixels > 0)
    scale.framebuffer = static_cast<float>(pixels) / static_cast<float>(width);
  scale.window = content > 0 ? content / scale.framebuffer : 1;
  return scale;
}

WindowInput Window::take_input() {
  auto input = std::exchange(events_, {});
  input.scale = scale();
  int width = 0, height = 0;
  glfwGetWindowSize(window_, &width, &height);
  input.size = {static_cast<float>(width) / input.scale.window,
                static_cast<float>(height) / input.scale.window};
  if (glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE)
    glfwGetFramebufferSize(window_, &input.framebuffer_width, &input.framebuffer_height);
  input.seconds = glfwGetTime();
  for (auto& event : input.pointer)
    event.at = {event.at.x / input.scale.window, event.at.y / input.scale.window};
  return input;
}

void Window::wait(double seconds) {
  if (seconds < 0)
    glfwWaitEvents();
  else if (seconds == 0)
    glfwPollEvents();
  else
    glfwWaitEventsTimeout(seconds);
}

void Window::swap() {
  glfwSwapBuffers(window_);
}

void Window::wake() {
  glfwPostEmptyEvent();
}

}  // namespace timeloom
