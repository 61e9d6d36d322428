#include "app/annotating.hpp"

#include <algorithm>
#include <cmath>

#include "app/app_state.hpp"
#include "app/pointer.hpp"
#include "scene/scene_time.hpp"

namespace timeloom {

namespace {

using Shape = Annotation::Shape;
using Part = AnnotationGrip::Part;

constexpr float kEventReach = 5;          // pixels
constexpr double kNewRangeShare = 0.125;  // of what is shown

Instant instant_at(const AppState& state, Point at, double later = 0) {
  const auto& viewport = state.scene.viewport;
  return snapped(viewport.instant_at(time_position(state.scene, at) + later),
                 viewport.seconds_per_pixel);
}

const SceneAnnotation* drawn(const AppState& state, std::size_t annotation) {
  const auto& all = state.scene.annotations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const SceneAnnotation& one) {
    return one.annotation == annotation;
  });
  return found == all.end() ? nullptr : &*found;
}

void add(AppState& state, Annotation annotation, Point at) {
  auto& all = state.document.view.annotations;
  all.push_back(std::move(annotation));
  state.annotating.selected = all.size() - 1;
  state.annotating.edit =
      TextEdit{.annotation = all.size() - 1, .is_new = true, .at = at, .draft = {}};
}

void change_event(AppState& state, EventRow event, auto change) {
  edit_event(state.document.view.edits, key_of(*state.store, event), change);
}

void hold(AppState& state, const AnnotationGrip& grip, Point at) {
  auto& annotating = state.annotating;
  const auto* body = drawn(state, grip.annotation);
  if (body == nullptr) return;
  annotating.held = grip;
  annotating.held_at = at;
  annotating.before = state.document.view.annotations[grip.annotation];
  annotating.offset_before = {body->body.x + body->body.width / 2 - body->at.x,
                              body->body.y + body->body.height / 2 - body->at.y};
}

void drag_held(AppState& state, Point at) {
  const auto& annotating = state.annotating;
  if (annotating.held->annotation >= state.document.view.annotations.size()) return;
  auto& annotation = state.document.view.annotations[annotating.held->annotation];
  const auto& before = annotating.before;
  const float right = at.x - annotating.held_at.x, down = at.y - annotating.held_at.y;
  if (annotation.shape == Shape::note) {
    annotation.offset = Point{std::round(annotating.offset_before.x + right),
                              std::round(annotating.offset_before.y + down)};
    return;
  }
  const auto& viewport = state.scene.viewport;
  const auto later = static_cast<double>(along_time(state.scene, {right, down}).x);
  const auto moved = [&](Instant from) {
    return snapped(viewport.instant_at(viewport.x_of(from) + later), viewport.seconds_per_pixel);
  };
  const auto part = annotating.held->part;
  auto time = before.time;
  if (part != Part::end) time.begin = moved(before.time.begin);
  if (part == Part::body)
    time.end = add(time.begin, difference(before.time.end, before.time.begin));
  if (part == Part::end) time.end = moved(before.time.end);
  if (annotation.shape == Shape::line || time.begin < time.end) annotation.time = time;
}

}  // namespace

TimelineSpot spot_at(const AppState& state, Point at) {
  TimelineSpot spot{.at = at,
                    .event = event_at(state.scene.list, at, kEventReach),
                    .annotation = {},
                    .instant = instant_at(state, at),
                    .lane = {}};
  if (const auto grip = annotation_at(state.scene.annotations, state.document.view, at))
    spot.annotation = grip->annotation;
  for (const auto& lane : state.scene.lanes)
    if (lane.area.contains(at)) spot.lane = lane.path;
  return spot;
}

void add_note(AppState& state, const TimelineSpot& spot) {
  Annotation note{.shape = Shape::note, .time = {spot.instant, spot.instant}, .lane = spot.lane};
  if (spot.event != kNoEvent) {
    note.event = key_of(*state.store, spot.event);
    note.time = {};
    note.lane.clear();
  }
  add(state, std::move(note), spot.at);
}

void mark_date(AppState& state, const TimelineSpot& spot) {
  const auto at = spot.event == kNoEvent ? spot.instant : state.store->start(spot.event);
  add(state, {.shape = Shape::line, .time = {at, at}, .colour = "red"}, spot.at);
}

