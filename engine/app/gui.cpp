#include "app/gui.hpp"

#include <imgui.h>
#include <imgui_internal.h>

// Debian keeps the folder of Dear ImGui's sources, vcpkg does not.
#if __has_include(<backends/imgui_impl_opengl3.h>)
#include <backends/imgui_impl_opengl3.h>
#else
#include <imgui_impl_opengl3.h>
#endif

#include <utility>

#include "app/imgui_theme.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

Result<std::unique_ptr<Gui>> Gui::create(Clipboard clipboard) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  std::unique_ptr<Gui> gui(new Gui);
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendPlatformName = "timeloom";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  gui->input_ = std::make_unique<ImGuiInput>(std::move(clipboard));
  gui->opengl_ready_ = ImGui_ImplOpenGL3_Init("#version 330 core");
  if (!gui->opengl_ready_) return fail("Dear ImGui cannot draw with this OpenGL.");
  return gui;
}

Gui::~Gui() {
  if (opengl_ready_) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

void Gui::begin_frame(const WindowInput& input, const Theme& theme) {
  apply_imgui_theme(theme, input.scale.window);
  if (fonts_.update(TextShaper::default_font_folder(), input.scale.window,
                    input.scale.framebuffer)) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  input_->feed(input);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

void Gui::end_frame() {
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool Gui::has_popup() const {
  return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

bool Gui::close_menu() {
  const auto& popups = ImGui::GetCurrentContext()->OpenPopupStack;
  if (popups.empty()) return false;
  const auto* window = popups.back().Window;
  if (window != nullptr && (window->Flags & ImGuiWindowFlags_Modal) != 0) return false;
  ImGui::ClosePopupToLevel(popups.Size - 1, true);
  return true;
}

bool Gui::typing() const {
  return ImGui::GetIO().WantTextInput;
}

bool Gui::in_use() const {
  return typing() || ImGui::IsAnyMouseDown();
}

}  // namespace timeloom
