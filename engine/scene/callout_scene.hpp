// Events whose words stand away from their place in time.
#pragma once

#include "layout/callout.hpp"
#include "scene/mark_scene.hpp"

namespace timeloom {

// Words, symbol and leader. Where links reach the event is the result.
Anchor draw_callout(const MarkScene& scene, const Callout& callout, ScenePen& pen);

void draw_tick(const MarkScene& scene, const EventTick& tick, ScenePen& pen);

}  // namespace timeloom
