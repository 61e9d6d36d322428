#include "app/command.hpp"
#include "app/panels.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

// Where a command without a pointer adds something: at the selected event, or in the middle.
TimelineSpot spot_for_command(const AppState& state) {
  const auto& plot = state.scene.plot;
  TimelineSpot spot = spot_at(state, {plot.x + plot.width / 2, plot.y + plot.height / 2});
  spot.event = state.selected;
  spot.annotation.reset();
  return spot;
}

}  // namespace

std::vector<Command> event_commands(const AppState& state) {
  constexpr const char* kNotes = "Notes";
  constexpr const char* kEvent = "Event";
  const bool has_events = !state.store->empty();
  const bool selected = has_events && state.selected < state.store->size();
  const auto edit = selected ? edit_of(state, state.selected) : EventEdit{};
  const auto annotation = state.annotating.selected;
  const auto emphasis = [](Emphasis wanted) {
    return [wanted](AppState& at) {
      const bool is_so = edit_of(at, at.selected).emphasis == wanted;
      set_emphasis(at, at.selected, is_so ? Emphasis::normal : wanted);
    };
  };
  return {{.id = "notes.add",
           .label = selected ? "Add a note to the event…" : "Add a note…",
           .group = kNotes,
           .shortcuts = {"N"},
           .enabled = has_events,
           .run = [](AppState& at) { add_note(at, spot_for_command(at)); }},
          {.id = "notes.mark_range",
           .label = selected ? "Mark the event's time…" : "Mark a range…",
           .group = kNotes,
           .enabled = has_events,
           .run = [](AppState& at) { mark_range(at, spot_for_command(at)); }},
          {.id = "notes.mark_date",
           .label = selected ? "Mark the event's date…" : "Mark a date…",
           .group = kNotes,
           .enabled = has_events,
           .run = [](AppState& at) { mark_date(at, spot_for_command(at)); }},
          {.id = "notes.remove",
           .label = "Remove the selected note or mark",
           .group = kNotes,
           .shortcuts = {"Delete"},
           .enabled = annotation.has_value(),
           .run =
               [](AppState& at) {
                 if (at.annotating.selected) remove_annotation(at, *at.annotating.selected);
               }},
          {.id = "event.citation",
           .label = "Copy the event as a citation",
           .group = kEvent,
           .shortcuts = {"Ctrl+Shift+C"},
           .enabled = selected,
           .run = [](AppState& at) { copy_citation(at, at.selected); }},
          {.id = "event.link",
           .label = "Copy the link to the event's source",
           .group = kEvent,
           .enabled = selected && !first_url(*state.store, state.selected).empty(),
           .run = [](AppState& at) { copy_link(at, at.selected); }},
          {.id = "event.rename",
           .label = "Rename the event's label…",
           .group = kEvent,
           .enabled = selected,
           .run = [](AppState& at) { begin_rename(at, at.selected, spot_for_command(at).at); }},
          {.id = "event.emphasise",
           .label = edit.emphasis == Emphasis::strong ? "No longer emphasise the event"
                                                      : "Emphasise the event",
           .group = kEvent,
           .enabled = selected,
           .run = emphasis(Emphasis::strong)},
          {.id = "event.quiet",
           .label = edit.emphasis == Emphasis::quiet ? "No longer de-emphasise the event"
                                                     : "De-emphasise the event",
           .group = kEvent,
           .enabled = selected,
           .run = emphasis(Emphasis::quiet)},
          {.id = "event.hide_label",
           .label = edit.hides_label ? "Show the event's label" : "Hide the event's label",
           .group = kEvent,
           .enabled = selected,
           .run =
               [](AppState& at) {
                 set_label_hidden(at, at.selected, !edit_of(at, at.selected).hides_label);
               }},
          {.id = "event.as_it_was",
           .label = "Show the event as it was",
           .group = kEvent,
           .enabled = !edit.empty(),
           .run = [](AppState& at) { reset_edit(at, at.selected); }}};
}

}  // namespace timeloom
