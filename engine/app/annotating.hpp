// Making and changing annotations and edits of events: what the hand does, without a window.
#pragma once

#include <optional>
#include <string>

#include "scene/annotation_scene.hpp"
#include "store/event_store.hpp"
#include "view/annotation.hpp"
#include "view/event_edit.hpp"

namespace timeloom {

struct AppState;
struct PointerInput;

// What lies under a point of the timeline.
struct TimelineSpot {
  Point at;  // logical pixels from the timeline's upper left
  EventRow event = kNoEvent;
  std::optional<std::size_t> annotation;  // a position in the view's
  Instant instant;                        // snapped to what a pixel can tell
  std::string lane;                       // its path; empty between lanes
};
TimelineSpot spot_at(const AppState& state, Point at);

// The text that is being written in place.
struct TextEdit {
  std::optional<std::size_t> annotation;  // of this; or else the event's label
  EventRow event = kNoEvent;
  bool is_new = false;  // giving up takes the annotation away again
  Point at;             // where the field stands, in the timeline
  std::string draft;
};

struct Annotating {
  std::optional<TimelineSpot> menu;  // the context menu is open for this
  std::optional<TextEdit> edit;
  bool accept_wanted = false;           // by a key, once the field has all that was typed
  std::optional<std::size_t> selected;  // an annotation

  // While the pointer holds one.
  std::optional<AnnotationGrip> held;
  Annotation before;
  Point held_at, offset_before;
};

// Each adds an annotation and opens the field for its words.
void add_note(AppState& state, const TimelineSpot& spot);
void mark_date(AppState& state, const TimelineSpot& spot);
// The event's time where it has a length; else a part of what is shown, to be dragged at its edges.
void mark_range(AppState& state, const TimelineSpot& spot);

void begin_text(AppState& state, std::size_t annotation);
void begin_rename(AppState& state, EventRow event, Point at);
// Takes the draft over; a note without words goes, an event without a label has its title again.
void accept_text(AppState& state);
void give_up_text(AppState& state);

void remove_annotation(AppState& state, std::size_t annotation);
void set_annotation_colour(AppState& state, std::size_t annotation, const std::string& role);

// What the document says of an event.
EventEdit edit_of(const AppState& state, EventRow event);
void set_emphasis(AppState& state, EventRow event, Emphasis emphasis);
void set_label_hidden(AppState& state, EventRow event, bool hidden);
void reset_edit(AppState& state, EventRow event);

// Presses, drags and double clicks on annotations. False where they are none of its business.
bool handle_annotation_pointer(AppState& state, const PointerInput& input);

}  // namespace timeloom
