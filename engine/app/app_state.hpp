// All that the window knows, as one value; and what can be done to it without a window.
#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/annotating.hpp"
#include "app/box_zoom.hpp"
#include "app/date_field.hpp"
#include "app/document_file.hpp"
#include "app/document_history.hpp"
#include "app/drag_speed.hpp"
#include "app/event_table.hpp"
#include "app/facet_panel.hpp"
#include "app/file_question.hpp"
#include "app/frame_cost.hpp"
#include "app/lane_handling.hpp"
#include "app/navigation.hpp"
#include "app/notice.hpp"
#include "app/overview.hpp"
#include "app/palette.hpp"
#include "app/panel_focus.hpp"
#include "app/panel_layout.hpp"
#include "app/search.hpp"
#include "app/settings.hpp"
#include "app/story_telling.hpp"
#include "app/view_history.hpp"
#include "host/source_loader.hpp"
#include "index/lane_index.hpp"
#include "index/store_indexes.hpp"
#include "scene/scene_builder.hpp"
#include "store/event_store.hpp"
#include "view/document.hpp"
#include "view/facets.hpp"
#include "view/theme_shelf.hpp"

namespace timeloom {

// The figure to be written, as the dialog has it.
struct FigureRequest {
  bool open = false;
  bool wanted = false;  // "Export" was pressed
  bool copy_wanted = false;
  std::string file = "timeline.png";
  int width = 1200, height = 675;  // logical pixels
  std::string theme;               // empty: the window's
  std::string source_line;         // made from what is shown, for a document that has none
  bool source_line_coming = false;
  std::string outcome;  // of the last try
  bool failed = false;
  struct Preview {
    unsigned texture = 0;         // of OpenGL; 0: none yet
    float width = 0, height = 0;  // its pixels
  } preview;
};

// Events that have been read and are not indexed yet, while others are shown.
struct ComingEvents {
  std::shared_ptr<const EventStore> store;
  std::shared_ptr<StoreIndexes> indexes;
  bool again = false;  // of the same sources, read once more; otherwise more of the same loading
};

struct Leftover;

struct AppState {
  Document document;  // all that is saved, and nothing that is not
  DocumentHistory history;
  DocumentFile file;

  // Files.
  std::filesystem::path state_folder;  // what is remembered over sessions; empty: nothing is
  std::vector<std::filesystem::path> recent_files;
  FileAsking file_asking;
  std::shared_ptr<Leftover> leftover;  // of a crash
  bool leftover_restored = false;

  // Loading.
  std::vector<SourceProgress> progress;
  bool loading = false;
  bool cancel_wanted = false;
  bool reload_wanted = false;  // the sources, or how they are read, changed
  bool reloading = false;      // the same sources once more: view and selection stay
  std::vector<std::filesystem::path> files_to_open;
  std::vector<std::string> open_errors;  // what could not be opened: documents, web pages

  // Events: never null, empty until the first are read.
  std::shared_ptr<const EventStore> store = std::make_shared<EventStore>();
  std::optional<ComingEvents> coming;  // shown once IndexTask has indexed them
  std::future<void> discarding;        // of events that were shown
  LaneIndex index;
  std::uint64_t index_version = 0;
  bool index_outdated = false;  // the grouping, the colours or the filter changed

  // Looking.
  Navigation navigation;
  bool viewport_known = false;      // a first scene was built
  std::optional<TimeRange> fitted;  // what loading chose to show, which the user may have left
  ViewHistory views;
  EventRow hovered = kNoEvent, selected = kNoEvent;
  EventRow to_reveal = kNoEvent;  // once nothing moves
  bool pressed = false, dragging = false;
  Point pressed_at;
  DragSpeed drag_speed;
  std::optional<BoxZoom> box;
  OverviewProfile overview;
  std::optional<OverviewDrag> overview_drag;
  Scene scene;
  std::uint64_t scene_version = 0;

  // Finding.
  std::shared_ptr<StoreIndexes> indexes;      // of the store; null without one
  std::shared_ptr<const FilterMask> shown;    // what the filter lets through; null until known
  std::shared_ptr<const FacetCounts> facets;  // what each choice would show; null until counted
  FacetWish facet_wish;
  FacetPanel facet_panel;
  Search search;

  std::shared_ptr<ThemeShelf> themes = std::make_shared<ThemeShelf>();  // never null
  std::string theme_told_of;  // that could not be read, and an error said so

  Annotating annotating;
  StoryTelling story;
  LaneHandling lanes;
  EventTable table;
  Notice notice;
  PanelsShown panels;
  PanelFocus panel_focus;
  Palette palette;
  DateField date_field;
  FigureRequest figure;
  Settings settings;
  FrameCost cost;  // of this frame, so far
  FrameCostLog frame_costs;
  bool quit = false;
};

// A dialog is in front, which has the keyboard.
bool has_dialog(const AppState& state);

// The events have been read: shows them, from the document's range.
void show_store(AppState& state, EventStore store);
// Has events indexed that are to be shown instead of those that are shown now.
void announce_store(AppState& state, EventStore store, bool again);
// Shows the events that were announced; without index, as show_store does. View and selection stay,
// save that the range goes on to hold all events while more of a loading comes in, nobody moved and
// the document names no range. A notice says what reading again has changed.
void take_coming(AppState& state);
// Reads them once more.
void reload_sources(AppState& state);
void show_index(AppState& state, LaneIndex index);

// The stretch of the calendar that is in sight. Where each lane counts from a day 0 there is none,
// and it is all of time.
TimeRange range_in_sight(const AppState& state);

// Of all events, as the axis counts it; and where one of them stands there, nothing where its lane
// has no day 0.
std::optional<TimeRange> whole_range(const AppState& state);
std::optional<TimeRange> range_on_axis(const AppState& state, EventRow event);

NavigationLimits navigation_limits(const AppState& state);
void show_all(AppState& state);
void go_back(AppState& state);  // to where one looked before
void go_forward(AppState& state);
void zoom_at_centre(AppState& state, double factor);

void select(AppState& state, EventRow event);
// Selects it and brings it into view, where it is not.
void go_to(AppState& state, EventRow event);
// In by a bounded step at most, so that one does not get lost.
void zoom_to(AppState& state, EventRow event);
void zoom_towards(AppState& state, TimeRange range);  // the same, for any range

void set_group_by(AppState& state, const EventProperty& property);
void set_layout(AppState& state, LayoutKind layout);
// "Small multiples".
std::string layout_words(LayoutKind layout);
// Each lane's time counts from its first event of that kind; empty: the calendar again.
void align_to(AppState& state, const std::string& kind);
void set_colour_by(AppState& state, const EventProperty& property);
void set_kind_shown(AppState& state, const std::string& kind, bool shown);
// The event's kind as the picture draws it: in the colour that the view gives the event.
Kind look_of(const AppState& state, EventRow event);
void toggle_theme(AppState& state);

// Where there is a step to undo or redo.
void undo(AppState& state);
void redo(AppState& state);
// Light where the document's cannot be read.
const Theme& current_theme(const AppState& state);
// Where that is so: says why, once.
void tell_of_bad_theme(AppState& state);

// Something could not be opened: says so among the diagnostics.
void report_open_error(AppState& state, std::string message);

// Adds to what is open: documents bring their sources, and everything else where nothing was open.
// True where there is something new to load.
bool open_files(AppState& state);

// The dialog's "Export": within the sizes that there are.
void request_figure(AppState& state);

// Nothing was read, though something was asked for: the messages to show instead.
std::vector<std::string> reasons_for_nothing(const AppState& state);

}  // namespace timeloom
