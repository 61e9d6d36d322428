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

constexpr std::array<std::pair<int, Key>, 17> kNamedKeys{{{GLFW_KEY_ESCAPE, Key::escape},
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

Window::Events& Window::events_of(GLFWwindow* window) {
  return *static_cast<Events*>(glfwGetWindowUserPointer(window));
}

void Window::listen() {
  glfwSetWindowUserPointer(window_, &events_);
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int code, int action, int held) {
    if (action == GLFW_RELEASE) return;
    events_of(window).keys.push_back({.key = key_of(key, code),
                                      .control = (held & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0,
                                      .shift = (held & GLFW_MOD_SHIFT) != 0,
                                      .alt = (held & GLFW_MOD_ALT) != 0});
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
  event.at = events_of(window).pointer_at;
  event.seconds = glfwGetTime();
  event.shift = glfwGetKey(window, GLFW_KEY_LEFT_SHIFT) == GLFW_PRESS ||
                glfwGetKey(window, GLFW_KEY_RIGHT_SHIFT) == GLFW_PRESS;
  events_of(window).pointer.push_back(event);
}

void Window::listen_to_pointer() {
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
    events_of(window).pointer_at = {static_cast<float>(x), static_cast<float>(y)};
    add_pointer_event(window, {.action = PointerEvent::Action::moved, .at = {}});
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    add_pointer_event(window, {.action = action == GLFW_PRESS ? PointerEvent::Action::pressed
                                                              : PointerEvent::Action::released,
                               .at = {}});
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* window, double sideways, double up) {
    add_pointer_event(window, {.action = PointerEvent::Action::wheel,
                               .at = {},
                               .wheel = static_cast<float>(up),
                               .wheel_sideways = static_cast<float>(sideways)});
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    if (entered == GLFW_TRUE) return;
    events_of(window).pointer_at = {-1, -1};
    add_pointer_event(window, {.action = PointerEvent::Action::moved, .at = {}});
  });
}

bool Window::close_wanted() const {
  return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Window::set_title(const std::string& title) {
  glfwSetWindowTitle(window_, title.c_str());
}

Size Window::size() const {
  int width = 0, height = 0;
  glfwGetWindowSize(window_, &width, &height);
  const float window = scale().window;
  return {static_cast<float>(width) / window, static_cast<float>(height) / window};
}

int Window::framebuffer_width() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return width;
}

int Window::framebuffer_height() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return height;
}

WindowScale Window::scale() const {
  float content = 1, content_y = 1;
  glfwGetWindowContentScale(window_, &content, &content_y);
  int width = 0, height = 0;
  glfwGetWindowSize(window_, &width, &height);
  WindowScale scale;
  if (width > 0 && framebuffer_width() > 0)
    scale.framebuffer = static_cast<float>(framebuffer_width()) / static_cast<float>(width);
  scale.window = content > 0 ? content / scale.framebuffer : 1;
  return scale;
}

bool Window::visible() const {
  return framebuffer_width() > 0 && framebuffer_height() > 0 &&
         glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE;
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

std::vector<KeyPress> Window::take_keys() {
  return std::exchange(events_.keys, {});
}

std::vector<PointerEvent> Window::take_pointer_events() {
  auto events = std::exchange(events_.pointer, {});
  const float window = scale().window;
  for (auto& event : events) event.at = {event.at.x / window, event.at.y / window};
  return events;
}

std::vector<std::filesystem::path> Window::take_dropped_files() {
  return std::exchange(events_.dropped_files, {});
}

}  // namespace timeloom
