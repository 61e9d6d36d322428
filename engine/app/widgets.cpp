#include "app/widgets.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "app/triangulate.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

bool begin_panel(const char* name, const Rect& area, const PanelStyle& style) {
  ImGui::SetNextWindowPos({area.x * style.scale, area.y * style.scale});
  ImGui::SetNextWindowSize({area.width * style.scale, area.height * style.scale});
  constexpr ImGuiWindowFlags kFixed =
      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
      ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;
  return ImGui::Begin(name, nullptr, kFixed);
}

void end_panel() {
  ImGui::End();
}

void draw_hairline(Side side, const PanelStyle& style) {
  const auto low = ImGui::GetWindowPos();
  const auto size = ImGui::GetWindowSize();
  const ImVec2 high{low.x + size.x, low.y + size.y};
  const float line = std::max(1.0F, style.scale);
  std::array<ImVec2, 2> box = {low, high};
  if (side == Side::left) box[1].x = low.x + line;
  if (side == Side::right) box[0].x = high.x - line;
  if (side == Side::top) box[1].y = low.y + line;
  if (side == Side::bottom) box[0].y = high.y - line;
  auto& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(low, high);  // the panel's own leaves its padding out
  list.AddRectFilled(box[0], box[1], to_packed(style.theme.grid));
  list.PopClipRect();
}

void text(std::string_view words) {
  ImGui::TextUnformatted(words.data(), words.data() + words.size());
}

void muted_text(std::string_view words, const PanelStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  wrapped_text(words);
  ImGui::PopStyleColor();
}

void wrapped_text(std::string_view words) {
  ImGui::PushTextWrapPos(0);
  text(words);
  ImGui::PopTextWrapPos();
}

void section_heading(std::string_view words, const PanelStyle& style) {
  ImGui::Dummy({0, 6 * style.scale});
  ImGui::PushFont(style.fonts.strong());
  text(words);
  ImGui::PopFont();
}

std::string shortened(std::string_view words, float width) {
  const auto width_of = [](std::string_view part) {
    return ImGui::CalcTextSize(part.data(), part.data() + part.size()).x;
  };
  if (width_of(words) <= width) return std::string(words);
  constexpr std::string_view kEllipsis = "…";
  std::size_t end = words.size();
  while (end > 0 && width_of(words.substr(0, end)) + width_of(kEllipsis) > width) {
    --end;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  }
  while (end > 0 && words[end - 1] == ' ') --end;
  return end == 0 ? std::string() : std::string(words.substr(0, end)) + std::string(kEllipsis);
}

bool link_text(std::string_view words, const PanelStyle& style) {
  return clickable_text(words, style.theme.role("blue"));
}

bool clickable_text(std::string_view words, Colour colour) {
  const auto* const begin = words.data();
  const auto* const end = begin + words.size();
  const float wrap = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const auto size = ImGui::CalcTextSize(begin, end, false, wrap);
  auto at = ImGui::GetCursorScreenPos();
  at.y += ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset;
  const ImVec4 clear{0, 0, 0, 0};
  for (const int role : {ImGuiCol_Header, ImGuiCol_HeaderHovered, ImGuiCol_HeaderActive})
    ImGui::PushStyleColor(role, clear);
  ImGui::PushID(begin, end);
  const bool clicked =
      ImGui::Selectable("##text", false, ImGuiSelectableFlags_DontClosePopups, size);
  ImGui::PopID();
  ImGui::PopStyleColor(3);
  ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, to_packed(colour),
                                      begin, end, wrap);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return clicked;
}

bool toggle_button(const char* label, bool on, const PanelStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(on ? 0.08 : 0)));
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(on ? style.theme.text : style.theme.muted_text));
  const bool clicked = ImGui::Button(label);
  ImGui::PopStyleColor(2);
  return clicked;
}

void tooltip(const char* words) {
  if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", words);
}

bool begin_popup_below(const char* name, const PanelStyle& style) {
  const auto low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
  const bool is_at_right = low.x > ImGui::GetMainViewport()->Size.x / 2;
  ImGui::SetNextWindowPos({is_at_right ? high.x : low.x, high.y + 4 * style.scale},
                          ImGuiCond_Always, {is_at_right ? 1.0F : 0.0F, 0});
  return ImGui::BeginPopup(name);
}

void draw_combo_arrow(const PanelStyle& style) {
  const auto low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
  const float half = 3.5F * style.scale;
  const ImVec2 centre{high.x - 4 * half, (low.y + high.y) / 2};
  ImGui::GetWindowDrawList()->AddTriangleFilled(
      {centre.x - half, centre.y - half / 2}, {centre.x + half, centre.y - half / 2},
      {centre.x, centre.y + half / 2}, to_packed(style.theme.muted_text));
}

void kind_symbol(const Kind& kind, const PanelStyle& style, double opacity, float text_offset) {
  const float size = ImGui::GetTextLineHeight();
  const auto cursor = ImGui::GetCursorScreenPos();
  const ImVec2 low{cursor.x, cursor.y + text_offset};
  ImGui::Dummy({size, size});
  const ImVec2 centre{low.x + size / 2, low.y + size / 2};
  auto colour = style.theme.role(kind.colour);
  const auto packed = to_packed(colour.with_alpha(opacity));
  auto& list = *ImGui::GetWindowDrawList();
  if (kind.symbol == "bar") {
    const ImVec2 half{size * 0.48F, size * 0.26F};
    list.AddRectFilled({centre.x - half.x, centre.y - half.y},
                       {centre.x + half.x, centre.y + half.y}, packed, half.y);
    return;
  }
  // Triangles without soft edges of their own, so that no seams show, and a soft line around all.
  std::vector<ImVec2> outline;
  for (const auto point : symbol_outline(symbol_from_name(kind.symbol)))
    outline.push_back({centre.x + point.x * size * 0.34F, centre.y + point.y * size * 0.34F});
  const auto flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (const auto& corners : triangulate(symbol_outline(symbol_from_name(kind.symbol))))
    list.AddTriangleFilled(outline[corners[0]], outline[corners[1]], outline[corners[2]], packed);
  list.Flags = flags;
  list.AddPolyline(outline.data(), static_cast<int>(outline.size()), packed, ImDrawFlags_Closed,
                   std::max(1.0F, style.scale));
}

}  // namespace timeloom
