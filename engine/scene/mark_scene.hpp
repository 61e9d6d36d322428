// Events in a scene: bars, symbols, brackets and labels.
#pragma once

#include <optional>

#include "index/event_colours.hpp"
#include "layout/band_layout.hpp"
#include "layout/link_routing.hpp"
#include "scene/scene_pen.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// What all marks of one part of the plot have in common.
struct MarkScene {
  const EventStore& store;
  const EventColours& colours;
  Rect plot;
  std::uint16_t plot_clip = 0, symbol_clip = 0;      // symbols may reach over the plot's sides
  EventRow hovered = kNoEvent, selected = kNoEvent;  // have a ring
};

// Draws one event with its label; `rows_top` is where the mark's y counts from. Where links reach
// it is the result.
Anchor draw_mark(const MarkScene& scene, const PlacedMark& placed, float rows_top, ScenePen& pen);

// The event's symbol alone, with a ring where it is pointed at.
void draw_symbol(const MarkScene& scene, const Mark& mark, Point centre, Colour colour,
                 ScenePen& pen);

}  // namespace timeloom
