// The panels around the timeline: each draws itself from the state and writes back what is clicked.
#pragma once

#include "app/app_state.hpp"
#include "app/widgets.hpp"

namespace timeloom {

void draw_toolbar(AppState& state, const Rect& area, const PanelStyle& style);

// In the toolbar: what rows and colours stand for.
void draw_property_choice(AppState& state, const PanelStyle& style);
float property_choice_width(const PanelStyle& style);  // window coordinates

// In the toolbar: what to search for. Its results, below it, in front of the timeline.
void draw_search_box(AppState& state, const PanelStyle& style);
float search_box_width(const PanelStyle& style);  // window coordinates
void draw_search_results(AppState& state, const PanelStyle& style);

// What is filtered by, a chip each that can be taken away, and how many events are left.
void draw_filter_chips(AppState& state, const Rect& area, const PanelStyle& style);

// Progress while loading; then the sources and, as the legend, the kinds.
void draw_sources_panel(AppState& state, const Rect& area, const PanelStyle& style);

// All that is known of the selected event.
void draw_details_panel(AppState& state, const Rect& area, const PanelStyle& style);

// The panel below the timeline: a row of tabs, and what the chosen one shows.
void draw_bottom_panel(AppState& state, const Rect& area, const PanelStyle& style);

// "Diagnostics 12", and that tab's content.
std::string diagnostics_label(const AppState& state);
void draw_diagnostics(AppState& state, const PanelStyle& style);

// The steps of the story.
std::string story_label(const AppState& state);
void draw_story(AppState& state, const PanelStyle& style);

// What drawing takes, by stage.
std::string frame_cost_label(const AppState& state);
void draw_frame_cost(AppState& state, const PanelStyle& style);

// The notice, until it has been there for some seconds or is clicked.
void draw_notice(AppState& state, const Rect& timeline, const PanelStyle& style);

// What the details can do for an event by a command too: both need Dear ImGui's clipboard.
void copy_citation(AppState& state, EventRow event);
void copy_link(AppState& state, EventRow event);

// The table of what is in range: its tab, its content, and its rows for the clipboard.
std::string table_label(const AppState& state);
void draw_table(AppState& state, const PanelStyle& style);
void copy_table(AppState& state);

// What the pointer is over, beside it.
void draw_event_card(const AppState& state, const PanelStyle& style);

// In the middle of the timeline, where there is nothing to show.
void draw_empty_state(AppState& state, const Rect& area, const PanelStyle& style);

// Asks for file and size; sets FigureRequest::wanted.
void draw_export_dialog(AppState& state, const PanelStyle& style);

// Every command, in front of all else.
void draw_palette(AppState& state, const PanelStyle& style);

// Asks for a date, over the timeline's upper end.
void draw_date_field(AppState& state, const Rect& timeline, const PanelStyle& style);

// What the panels are about to show, so that its characters are there.
void need_text(const AppState& state, PanelFonts& fonts);

}  // namespace timeloom
