#include <algorithm>
#include <optional>
#include <string>

#include "app/file_menu.hpp"
#include "app/panels.hpp"
#include "layout/lane_bands.hpp"

namespace timeloom {

namespace {

// Room that the buttons take, measured while they are drawn, so that they end at the right.
class RightAligned {
public:
  explicit RightAligned(float width) {
    const auto& storage = *ImGui::GetStateStorage();
    const float used = storage.GetFloat(ImGui::GetID("used"), width / 2);
    begin_ = std::max(0.0F, width - used);
    ImGui::SetCursorPosX(ImGui::GetStyle().WindowPadding.x + begin_);
    start_ = ImGui::GetCursorScreenPos().x;
  }
  ~RightAligned() {
    ImGui::GetStateStorage()->SetFloat(ImGui::GetID("used"), ImGui::GetItemRectMax().x - start_);
  }
  RightAligned(const RightAligned&) = delete;
  RightAligned& operator=(const RightAligned&) = delete;

  float begin() const { return begin_; }

private:
  float begin_ = 0, start_ = 0;
};

void gap(const PanelStyle& style) {
  ImGui::SameLine(0, 20 * style.scale);
}
void next() {
  ImGui::SameLine(0, ImGui::GetStyle().ItemSpacing.x / 2);
}

// By itself a view opens as many levels of lanes as fit; this opens all, to be scrolled through.
void draw_nesting_toggle(AppState& state, const PanelStyle& style) {
  auto& view = state.document.view;
  const int deepest = deepest_level(*state.store, state.index);
  if (deepest < 2) return;
  next();
  const bool all_open = view.lane_depth && *view.lane_depth >= deepest;
  if (toggle_button("All lanes", all_open, style))
    view.lane_depth = all_open ? std::nullopt : std::optional(deepest);
  tooltip("Give every nested lane rows of its own");
}

std::string window_title(const AppState& state) {
  if (!state.document.text.title.empty()) return state.document.text.title;
  if (state.store->sources().empty()) return "Timeloom";
  return state.store->sources().front().name;
}

void draw_buttons(AppState& state, const PanelStyle& style) {
  draw_search_box(state, style);
  gap(style);
  if (ImGui::Button("Show all")) show_all(state);
  tooltip("Home");
  next();
  if (ImGui::Button("−")) zoom_at_centre(state, 1 / 1.5);
  tooltip("Zoom out (−, or the wheel)");
  next();
  if (ImGui::Button("+")) zoom_at_centre(state, 1.5);
  tooltip("Zoom in (+, or the wheel)");
  gap(style);
  draw_property_choice(state, style);
  draw_nesting_toggle(state, style);
  gap(style);
  auto& view = state.document.view;
  if (toggle_button("Links", view.show_links, style)) view.show_links = !view.show_links;
  tooltip("Show how events are connected");
  next();
  if (toggle_button("Dark", current_theme(state).dark, style)) toggle_theme(state);
  gap(style);
  auto& panels = state.panels;
  if (toggle_button("Sources", panels.sources, style)) panels.sources = !panels.sources;
  next();
  if (toggle_button("Details", panels.details, style)) panels.details = !panels.details;
  next();
  const auto diagnostics = diagnostics_label(state) + "###diagnostics";
  if (toggle_button(diagnostics.c_str(), panels.bottom == BottomTab::diagnostics, style))
    toggle_bottom(panels, BottomTab::diagnostics);
  gap(style);
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
  if (ImGui::Button("Export…")) state.figure.open = true;
  ImGui::PopStyleColor();
  tooltip("Write this picture as PNG, SVG or PDF (Ctrl+E)");
}

}  // namespace

void draw_toolbar(AppState& state, const Rect& area, const PanelStyle& style) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16 * style.scale, 9 * style.scale});
  if (begin_panel("Toolbar", area, style)) {
    draw_hairline(Side::bottom, style);
    const float width = ImGui::GetContentRegionAvail().x;
    const float top = ImGui::GetCursorPosY();
    float title_width = 0;
    {
      const RightAligned aligned(width);
      title_width = aligned.begin() - 24 * style.scale;
      draw_buttons(state, style);
    }
    ImGui::SetCursorPos({ImGui::GetStyle().WindowPadding.x, top});
    draw_file_menu(state, style);
    ImGui::SameLine(0, 14 * style.scale);
    title_width -= ImGui::GetCursorPosX() - ImGui::GetStyle().WindowPadding.x;
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(style.fonts.strong());
    text(shortened(window_title(state), title_width));
    ImGui::PopFont();
  }
  end_panel();
  ImGui::PopStyleVar();
}

}  // namespace timeloom
