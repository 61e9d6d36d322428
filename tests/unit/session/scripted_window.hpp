// A session without a window: input by script, at 60 frames a second of a clock of its own.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "app/session.hpp"
#include "render/gl/egl_context.hpp"
#include "render/gl/offscreen_target.hpp"

namespace timeloom::test {

std::filesystem::path sample_document();

class ScriptedWindow {
public:
  // Opens a document, or nothing, and waits until its sources are read.
  explicit ScriptedWindow(const std::filesystem::path& document = sample_document(),
                          Size size = {1280, 800}, WindowScale scale = {});

  AppState& state() { return session_->state(); }
  Session& session() { return *session_; }
  double seconds() const { return seconds_; }

  // Every one of these takes a frame or more.
  void frame(WindowInput input = {});
  void frames(int count);
  void settle();  // until nothing moves and nothing is read
  void rest(double seconds);

  void move(Point to);
  void press(Point at, PointerButton button = PointerButton::left, bool shift = false);
  void release(Point at, PointerButton button = PointerButton::left);
  void click(Point at, PointerButton button = PointerButton::left);
  void drag(Point from, Point to, PointerButton button = PointerButton::left, bool shift = false);
  void wheel(Point at, float up, float sideways = 0, bool control = false);
  void key(std::string_view shortcut);  // down and up
  void type(std::string_view words);    // ASCII
  void drop(const std::filesystem::path& file);

  Image picture();

private:
  void pointer(PointerEvent event);

  gl::EglContext context_;
  gl::OffscreenTarget target_;
  PluginRegistry registry_;
  Size size_;
  WindowScale scale_;
  double seconds_ = 1;
  std::unique_ptr<Session> session_;
};

}  // namespace timeloom::test
