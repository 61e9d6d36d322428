#include "app/toolbar_tools.hpp"

#include <algorithm>

#include "app/panels.hpp"
#include "layout/lane_bands.hpp"

namespace timeloom {

std::vector<Tool> toolbar_tools(const AppState& state) {
  const auto& view = state.document.view;
  const auto& panels = state.panels;
  std::vector<Tool> tools{
      {.command = "go.all",
       .label = "Show all",
       .words = "All of time",
       .keep = 4,
       .begins_group = true},
      {.command = "go.zoom_out", .label = "−", .words = "Zoom out, as the wheel does", .keep = 2},
      {.command = "go.zoom_in", .label = "+", .words = "Zoom in, as the wheel does", .keep = 2}};
  // By itself a view opens as many levels of lanes as fit; this opens all, to be scrolled through.
  if (const int deepest = deepest_level(*state.store, state.index); deepest > 1)
    tools.push_back({.command = "lanes.all_levels",
                     .label = "All lanes",
                     .words = "Rows for every nested lane, to be scrolled through",
                     .keep = 1,
                     .look = Tool::Look::toggle,
                     .on = view.lane_depth && *view.lane_depth >= deepest,
                     .begins_group = true});
  tools.push_back({.command = "view.links",
                   .label = "Links",
                   .words = "How events are connected",
                   .keep = 3,
                   .look = Tool::Look::toggle,
                   .on = view.show_links,
                   .begins_group = true});
  tools.push_back({.command = "view.theme",
                   .label = "Dark",
                   .words = "Dark colours",
                   .keep = 3,
                   .look = Tool::Look::toggle,
                   .on = current_theme(state).dark});
  tools.push_back({.command = "view.sources",
                   .label = "Sources",
                   .words = "What is read, and what of it is shown",
                   .keep = 6,
                   .look = Tool::Look::toggle,
                   .on = panels.sources,
                   .begins_group = true});
  tools.push_back({.command = "view.details",
                   .label = "Details",
                   .words = "All that is known of the selected event",
                   .keep = 6,
                   .look = Tool::Look::toggle,
                   .on = panels.details});
  tools.push_back({.command = "view.diagnostics",
                   .label = diagnostics_label(state),
                   .words = "What could not be read, or only with a repair",
                   .keep = 5,
                   .look = Tool::Look::toggle,
                   .on = panels.bottom == BottomTab::diagnostics});
  tools.push_back({.command = "file.export",
                   .label = "Export…",
                   .words = "This picture as PNG, SVG or PDF",
                   .keep = 7,
                   .look = Tool::Look::strong,
                   .begins_group = true});
  return tools;
}

std::vector<bool> tools_with_room(std::span<const Tool> tools, std::span<const float> widths,
                                  float room, float menu_width) {
  std::vector<bool> stands(tools.size(), true);
  float used = 0;
  for (const float width : widths) used += width;
  if (used <= room) return stands;
  room -= menu_width;
  while (used > room) {
    std::size_t least = tools.size();
    for (std::size_t i = 0; i < tools.size(); ++i)
      if (stands[i] && (least == tools.size() || tools[i].keep < tools[least].keep)) least = i;
    if (least == tools.size()) break;
    // Those that are worth the same go together: a lone "+" says little.
    for (std::size_t i = 0; i < tools.size(); ++i) {
      if (!stands[i] || tools[i].keep != tools[least].keep) continue;
      if (i != least) used -= widths[i];
      stands[i] = false;
    }
    used -= widths[least];
  }
  return stands;
}

}  // namespace timeloom
