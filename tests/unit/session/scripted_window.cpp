#include "scripted_window.hpp"

#include <chrono>
#include <cmath>
#include <thread>

namespace timeloom::test {

namespace {

using Action = PointerEvent::Action;

constexpr double kFrameSeconds = 1.0 / 60;
constexpr int kMostFrames = 2000;  // that settling may take

int pixels(float length, WindowScale scale) {
  return static_cast<int>(std::lround(length * scale.device()));
}

PluginRegistry bundled_plugins() {
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  return registry;
}

}  // namespace

std::filesystem::path sample_document() {
  return std::filesystem::path(TIMELOOM_SOURCE_DIR) / "samples" / "backpage" / "backpage.timeloom";
}

ScriptedWindow::ScriptedWindow(const std::filesystem::path& document, Size size, WindowScale scale)
    : context_(gl::EglContext::create().value()),
      target_(gl::OffscreenTarget::create(pixels(size.width, scale), pixels(size.height, scale))
                  .value()),
      registry_(bundled_plugins()),
      size_(size),
      scale_(scale) {
  session_ = Session::create(document.empty() ? Document{} : load_document(document).value(),
                             registry_, [] {})
                 .value();
  settle();
}

void ScriptedWindow::frame(WindowInput input) {
  seconds_ += kFrameSeconds;
  input.size = size_;
  input.scale = scale_;
  input.framebuffer_width = pixels(size_.width, scale_);
  input.framebuffer_height = pixels(size_.height, scale_);
  input.seconds = seconds_;
  for (auto& event : input.pointer) event.seconds = seconds_;
  target_.bind();
  session_->frame(input);
}

void ScriptedWindow::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void ScriptedWindow::settle() {
  for (int i = 0; i < kMostFrames; ++i) {
    frame();
    if (session_->pause() < 0) return;
    if (session_->working())
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    else if (session_->pause() > 0)
      return;  // a cursor blinks
  }
}

void ScriptedWindow::rest(double seconds) {
  seconds_ += seconds;
  frame();
}

void ScriptedWindow::pointer(PointerEvent event) {
  WindowInput input;
  input.pointer.push_back(event);
  frame(std::move(input));
}

void ScriptedWindow::move(Point to) {
  pointer({.action = Action::moved, .at = to});
}

void ScriptedWindow::press(Point at, PointerButton button, bool shift) {
  pointer({.action = Action::pressed, .at = at, .button = button, .shift = shift});
}

void ScriptedWindow::release(Point at, PointerButton button) {
  pointer({.action = Action::released, .at = at, .button = button});
}

void ScriptedWindow::click(Point at, PointerButton button) {
  move(at);
  press(at, button);
  release(at, button);
  frames(2);
}

void ScriptedWindow::drag(Point from, Point to, PointerButton button, bool shift) {
  constexpr int kSteps = 8;
  move(from);
  press(from, button, shift);
  for (int i = 1; i <= kSteps; ++i) {
    const float share = static_cast<float>(i) / kSteps;
    move({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
  }
  release(to, button);
}

void ScriptedWindow::wheel(Point at, float up, float sideways, bool control) {
  pointer({.action = Action::wheel,
           .at = at,
           .wheel = up,
           .wheel_sideways = sideways,
           .control = control});
}

void ScriptedWindow::key(std::string_view shortcut) {
  const auto press = parse_shortcut(shortcut);
  const KeyEvent down{press, true}, up{press, false}, released{KeyPress{}, false};
  for (const auto& event : {down, up, released}) {
    WindowInput input;
    input.keys.push_back(event);
    frame(std::move(input));
  }
}

void ScriptedWindow::type(std::string_view words) {
  for (const char character : words) {
    WindowInput input;
    input.characters.push_back(static_cast<char32_t>(character));
    frame(std::move(input));
  }
}

void ScriptedWindow::drop(const std::filesystem::path& file) {
  WindowInput input;
  input.dropped_files.push_back(file);
  frame(std::move(input));
  settle();
}

Image ScriptedWindow::picture() {
  return target_.read().value();
}

}  // namespace timeloom::test
