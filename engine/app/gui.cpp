#include "app/gui.hpp"

#include <imgui.h>

// Debian keeps the folder of Dear ImGui's sources, vcpkg does not.
#if __has_include(<backends/imgui_impl_glfw.h>)
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#else
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#endif

#include "app/imgui_theme.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

Result<std::unique_ptr<Gui>> Gui::create(const Window& window) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  std::unique_ptr<Gui> gui(new Gui(window));
  ImGui::GetIO().IniFilename = nullptr;
  gui->glfw_ready_ = ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
  gui->opengl_ready_ = gui->glfw_ready_ && ImGui_ImplOpenGL3_Init("#version 330 core");
  if (!gui->opengl_ready_) return fail("Dear ImGui cannot draw with this OpenGL.");
  return gui;
}

Gui::~Gui() {
  if (opengl_ready_) ImGui_ImplOpenGL3_Shutdown();
  if (glfw_ready_) ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
}

void Gui::begin_frame(const Theme& theme) {
  const auto scale = window_.scale();
  apply_imgui_theme(theme, scale.window);
  if (fonts_.update(TextShaper::default_font_folder(), scale.window, scale.framebuffer)) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
}

void Gui::end_frame() {
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool Gui::has_popup() const {
  return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

bool Gui::typing() const {
  return ImGui::GetIO().WantTextInput;
}

bool Gui::in_use() const {
  return typing() || ImGui::IsAnyMouseDown();
}

}  // namespace timeloom
