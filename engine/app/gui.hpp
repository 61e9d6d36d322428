// Dear ImGui: its context, its frames, its fonts.
#pragma once

#include <memory>

#include "app/imgui_input.hpp"
#include "app/panel_fonts.hpp"
#include "app/window_input.hpp"
#include "base/result.hpp"
#include "view/theme.hpp"

namespace timeloom {

// One at a time: Dear ImGui's context is global. Needs a current OpenGL context, from first to
// last.
class Gui {
public:
  static Result<std::unique_ptr<Gui>> create(Clipboard clipboard);
  ~Gui();
  Gui(const Gui&) = delete;
  Gui& operator=(const Gui&) = delete;

  PanelFonts& fonts() { return fonts_; }
  void begin_frame(const WindowInput& input, const Theme& theme);
  void end_frame();  // draws into the framebuffer that is bound

  // A menu or a dialog is open, which has the pointer.
  bool has_popup() const;
  // Closes the menu in front, where it is no dialog; false where there is none.
  bool close_menu();
  // A text field has the keyboard.
  bool typing() const;
  // So has it, or a button of the pointer is down: what is being done is not finished.
  bool in_use() const;
  // Another frame is needed to take all of the input.
  bool has_more_input() const { return input_->has_more(); }

private:
  Gui() = default;

  std::unique_ptr<ImGuiInput> input_;
  PanelFonts fonts_;
  bool opengl_ready_ = false;
};

}  // namespace timeloom
