#include "layout/callout_transition.hpp"

#include "layout/easing.hpp"

namespace timeloom {

namespace {

void move(Point& point, Point by) {
  point.x += by.x;
  point.y += by.y;
}

// All but what stands on the axis. An axis across has the bend before the symbol at a fixed height,
// one that runs down at a fixed distance.
void move_words(Callout& callout, Point by, bool runs_down) {
  for (auto* lines : {&callout.title, &callout.date})
    for (auto& line : *lines) move(line.origin, by);
  callout.box.x += by.x;
  callout.box.y += by.y;
  move(callout.symbol, by);
  const auto count = callout.leader.size();
  if (count < 3) return;
  callout.leader[count - 1] = callout.symbol;
  move(callout.leader[count - 2], runs_down ? Point{0, by.y} : Point{by.x, 0});
}

}  // namespace

bool CalloutTransition::apply(FigureLayout& layout, float share) {
  bool moving = false;
  std::unordered_map<EventRow, Shown> shown;
  for (auto& callout : layout.callouts) {
    if (callout.annotation || callout.leader.empty()) continue;
    const Point origin = callout.leader.front();
    Shown now{.away = {callout.symbol.x - origin.x, callout.symbol.y - origin.y},
              .above = callout.symbol.y < layout.ribbon.y && !layout.down,
              .rightward = callout.box.x > callout.symbol.x};
    const auto found = shown_.find(callout.mark.event);
    const bool stays = found != shown_.end() && found->second.above == now.above &&
                       found->second.rightward == now.rightward;
    if (stays) {
      const Point target = now.away;
      const auto& before = found->second;
      now.away = {eased(before.away.x, target.x, share), eased(before.away.y, target.y, share)};
      const Point by{now.away.x - target.x, now.away.y - target.y};
      if (by.x != 0 || by.y != 0) {
        move_words(callout, by, layout.down.has_value());
        moving = true;
      }
      now.opacity = before.opacity;
    } else if (begun_) {
      now.opacity = 0;
    }
    now.opacity = faded_in(now.opacity, share);
    callout.opacity = now.opacity;
    moving = moving || now.opacity < 1;
    shown[callout.mark.event] = now;
  }
  shown_ = std::move(shown);
  begun_ = true;
  return moving;
}

}  // namespace timeloom
