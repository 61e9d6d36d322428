#include "layout/link_routing.hpp"

#include <algorithm>
#include <cmath>

namespace timeloom {

namespace {

const Anchor* find(std::span<const Anchor> anchors, EventRow event) {
  const auto found =
      std::lower_bound(anchors.begin(), anchors.end(), event,
                       [](const Anchor& anchor, EventRow wanted) { return anchor.event < wanted; });
  return found != anchors.end() && found->event == event ? &*found : nullptr;
}

LinkCurve route(const Anchor& from, const Anchor& to) {
  LinkCurve curve{.from = from.event, .to = to.event};
  const float drop = to.at.y - from.at.y;
  if (std::abs(drop) < from.reach + to.reach) {
    const float height = std::clamp(std::abs(to.at.x - from.at.x) * 0.25F, 8.0F, 28.0F);
    curve.begin = {from.at.x, from.at.y - from.reach};
    curve.end = {to.at.x, to.at.y - to.reach};
    curve.control_begin = {from.at.x, curve.begin.y - height};
    curve.control_end = {to.at.x, curve.end.y - height};
    return curve;
  }
  const float direction = drop > 0 ? 1.0F : -1.0F;
  curve.begin = {from.at.x, from.at.y + direction * from.reach};
  curve.end = {to.at.x, to.at.y - direction * to.reach};
  const float pull = std::max(std::abs(curve.end.y - curve.begin.y) * 0.5F, 10.0F);
  curve.control_begin = {curve.begin.x, curve.begin.y + direction * pull};
  curve.control_end = {curve.end.x, curve.end.y - direction * pull};
  return curve;
}

}  // namespace

std::vector<LinkCurve> route_links(const EventStore& store, std::span<const Anchor> anchors) {
  std::vector<LinkCurve> curves;
  for (const auto& anchor : anchors)
    for (const auto& link : store.links_from(anchor.event)) {
      if (link.to == kNoEvent || link.to == link.from) continue;
      const auto* target = find(anchors, link.to);
      if (target == nullptr) continue;
      curves.push_back(route(anchor, *target));
      curves.back().is_found = link.is_found;
    }
  return curves;
}

}  // namespace timeloom
