#include "app/annotation_menu.hpp"

#include <imgui_stdlib.h>

#include <array>
#include <utility>

#include "app/panels.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

constexpr const char* kMenu = "timeline menu";
constexpr const char* kField = "annotation text";
constexpr float kClickReach = 4;  // pixels; a longer way is a drag
constexpr float kFieldWidth = 260;

constexpr std::array kColours = {"orange", "blue", "green", "red",
                                 "purple", "teal", "brown", "grey"};

// A right click, and not the end of a drag.
bool is_menu_click(const Rect& timeline, const PanelStyle& style) {
  const auto& io = ImGui::GetIO();
  const Point at{io.MousePos.x / style.scale, io.MousePos.y / style.scale};
  const float most = kClickReach * style.scale;
  return ImGui::IsMouseReleased(ImGuiMouseButton_Right) && timeline.contains(at) &&
         timeline.contains(
             {io.MouseClickedPos[1].x / style.scale, io.MouseClickedPos[1].y / style.scale}) &&
         io.MouseDragMaxDistanceSqr[1] <= most * most &&
         !ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow);
}

bool item(const char* label, bool checked = false) {
  return ImGui::MenuItem(label, nullptr, checked);
}

void draw_colours(AppState& state, std::size_t annotation, const PanelStyle& style) {
  const auto& current = state.document.view.annotations[annotation].colour;
  const float size = ImGui::GetTextLineHeight();
  for (const char* role : kColours) {
    ImGui::PushID(role);
    if (role != kColours.front()) ImGui::SameLine(0, 5 * style.scale);
    const auto at = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton("colour", {size, size}))
      set_annotation_colour(state, annotation, role);
    tooltip(role);
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 centre{at.x + size / 2, at.y + size / 2};
    list.AddCircleFilled(centre, size * 0.36F, to_packed(style.theme.role(role)));
    if (current == role)
      list.AddCircle(centre, size * 0.5F, to_packed(style.theme.text), 0, 1.5F * style.scale);
    ImGui::PopID();
  }
}

void draw_annotation_items(AppState& state, const TimelineSpot& spot, const PanelStyle& style) {
  const auto annotation = *spot.annotation;
  draw_colours(state, annotation, style);
  ImGui::Separator();
  if (item("Edit text…")) begin_text(state, annotation);
  auto& one = state.document.view.annotations[annotation];
  if (one.offset && item("Let it find its place")) one.offset.reset();
  if (item("Remove")) remove_annotation(state, annotation);
}

void draw_event_items(AppState& state, const TimelineSpot& spot, const PanelStyle& style) {
  const auto event = spot.event;
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(shortened(state.store->title(event), kFieldWidth * style.scale));
  ImGui::PopStyleColor();
  ImGui::Separator();
  if (item("Zoom to event")) zoom_to(state, event);
  if (item("Copy citation")) copy_citation(state, event);
  if (!first_url(*state.store, event).empty() && item("Copy link")) copy_link(state, event);
  ImGui::Separator();
  const auto& kind = state.store->kinds()[state.store->kind(event)];
  if (item(("Align lanes: day 0 is the first “" + kind.label + "”").c_str()))
    align_to(state, kind.id);
  if (state.index.counts_from_events()) {
    if (item("Back to the calendar")) align_to(state, {});
  } else {
    if (item("Add a note…")) add_note(state, spot);
    if (item("Mark its time…")) mark_range(state, spot);
    if (item("Mark its date…")) mark_date(state, spot);
  }
  ImGui::Separator();
  const auto edit = edit_of(state, event);
  if (item("Rename its label…")) begin_rename(state, event, spot.at);
  const bool strong = edit.emphasis == Emphasis::strong, quiet = edit.emphasis == Emphasis::quiet;
  if (item("Emphasise", strong))
    set_emphasis(state, event, strong ? Emphasis::normal : Emphasis::strong);
  if (item("De-emphasise", quiet))
    set_emphasis(state, event, quiet ? Emphasis::normal : Emphasis::quiet);
  if (item("Hide its label", edit.hides_label)) set_label_hidden(state, event, !edit.hides_label);
  if (!edit.empty() && item("As it was")) reset_edit(state, event);
}

