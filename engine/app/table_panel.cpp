#include <algorithm>

#include "app/panels.hpp"
#include "base/numbers.hpp"
#include "export/data_table.hpp"
#include "time/describe.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostCopied = 100'000;
constexpr float kDateWidth = 128;

void take_order(EventTable& table) {
  auto* specs = ImGui::TableGetSortSpecs();
  if (specs == nullptr || !specs->SpecsDirty || specs->SpecsCount == 0) return;
  table.order = {static_cast<TableColumn>(specs->Specs[0].ColumnUserID),
                 specs->Specs[0].SortDirection == ImGuiSortDirection_Descending};
  specs->SpecsDirty = false;
}

void set_up_columns(const PanelStyle& style) {
  struct Column {
    const char* name;
    TableColumn column;
    float share;  // of the width that the date leaves
  };
  constexpr Column kColumns[] = {{"Date", TableColumn::date, 0},
                                 {"Title", TableColumn::title, 3},
                                 {"Kind", TableColumn::kind, 1.3F},
                                 {"Lane", TableColumn::lane, 1.5F},
                                 {"Source", TableColumn::source, 0.8F}};
  for (const auto& [name, column, share] : kColumns) {
    const auto id = static_cast<ImGuiID>(column);
    if (column == TableColumn::date)
      ImGui::TableSetupColumn(name,
                              ImGuiTableColumnFlags_WidthFixed | ImGuiTableColumnFlags_DefaultSort,
                              kDateWidth * style.scale, id);
    else
      ImGui::TableSetupColumn(name, ImGuiTableColumnFlags_WidthStretch, share, id);
  }
  ImGui::TableSetupScrollFreeze(0, 1);
  ImGui::TableHeadersRow();
}

void draw_row(AppState& state, EventRow row, const PanelStyle& style) {
  const auto& store = *state.store;
  const auto& kind = store.kinds()[store.kind(row)];
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::PushID(static_cast<int>(row));
  constexpr ImGuiSelectableFlags kFlags =
      ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowDoubleClick;
  if (ImGui::Selectable("##row", state.selected == row, kFlags)) {
    state.table.focused = true;
    state.table.revealed = row;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
      zoom_to(state, row);
    else
      go_to(state, row);
  }
  ImGui::PopID();
  ImGui::SameLine(0, 0);
  text(describe_short(store.span(row)));
  ImGui::TableNextColumn();
  text(store.title(row));
  ImGui::TableNextColumn();
  kind_symbol(kind, style);
  ImGui::SameLine();
  text(kind.label);
  ImGui::TableNextColumn();
  text(lane_words(store.lanes()[store.lane(row)].path));
  ImGui::TableNextColumn();
  text(store.sources()[store.source(row)].name);
}

// What was selected elsewhere comes into sight once.
void reveal_selection(AppState& state, float row_height) {
  auto& table = state.table;
  if (table.revealed == state.selected) return;
  const auto found = std::ranges::find(*table.rows, state.selected);
  if (found == table.rows->end()) return;
  table.revealed = state.selected;
  const auto position = static_cast<float>(found - table.rows->begin());
  const float top = position * row_height, room = ImGui::GetWindowHeight() - 3 * row_height;
  if (top < ImGui::GetScrollY() || top > ImGui::GetScrollY() + room)
    ImGui::SetScrollY(std::max(0.0F, top - room / 2));
}

void draw_rows(AppState& state, const PanelStyle& style) {
  auto& table = state.table;
  constexpr ImGuiTableFlags kFlags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg |
                                     ImGuiTableFlags_Resizable | ImGuiTableFlags_Sortable |
                                     ImGuiTableFlags_NoBordersInBody;
  if (!ImGui::BeginTable("events", 5, kFlags)) return;
  set_up_columns(style);
  take_order(table);
  const float row_height = ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().CellPadding.y;
  reveal_selection(state, row_height);
  const auto rows = table.rows;  // a click may select, and with that change the table
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows->size()), row_height);
  table.visible_count = 0;
  while (clipper.Step()) {
    table.first_visible = static_cast<std::size_t>(clipper.DisplayStart);
    table.visible_count = static_cast<std::size_t>(clipper.DisplayEnd - clipper.DisplayStart);
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw_row(state, (*rows)[static_cast<std::size_t>(i)], style);
  }
  ImGui::EndTable();
}

}  // namespace

std::string table_label(const AppState&) {
  return "Table";
}

void copy_table(AppState& state) {
  const auto& rows = *state.table.rows;
  const auto count = std::min(rows.size(), kMostCopied);
  const auto table = data_table(*state.store, std::span(rows).first(count), TableFormat::tsv);
  ImGui::SetClipboardText(table.c_str());
  show_notice(
      state, with_separators(count) + (count == 1 ? " row is" : " rows are") + " on the clipboard" +
                 (count < rows.size() ? ", the first ones; export the rest as .csv." : "."));
}

void draw_table(AppState& state, const PanelStyle& style) {
  const auto count = state.table.rows->size();
  ImGui::SameLine(0, 20 * style.scale);
  ImGui::AlignTextToFramePadding();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(with_separators(count) + (count == 1 ? " event" : " events") + " shown" +
       (state.table.busy ? ", ordering…" : ""));
  ImGui::PopStyleColor();
  ImGui::SameLine(0, 14 * style.scale);
  if (ImGui::Button("Copy rows")) copy_table(state);
  tooltip("As text with tabs, for a spreadsheet");
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
      !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows))
    state.table.focused = false;
  draw_rows(state, style);
}

}  // namespace timeloom
