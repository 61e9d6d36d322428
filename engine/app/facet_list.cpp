#include "app/facet_list.hpp"

#include <array>
#include <cstring>

#include "app/app_state.hpp"
#include "base/numbers.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kFewLines = 8;
constexpr std::size_t kFewKinds = 16;  // the legend
constexpr std::size_t kManyLines = 400;
constexpr std::size_t kManyChoices = 12;  // worth a field to look for some
constexpr float kIndent = 12;

bool is_over_line(float top, float bottom) {
  const auto low = ImGui::GetWindowPos();
  // Also while "only" itself is pressed.
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect({low.x, top}, {low.x + ImGui::GetWindowWidth(), bottom});
}

// True when it is clicked.
bool draw_only(float right, const PanelStyle& style) {
  ImGui::SameLine(right - ImGui::CalcTextSize("only").x);
  return link_text("only", style);
}

}  // namespace

void trailing_text(const std::string& words, const PanelStyle& style) {
  const float width = ImGui::CalcTextSize(words.c_str()).x;
  ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(words);
  ImGui::PopStyleColor();
}

bool text_field(const char* id, const char* hint, std::string& text) {
  std::array<char, 256> typed{};
  std::memcpy(typed.data(), text.data(), std::min(text.size(), typed.size() - 1));
  if (!ImGui::InputTextWithHint(id, hint, typed.data(), typed.size())) return false;
  text = typed.data();
  return true;
}

bool facet_heading(const char* name, bool filtered, bool& cleared, const PanelStyle& style) {
  auto* storage = ImGui::GetStateStorage();
  const auto key = ImGui::GetID(name);
  bool open = storage->GetBool(key, true);
  const bool first = ImGui::GetCursorPosY() <= ImGui::GetStyle().WindowPadding.y;
  if (!first) ImGui::Dummy({0, 4 * style.scale});
  ImGui::PushFont(style.fonts.strong());
  const auto begin = ImGui::GetCursorScreenPos();
  const auto size = ImGui::CalcTextSize(name);
  const ImVec2 end{begin.x + size.x, begin.y + size.y};
  if (clickable_text(name, style.theme.text)) storage->SetBool(key, open = !open);
  ImGui::PopFont();
  tooltip(open ? "Fold" : "Unfold");
  const float half = 3 * style.scale;
  const ImVec2 centre{end.x + 10 * style.scale, (begin.y + end.y) / 2};
  const auto colour = to_packed(style.theme.muted_text);
  auto& list = *ImGui::GetWindowDrawList();
  if (open)
    list.AddTriangleFilled({centre.x - half, centre.y - half / 2},
                           {centre.x + half, centre.y - half / 2}, {centre.x, centre.y + half},
                           colour);
  else
    list.AddTriangleFilled({centre.x - half / 2, centre.y - half}, {centre.x + half, centre.y},
                           {centre.x - half / 2, centre.y + half}, colour);
  if (filtered) {
    ImGui::PushID(name);
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::CalcTextSize("Clear").x);
    cleared = link_text("Clear", style);
    ImGui::PopID();
  }
  return open;
}

FacetClick facet_choice(const FacetLine& line, const PanelStyle& style) {
  ImGui::PushID(line.word.c_str());
  const float padding = 1.5F * style.scale;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding, padding});
  const float top = ImGui::GetCursorScreenPos().y;
  if (line.indent > 0) ImGui::Indent(static_cast<float>(line.indent) * kIndent * style.scale);
  bool shown = line.shown;
  bool clicked = ImGui::Checkbox("##shown", &shown);
  if (line.kind) {
    ImGui::SameLine();
    kind_symbol(*line.kind, style, line.shown ? 1 : 0.35, padding);
  }
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  const auto count = with_separators(line.count);
  const float right = ImGui::GetWindowContentRegionMax().x;
  const float count_left = right - ImGui::CalcTextSize(count.c_str()).x - 8 * style.scale;
  const bool over = is_over_line(top, top + ImGui::GetFrameHeight());
  const float only_width = over ? ImGui::CalcTextSize("only").x + 8 * style.scale : 0;
  const auto visible = shortened(line.label, count_left - only_width - ImGui::GetCursorPosX());
  const bool is_quiet = !line.shown || line.count == 0;
  ImGui::PushStyleColor(ImGuiCol_Text,
                        to_imgui(is_quiet ? style.theme.muted_text : style.theme.text));
  text(visible);
  ImGui::PopStyleColor();
  if (!line.hint.empty())
    tooltip(line.hint.c_str());
  else if (visible != line.label)
    tooltip(line.label.c_str());
  // The line is clicked as well as the box, up to "only".
  const float pointer = ImGui::GetIO().MousePos.x;
  clicked = clicked || (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                        pointer >= ImGui::GetItemRectMin().x &&
                        pointer < ImGui::GetWindowPos().x + count_left - only_width);
  const bool only = over && draw_only(count_left, style);
  trailing_text(count, style);
  if (line.indent > 0) ImGui::Unindent(static_cast<float>(line.indent) * kIndent * style.scale);
  ImGui::PopStyleVar();
  ImGui::PopID();
  if (only || (clicked && ImGui::GetIO().KeyAlt)) return FacetClick::only;
  return clicked ? FacetClick::toggled : FacetClick::none;
}

void draw_facet_list(AppState& state, FacetList which, const PanelStyle& style) {
  ImGui::PushID(static_cast<int>(which));
  auto& list = state.facet_panel.list(which);
  const auto few = which == FacetList::kinds ? kFewKinds : kFewLines;
  const auto shown = facet_lines(state, which, list.shows_all ? kManyLines : few, list.search);
  if (shown.total > kManyChoices) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {7 * style.scale, 3 * style.scale});
    ImGui::SetNextItemWidth(-1);
    text_field("##search", ("Find among " + with_separators(shown.total)).c_str(), list.search);
    ImGui::PopStyleVar();
  }
  for (const auto& line : shown.lines) {
    const auto click = facet_choice(line, style);
    if (click == FacetClick::toggled) click_facet(state, which, line.word, !line.shown);
    if (click == FacetClick::only) click_facet_only(state, which, line.word);
  }
  if (shown.lines.empty() && !list.search.empty()) muted_text("Nothing says this.", style);
  if (shown.more > 0 && list.shows_all)
    muted_text(with_separators(shown.more) + " more: type above to find them", style);
  else if (shown.more > 0 && link_text("Show " + with_separators(shown.more) + " more", style))
    list.shows_all = true;
  if (list.shows_all && shown.lines.size() > few && link_text("Show fewer", style))
    list.shows_all = false;
  ImGui::PopID();
}

}  // namespace timeloom
