#include <algorithm>
#include <array>
#include <cstring>

#include "app/panels.hpp"
#include "time/describe.hpp"

namespace timeloom {

namespace {

constexpr float kBoxWidth = 210;
constexpr float kNarrowBoxWidth = 150;
constexpr float kNarrowWindow = 900;
constexpr float kListWidth = 420;
constexpr int kRowsShown = 9;
constexpr float kRowHeight = 24;

// What happened in the text field beyond typing.
struct FieldEvents {
  int steps = 0;              // up and down
  bool caret_to_end = false;  // rather than all selected, when the field gets the keyboard again
};

int on_field_event(ImGuiInputTextCallbackData* data) {
  auto& events = *static_cast<FieldEvents*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackHistory)
    events.steps += data->EventKey == ImGuiKey_UpArrow ? -1 : 1;
  if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways && events.caret_to_end) {
    data->ClearSelection();
    data->CursorPos = data->BufTextLen;
    events.caret_to_end = false;
  }
  return 0;
}

void draw_field(AppState& state, float width) {
  auto& search = state.search;
  std::array<char, 512> typed{};
  std::memcpy(typed.data(), search.typed.data(), std::min(search.typed.size(), typed.size() - 1));
  if (search.focus_wanted) ImGui::SetKeyboardFocusHere();
  // Enter takes the keyboard away from a field, so it is given back.
  auto* storage = ImGui::GetStateStorage();
  const auto returned = ImGui::GetID("returned");
  FieldEvents events{.caret_to_end = storage->GetBool(returned)};
  ImGui::SetNextItemWidth(width);
  const bool entered = ImGui::InputTextWithHint(
      "##search", "Find (Ctrl+F)", typed.data(), typed.size(),
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory |
          ImGuiInputTextFlags_CallbackAlways,
      on_field_event, &events);
  const bool left = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
  if (ImGui::IsItemActive() || search.focus_wanted || left)
    storage->SetBool(returned, events.caret_to_end);
  search.focus_wanted = false;
  if (ImGui::IsItemActivated()) search.list_shown = true;
  if (ImGui::IsItemEdited() && !left) set_search(state, typed.data());
  if (entered) {
    step_search(state, ImGui::GetIO().KeyShift ? -1 : 1);
    search.focus_wanted = true;
    storage->SetBool(returned, true);
  } else if (events.steps != 0) {
    step_search(state, events.steps);
  }
}

// The count stands in the box, right of what is typed.
void draw_count(const std::string& words, const ImVec2& low, const ImVec2& high,
                const PanelStyle& style) {
  const auto size = ImGui::CalcTextSize(words.c_str());
  ImGui::GetWindowDrawList()->AddText(
      {high.x - size.x - ImGui::GetStyle().FramePadding.x, (low.y + high.y - size.y) / 2},
      to_packed(style.theme.muted_text), words.c_str());
}

// True when it is clicked.
bool draw_result(const AppState& state, std::size_t position, const PanelStyle& style) {
  const auto& store = *state.store;
  const auto event = state.search.matches->ranked[position];
  const bool is_current = state.search.current == position;
  ImGui::PushID(static_cast<int>(position));
  const auto begin = ImGui::GetCursorPos();
  const bool clicked =
      ImGui::Selectable("##result", is_current, 0, {0, (kRowHeight - 4) * style.scale});
  const auto end = ImGui::GetCursorPos();
  const float text_top =
      begin.y + ((kRowHeight - 4) * style.scale - ImGui::GetTextLineHeight()) / 2;
  ImGui::SetCursorPos({begin.x + 6 * style.scale, text_top});
  kind_symbol(look_of(state, event), style);
  ImGui::SameLine(0, 8 * style.scale);
  ImGui::SetCursorPosY(text_top);
  const auto date = describe(store.span(event));
  const float room = ImGui::GetContentRegionAvail().x - 6 * style.scale;
  const auto shown_date = shortened(date, room * 0.45F);
  const float date_width = ImGui::CalcTextSize(shown_date.c_str()).x;
  const float left = ImGui::GetCursorPosX();
  text(shortened(store.title(event), room - date_width - 14 * style.scale));
  ImGui::SetCursorPos({left + room - date_width, text_top});
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(shown_date);
  ImGui::PopStyleColor();
  ImGui::SetCursorPos(end);
  ImGui::PopID();
  return clicked;
}

