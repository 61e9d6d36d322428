#include "app/panel_layout.hpp"

#include <algorithm>

namespace timeloom {

namespace {

constexpr float kToolbarHeight = 46;
constexpr float kSourcesWidth = 268;
constexpr float kDetailsWidth = 324;
constexpr float kDiagnosticsHeight = 190;
constexpr float kLeastTimelineWidth = 360;
constexpr float kLeastTimelineHeight = 160;

}  // namespace

PanelLayout lay_out_panels(Size window, const PanelsShown& shown) {
  PanelLayout layout;
  const float top = std::min(kToolbarHeight, window.height);
  layout.toolbar = {0, 0, window.width, top};
  Rect rest{0, top, window.width, window.height - top};
  if (shown.sources && rest.width - kSourcesWidth >= kLeastTimelineWidth) {
    layout.sources = {0, rest.y, kSourcesWidth, rest.height};
    rest.x += kSourcesWidth;
    rest.width -= kSourcesWidth;
  }
  if (shown.details && rest.width - kDetailsWidth >= kLeastTimelineWidth) {
    layout.details = {rest.right() - kDetailsWidth, rest.y, kDetailsWidth, rest.height};
    rest.width -= kDetailsWidth;
  }
  if (shown.diagnostics && rest.height - kDiagnosticsHeight >= kLeastTimelineHeight) {
    layout.diagnostics = {rest.x, rest.bottom() - kDiagnosticsHeight, rest.width,
                          kDiagnosticsHeight};
    rest.height -= kDiagnosticsHeight;
  }
  layout.timeline = rest;
  return layout;
}

}  // namespace timeloom