void mark_range(AppState& state, const TimelineSpot& spot) {
  const auto& viewport = state.scene.viewport;
  const double half = viewport.width * kNewRangeShare / 2;
  TimeRange time{instant_at(state, spot.at, -half), instant_at(state, spot.at, half)};
  if (spot.event != kNoEvent) {
    const auto whole = extent(state.store->span(spot.event));
    if (viewport.x_of(whole.end) - viewport.x_of(whole.begin) >= 2) time = whole;
  }
  add(state, {.shape = Shape::range, .time = time}, spot.at);
}

void begin_text(AppState& state, std::size_t annotation) {
  if (annotation >= state.document.view.annotations.size()) return;
  const auto* body = drawn(state, annotation);
  state.annotating.edit =
      TextEdit{.annotation = annotation,
               .at = body == nullptr ? Point{} : Point{body->body.x, body->body.y},
               .draft = state.document.view.annotations[annotation].text};
}

void begin_rename(AppState& state, EventRow event, Point at) {
  auto label = edit_of(state, event).label;
  if (label.empty()) label = state.store->title(event);
  state.annotating.edit =
      TextEdit{.annotation = {}, .event = event, .at = at, .draft = std::move(label)};
}

void accept_text(AppState& state) {
  const auto edit = std::exchange(state.annotating.edit, std::nullopt);
  if (!edit) return;
  if (!edit->annotation) {
    if (edit->event >= state.store->size()) return;
    const bool is_title = edit->draft == state.store->title(edit->event);
    change_event(state, edit->event,
                 [&](EventEdit& change) { change.label = is_title ? "" : edit->draft; });
    return;
  }
  auto& annotations = state.document.view.annotations;
  if (*edit->annotation >= annotations.size()) return;
  state.annotating.selected.reset();
  auto& annotation = annotations[*edit->annotation];
  annotation.text = edit->draft;
  if (annotation.text.empty() && annotation.shape == Shape::note)
    remove_annotation(state, *edit->annotation);
}

void give_up_text(AppState& state) {
  const auto edit = std::exchange(state.annotating.edit, std::nullopt);
  if (edit && edit->annotation && edit->is_new) remove_annotation(state, *edit->annotation);
}

void remove_annotation(AppState& state, std::size_t annotation) {
  auto& annotations = state.document.view.annotations;
  if (annotation >= annotations.size()) return;
  annotations.erase(annotations.begin() + static_cast<std::ptrdiff_t>(annotation));
  state.annotating = {};
}

void set_annotation_colour(AppState& state, std::size_t annotation, const std::string& role) {
  if (annotation < state.document.view.annotations.size())
    state.document.view.annotations[annotation].colour = role;
}

EventEdit edit_of(const AppState& state, EventRow event) {
  const auto& edits = state.document.view.edits;
  if (edits.empty() || event >= state.store->size()) return {};
  const auto found = edits.find(key_of(*state.store, event));
  return found == edits.end() ? EventEdit{} : found->second;
}

void set_emphasis(AppState& state, EventRow event, Emphasis emphasis) {
  change_event(state, event, [&](EventEdit& edit) { edit.emphasis = emphasis; });
}

void set_label_hidden(AppState& state, EventRow event, bool hidden) {
  change_event(state, event, [&](EventEdit& edit) { edit.hides_label = hidden; });
}

void reset_edit(AppState& state, EventRow event) {
  state.document.view.edits.erase(key_of(*state.store, event));
}

bool handle_annotation_pointer(AppState& state, const PointerInput& input) {
  auto& annotating = state.annotating;
  if (annotating.held) {
    if (input.down || input.released) {
      // A press and release on one spot moves nothing.
      if (input.at != annotating.held_at ||
          annotating.before != state.document.view.annotations[annotating.held->annotation])
        drag_held(state, input.at);
    }
    if (input.released || !input.down) annotating.held.reset();
    return true;
  }
  if (!input.pressed || !input.over) return false;
  const auto grip = annotation_at(state.scene.annotations, state.document.view, input.at);
  annotating.selected.reset();
  if (!grip) return false;
  annotating.selected = grip->annotation;
  if (input.double_clicked)
    begin_text(state, grip->annotation);
  else
    hold(state, *grip, input.at);
  return true;
}

}  // namespace timeloom