void draw_rows(AppState& state, const PanelStyle& style) {
  const auto count = static_cast<int>(state.search.matches->ranked.size());
  const float row = kRowHeight * style.scale;
  const auto rows = static_cast<float>(std::min(count, kRowsShown));
  std::optional<std::size_t> clicked;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 4 * style.scale});
  if (ImGui::BeginChild("rows", {0, rows * row}, false, ImGuiWindowFlags_NoNav)) {
    ImGuiListClipper clipper;
    clipper.Begin(count, row);
    while (clipper.Step())
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
        if (draw_result(state, static_cast<std::size_t>(i), style))
          clicked = static_cast<std::size_t>(i);
    auto* storage = ImGui::GetStateStorage();
    const auto current = state.search.current ? static_cast<int>(*state.search.current) : -1;
    if (const auto last = ImGui::GetID("current"); storage->GetInt(last, -1) != current) {
      storage->SetInt(last, current);
      const float top = static_cast<float>(current) * row, height = rows * row;
      if (current >= 0 && (top < ImGui::GetScrollY() || top + row > ImGui::GetScrollY() + height))
        ImGui::SetScrollY(top - height / 2 + row / 2);
    }
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  if (clicked) go_to_match(state, *clicked);
}

}  // namespace

float search_box_width(const PanelStyle& style) {
  const bool narrow = ImGui::GetIO().DisplaySize.x < kNarrowWindow * style.scale;
  return (narrow ? kNarrowBoxWidth : kBoxWidth) * style.scale;
}

void draw_search_box(AppState& state, const PanelStyle& style) {
  const float width = search_box_width(style);
  const auto low = ImGui::GetCursorScreenPos();
  const ImVec2 high{low.x + width, low.y + ImGui::GetFrameHeight()};
  ImGui::GetWindowDrawList()->AddRectFilled(low, high, ImGui::GetColorU32(ImGuiCol_FrameBg),
                                            ImGui::GetStyle().FrameRounding);
  const auto words = search_words(state.search);
  const float words_width = words.empty() ? 0 : ImGui::CalcTextSize(words.c_str()).x;
  ImGui::BeginGroup();
  ImGui::PushStyleColor(ImGuiCol_FrameBg, to_imgui(style.theme.text.with_alpha(0)));
  draw_field(state, width - (words.empty() ? 0 : words_width + 6 * style.scale));
  ImGui::PopStyleColor();
  if (!words.empty()) {
    draw_count(words, low, high, style);
    ImGui::SameLine(0, 0);
    ImGui::Dummy({words_width + 6 * style.scale, ImGui::GetFrameHeight()});
  }
  ImGui::EndGroup();
  state.search.box_hovered = ImGui::IsItemHovered();
  state.search.list_at = {low.x / style.scale, high.y / style.scale + 4};
}

void draw_search_results(AppState& state, const PanelStyle& style) {
  auto& search = state.search;
  search.list_hovered = false;
  if (!search.list_shown || search.matches == nullptr || search.matches->ranked.empty()) return;
  const float right = ImGui::GetIO().DisplaySize.x - 8 * style.scale;
  const float width = std::min(kListWidth * style.scale, right);
  const float left = std::min(search.list_at.x * style.scale, right - width);
  ImGui::SetNextWindowPos({left, search.list_at.y * style.scale});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {8 * style.scale, 8 * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 6 * style.scale);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
      ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoScrollbar;
  if (ImGui::Begin("Search results", nullptr, kFlags)) {
    draw_rows(state, style);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 6 * style.scale);
    if (link_text("Show only these", style)) keep_matches_only(state);
    ImGui::SameLine(0, 16 * style.scale);
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
    text("Enter: next · Shift+Enter: back · Esc: clear");
    ImGui::PopStyleColor();
    search.list_hovered = ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                                                 ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    const bool elsewhere =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !search.list_hovered && !search.box_hovered;
    if (elsewhere) search.list_shown = false;
  }
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace timeloom
