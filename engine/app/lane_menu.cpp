#include "app/lane_menu.hpp"

#include "app/lane_handling.hpp"

namespace timeloom {

namespace {

constexpr const char* kMenu = "lane menu";
constexpr float kMarkDistance = 6;  // of a mark's middle before the name
constexpr float kMarkReach = 3;

void draw_mark(const SceneLane& lane, const Rect& timeline, bool hovered, const PanelStyle& style) {
  const float scale = style.scale, reach = kMarkReach * scale;
  const ImVec2 middle{(timeline.x + lane.label.x - kMarkDistance) * scale,
                      (timeline.y + lane.label.y + lane.label.height / 2) * scale};
  const auto colour = to_packed(hovered ? style.theme.text : style.theme.muted_text);
  auto& list = *ImGui::GetBackgroundDrawList();
  if (lane.nesting == Nesting::open)
    list.AddTriangleFilled({middle.x - reach, middle.y - reach * 0.6F},
                           {middle.x + reach, middle.y - reach * 0.6F},
                           {middle.x, middle.y + reach * 0.8F}, colour);
  else
    list.AddTriangleFilled({middle.x - reach * 0.6F, middle.y - reach},
                           {middle.x + reach * 0.8F, middle.y},
                           {middle.x - reach * 0.6F, middle.y + reach}, colour);
}

void draw_place(const AppState& state, const Rect& timeline, const PanelStyle& style) {
  const float y = (timeline.y + state.lanes.place_y) * style.scale;
  ImGui::GetBackgroundDrawList()->AddLine({(timeline.x + 4) * style.scale, y},
                                          {(timeline.right() - 4) * style.scale, y},
                                          to_packed(style.theme.selection), 2 * style.scale);
}

void draw_items(AppState& state, const std::string& path) {
  if (can_open(state, path)) {
    const bool open = is_open(state, path);
    if (ImGui::MenuItem(open ? "Close" : "Open")) set_open(state, path, !open);
  }
  const bool pinned = is_pinned(state, path);
  if (ImGui::MenuItem(pinned ? "Unpin" : "Pin to the top")) set_pinned(state, path, !pinned);
  if (ImGui::MenuItem("Move up", nullptr, false, can_step_lane(state, path, -1)))
    step_lane(state, path, -1);
  if (ImGui::MenuItem("Move down", nullptr, false, can_step_lane(state, path, 1)))
    step_lane(state, path, 1);
  ImGui::Separator();
  const bool by_filter = can_filter_lane(state, path);
  if (ImGui::MenuItem("Show only this", nullptr, false, by_filter)) show_only_lane(state, path);
  if (ImGui::MenuItem("Hide", nullptr, false, by_filter)) hide_lane(state, path);
}

}  // namespace

void draw_lane_controls(AppState& state, const Rect& timeline, const PanelStyle& style) {
  const auto& handling = state.lanes;
  auto& list = *ImGui::GetBackgroundDrawList();
  list.PushClipRect({timeline.x * style.scale, timeline.y * style.scale},
                    {timeline.right() * style.scale, timeline.bottom() * style.scale});
  for (const auto& lane : state.scene.lanes) {
    const bool shown = lane.visible && lane.nesting != Nesting::none &&
                       lane.label.y >= state.scene.plot.y - lane.label.height / 2;
    if (shown) draw_mark(lane, timeline, handling.hovered == lane.path, style);
  }
  if (handling.dragging) draw_place(state, timeline, style);
  list.PopClipRect();
  if (handling.hovered && !ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow))
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

  const auto& mouse = ImGui::GetIO().MousePos;
  const Point at{mouse.x / style.scale - timeline.x, mouse.y / style.scale - timeline.y};
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Right) &&
      !ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow)) {
    if (auto lane = lane_at(state, at); lane && at.x >= 0) {
      state.lanes.menu = std::move(lane);
      ImGui::OpenPopup(kMenu);
    }
  }
  if (!state.lanes.menu) return;
  if (ImGui::BeginPopup(kMenu)) {
    const auto path = *state.lanes.menu;
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
    text(shortened(path, 260 * style.scale));
    ImGui::PopStyleColor();
    ImGui::Separator();
    draw_items(state, path);
    ImGui::EndPopup();
  } else {
    state.lanes.menu.reset();
  }
}

}  // namespace timeloom
