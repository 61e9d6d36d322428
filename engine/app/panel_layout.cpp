#include "app/panel_layout.hpp"

#include <algorithm>

namespace timeloom {

namespace {

constexpr float kToolbarHeight = 46;
constexpr float kChipsHeight = 38;
constexpr float kSourcesWidth = 268;
constexpr float kDetailsWidth = 324;
constexpr float kBottomHeight = 220;
constexpr float kOverviewHeight = 52;
constexpr float kLeastTimelineWidth = 360;
constexpr float kLeastTimelineHeight = 160;

Rect cut_from_top(Rect& rest, float height) {
  const Rect cut{rest.x, rest.y, rest.width, std::min(height, rest.height)};
  rest.y += cut.height;
  rest.height -= cut.height;
  return cut;
}

// Nothing where too little would be left.
Rect cut_from_bottom(Rect& rest, float height) {
  if (rest.height - height < kLeastTimelineHeight) return {};
  rest.height -= height;
  return {rest.x, rest.bottom(), rest.width, height};
}

}  // namespace

void toggle_bottom(PanelsShown& shown, BottomTab tab) {
  shown.bottom = shown.bottom == tab ? std::nullopt : std::optional(tab);
}

PanelLayout lay_out_panels(Size window, const PanelsShown& shown) {
  PanelLayout layout;
  Rect rest{0, 0, window.width, window.height};
  layout.toolbar = cut_from_top(rest, kToolbarHeight);
  if (shown.chips) layout.chips = cut_from_top(rest, kChipsHeight);
  if (shown.sources && rest.width - kSourcesWidth >= kLeastTimelineWidth) {
    layout.sources = {0, rest.y, kSourcesWidth, rest.height};
    rest.x += kSourcesWidth;
    rest.width -= kSourcesWidth;
  }
  if (shown.details && rest.width - kDetailsWidth >= kLeastTimelineWidth) {
    layout.details = {rest.right() - kDetailsWidth, rest.y, kDetailsWidth, rest.height};
    rest.width -= kDetailsWidth;
  }
  const float overview = shown.overview ? kOverviewHeight : 0;
  if (shown.bottom && rest.height - overview - kBottomHeight >= kLeastTimelineHeight)
    layout.bottom = cut_from_bottom(rest, kBottomHeight);
  if (shown.overview) layout.overview = cut_from_bottom(rest, kOverviewHeight);
  layout.timeline = rest;
  return layout;
}

}  // namespace timeloom
