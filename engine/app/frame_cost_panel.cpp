#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/panels.hpp"

namespace timeloom {

namespace {

constexpr double kFrame = 1.0 / 60;  // seconds: what a smooth picture may take
constexpr float kGraphWidth = 300, kGraphHeight = 96, kTableWidth = 380;

std::string milliseconds(double seconds) {
  std::array<char, 32> words{};
  std::snprintf(words.data(), words.size(), "%.2f", seconds * 1000);
  return words.data();
}

void draw_row(std::string_view name, const CostSummary& cost) {
  ImGui::TableNextColumn();
  text(name);
  for (const double seconds : {cost.last, cost.median, cost.percentile_95, cost.worst}) {
    ImGui::TableNextColumn();
    const auto words = cost.frames == 0 ? std::string("–") : milliseconds(seconds);
    const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(words.c_str()).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, room));
    text(words);
  }
}

void draw_table(const FrameCostLog& log, const PanelStyle& style) {
  if (!ImGui::BeginTable("costs", 5, ImGuiTableFlags_SizingStretchSame,
                         {kTableWidth * style.scale, 0}))
    return;
  for (const char* name : {"Milliseconds", "Last", "Median", "95th", "Worst"}) {
    ImGui::TableNextColumn();
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
    const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(name).x;
    if (ImGui::TableGetColumnIndex() > 0)
      ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, room));
    text(name);
    ImGui::PopStyleColor();
  }
  constexpr std::array kNames = {"Filter", "Index", "Layout", "Scene", "Draw"};
  for (std::size_t i = 0; i < kStageCount; ++i) draw_row(kNames[i], log.of(static_cast<Stage>(i)));
  draw_row("All", log.total());
  ImGui::EndTable();
}

// A bar a frame, the newest at the right; the line is 1/60 s.
void draw_graph(const FrameCostLog& log, const PanelStyle& style) {
  const float width = kGraphWidth * style.scale, height = kGraphHeight * style.scale;
  const auto low = ImGui::GetCursorScreenPos();
  ImGui::Dummy({width, height});
  auto& list = *ImGui::GetWindowDrawList();
  const auto& frames = log.frames();
  const auto top = static_cast<float>(std::max(2 * kFrame, log.total().worst));
  const auto y = [&](double seconds) {
    return low.y + height * (1 - static_cast<float>(seconds) / top);
  };
  const float step = 1.25F * style.scale;
  float x = low.x + width - step * static_cast<float>(frames.size());
  for (const auto& frame : frames) {
    const auto colour = style.theme.role(frame.total() > kFrame ? "orange" : "blue");
    if (x >= low.x)
      list.AddRectFilled({x, y(frame.total())}, {x + style.scale, low.y + height},
                         to_packed(colour.with_alpha(0.8)));
    x += step;
  }
  const auto line = to_packed(style.theme.axis);
  list.AddLine({low.x, y(kFrame)}, {low.x + width, y(kFrame)}, line);
  list.AddLine({low.x, low.y + height}, {low.x + width, low.y + height}, line);
  list.AddText({low.x, y(kFrame) - ImGui::GetTextLineHeight()}, to_packed(style.theme.muted_text),
               "16.7 ms");
}

}  // namespace

std::string frame_cost_label(const AppState&) {
  return "Frame cost";
}

void draw_frame_cost(AppState& state, const PanelStyle& style) {
  draw_table(state.frame_costs, style);
  ImGui::SameLine(0, 32 * style.scale);
  ImGui::BeginGroup();
  draw_graph(state.frame_costs, style);
  muted_text("The last frames that were drawn; nothing is drawn while nothing changes.", style);
  ImGui::EndGroup();
}

}  // namespace timeloom