void draw_ground_items(AppState& state, const TimelineSpot& spot) {
  // Annotations are of the calendar.
  if (state.index.counts_from_events()) {
    if (item("Back to the calendar")) align_to(state, {});
  } else {
    if (item("Add a note here…")) add_note(state, spot);
    if (item("Mark this date…")) mark_date(state, spot);
    if (item("Mark a range here…")) mark_range(state, spot);
  }
  ImGui::Separator();
  if (item("Show all")) show_all(state);
}

void draw_menu(AppState& state, const PanelStyle& style) {
  if (!ImGui::BeginPopup(kMenu)) {
    state.annotating.menu.reset();
    return;
  }
  const auto spot = *state.annotating.menu;
  const bool is_there =
      spot.annotation && *spot.annotation < state.document.view.annotations.size();
  if (is_there)
    draw_annotation_items(state, spot, style);
  else if (spot.event < state.store->size())
    draw_event_items(state, spot, style);
  else
    draw_ground_items(state, spot);
  ImGui::EndPopup();
}

// Enter or a click elsewhere takes the words over, Escape gives them up.
void draw_field(AppState& state, const Rect& timeline, const PanelStyle& style) {
  auto& edit = state.annotating.edit;
  if (!edit) return;
  const bool opens = !ImGui::IsPopupOpen(kField);
  if (opens) ImGui::OpenPopup(kField);
  const float width = std::min(kFieldWidth, timeline.width - 8);
  const float x = std::clamp(edit->at.x, 4.0F, std::max(4.0F, timeline.width - width - 24));
  ImGui::SetNextWindowPos(
      {(timeline.x + x) * style.scale, (timeline.y + edit->at.y) * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6 * style.scale, 6 * style.scale});
  if (ImGui::BeginPopup(kField)) {
    if (opens) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(width * style.scale);
    ImGui::InputTextWithHint("##text", edit->annotation ? "What is to be said here" : "Label",
                             &edit->draft, ImGuiInputTextFlags_AutoSelectAll);
    if (std::exchange(state.annotating.accept_wanted, false)) accept_text(state);
    if (!edit) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  } else if (!opens) {
    accept_text(state);
  }
  ImGui::PopStyleVar();
}

void show_grip(const AppState& state, const Rect& timeline, const PanelStyle& style) {
  const auto& io = ImGui::GetIO();
  const Point at{io.MousePos.x / style.scale, io.MousePos.y / style.scale};
  if (!timeline.contains(at) || ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow)) return;
  const auto& view = state.document.view;
  const auto grip =
      annotation_at(state.scene.annotations, view, {at.x - timeline.x, at.y - timeline.y});
  if (!grip) return;
  const bool is_note = view.annotations[grip->annotation].shape == Annotation::Shape::note;
  ImGui::SetMouseCursor(is_note ? ImGuiMouseCursor_ResizeAll : ImGuiMouseCursor_ResizeEW);
}

void outline_selected(const AppState& state, const Rect& timeline, const PanelStyle& style) {
  if (!state.annotating.selected) return;
  for (const auto& drawn : state.scene.annotations) {
    if (drawn.annotation != *state.annotating.selected) continue;
    const auto& body = drawn.body;
    const ImVec2 low{(timeline.x + body.x - 3) * style.scale,
                     (timeline.y + body.y - 3) * style.scale};
    const ImVec2 high{(timeline.x + body.right() + 3) * style.scale,
                      (timeline.y + body.bottom() + 3) * style.scale};
    auto& list = *ImGui::GetBackgroundDrawList();
    list.PushClipRect({timeline.x * style.scale, timeline.y * style.scale},
                      {timeline.right() * style.scale, timeline.bottom() * style.scale});
    list.AddRect(low, high, to_packed(style.theme.selection), 5 * style.scale, 0,
                 1.5F * style.scale);
    list.PopClipRect();
  }
}

}  // namespace

void draw_annotation_menu(AppState& state, const Rect& timeline, const PanelStyle& style) {
  outline_selected(state, timeline, style);
  show_grip(state, timeline, style);
  const auto& mouse = ImGui::GetIO().MousePos;
  const Point at{mouse.x / style.scale - timeline.x, mouse.y / style.scale - timeline.y};
  if (is_menu_click(timeline, style) && !state.store->empty() && !lane_at(state, at)) {
    state.annotating.menu = spot_at(state, at);
    ImGui::OpenPopup(kMenu);
  }
  if (state.annotating.menu) draw_menu(state, style);
  draw_field(state, timeline, style);
}

}  // namespace timeloom
