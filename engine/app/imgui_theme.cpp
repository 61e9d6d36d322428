#include "app/imgui_theme.hpp"

namespace timeloom {

namespace {

void set_colours(ImGuiStyle& style, const Theme& theme) {
  const auto accent = theme.role("blue");
  const auto ink = [&](double opacity) { return to_imgui(theme.text.with_alpha(opacity)); };
  const auto ground = to_imgui(theme.background);
  const auto clear = to_imgui(theme.background.with_alpha(0));
  auto& colours = style.Colors;
  colours[ImGuiCol_Text] = to_imgui(theme.text);
  colours[ImGuiCol_TextDisabled] = to_imgui(theme.muted_text);
  colours[ImGuiCol_TextSelectedBg] = to_imgui(accent.with_alpha(0.25));
  for (const int role : {ImGuiCol_WindowBg, ImGuiCol_ChildBg, ImGuiCol_PopupBg, ImGuiCol_TitleBg,
                         ImGuiCol_TitleBgActive, ImGuiCol_TitleBgCollapsed})
    colours[role] = ground;
  colours[ImGuiCol_ChildBg] = clear;
  for (const int role :
       {ImGuiCol_Border, ImGuiCol_Separator, ImGuiCol_SeparatorHovered, ImGuiCol_SeparatorActive,
        ImGuiCol_TableBorderLight, ImGuiCol_TableBorderStrong})
    colours[role] = to_imgui(theme.grid);
  colours[ImGuiCol_BorderShadow] = clear;
  colours[ImGuiCol_FrameBg] = ink(0.05);
  colours[ImGuiCol_FrameBgHovered] = ink(0.08);
  colours[ImGuiCol_FrameBgActive] = ink(0.11);
  colours[ImGuiCol_Button] = clear;
  colours[ImGuiCol_ButtonHovered] = ink(0.06);
  colours[ImGuiCol_ButtonActive] = ink(0.11);
  colours[ImGuiCol_Header] = ink(0.06);
  colours[ImGuiCol_HeaderHovered] = ink(0.06);
  colours[ImGuiCol_HeaderActive] = ink(0.11);
  colours[ImGuiCol_CheckMark] = to_imgui(theme.text);
  colours[ImGuiCol_SliderGrab] = ink(0.3);
  colours[ImGuiCol_SliderGrabActive] = to_imgui(accent);
  colours[ImGuiCol_PlotHistogram] = to_imgui(accent);
  colours[ImGuiCol_ScrollbarBg] = clear;
  colours[ImGuiCol_ScrollbarGrab] = ink(0.14);
  colours[ImGuiCol_ScrollbarGrabHovered] = ink(0.24);
  colours[ImGuiCol_ScrollbarGrabActive] = ink(0.34);
  colours[ImGuiCol_TableHeaderBg] = clear;
  colours[ImGuiCol_TableRowBg] = clear;
  colours[ImGuiCol_TableRowBgAlt] = to_imgui(theme.band);
  colours[ImGuiCol_NavHighlight] = to_imgui(accent);
  colours[ImGuiCol_ModalWindowDimBg] = to_imgui(rgb(0x000000).with_alpha(0.25));
}

}  // namespace

void apply_imgui_theme(const Theme& theme, float scale) {
  ImGuiStyle style;
  style.WindowPadding = {16, 14};
  style.FramePadding = {9, 5};
  style.ItemSpacing = {8, 7};
  style.ItemInnerSpacing = {7, 5};
  style.CellPadding = {8, 4};
  style.WindowBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = 0;
  style.WindowRounding = 0;
  style.PopupRounding = 6;
  style.FrameRounding = 5;
  style.GrabRounding = 5;
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.ScaleAllSizes(scale);
  set_colours(style, theme);
  ImGui::GetStyle() = style;
}

}  // namespace timeloom
