// Dear ImGui over our window: its context, its frames, its fonts.
#pragma once

#include <memory>

#include "app/panel_fonts.hpp"
#include "app/window.hpp"
#include "view/theme.hpp"

namespace timeloom {

// One at a time: Dear ImGui's context is global. Must go before the window.
class Gui {
public:
  static Result<std::unique_ptr<Gui>> create(const Window& window);
  ~Gui();
  Gui(const Gui&) = delete;
  Gui& operator=(const Gui&) = delete;

  PanelFonts& fonts() { return fonts_; }
  void begin_frame(const Theme& theme);
  void end_frame();  // draws into the framebuffer

  // A menu or a dialog is open, which has the pointer.
  bool has_popup() const;
  // A text field has the keyboard.
  bool typing() const;
  // So has it, or a button of the pointer is down: what is being done is not finished.
  bool in_use() const;

private:
  explicit Gui(const Window& window) : window_(window) {}

  const Window& window_;
  PanelFonts fonts_;
  bool glfw_ready_ = false, opengl_ready_ = false;
};

}  // namespace timeloom
