// The measures of a figure, in logical pixels, and its text styles: one place to tune the look.
#pragma once

#include "text/shaped_text.hpp"

namespace timeloom::metrics {

inline constexpr float kMargin = 20;
inline constexpr float kWindowMargin = 10;  // where panels stand around the picture

inline constexpr TextStyle kTitle{.size = 22, .weight = FontWeight::bold, .display = true};
inline constexpr TextStyle kSubtitle{.size = 13.5F};
inline constexpr TextStyle kLegend{.size = 11.5F};
inline constexpr TextStyle kLane{.size = 12.5F, .weight = FontWeight::semibold};
inline constexpr TextStyle kNestedLane{.size = 11.5F};
inline constexpr TextStyle kLaneNote{.size = 10};
inline constexpr TextStyle kLabel{.size = 11.5F};
inline constexpr TextStyle kTick{.size = 11, .tabular_figures = true};
inline constexpr TextStyle kParentTick{
    .size = 11, .weight = FontWeight::semibold, .tabular_figures = true};
inline constexpr TextStyle kStrongLabel{.size = 11.5F, .weight = FontWeight::semibold};
inline constexpr TextStyle kAnnotation{.size = 11, .weight = FontWeight::semibold};
inline constexpr TextStyle kCut{.size = 10, .italic = true, .tabular_figures = true};
inline constexpr TextStyle kCalloutDate{.size = 10, .tabular_figures = true};
inline constexpr TextStyle kNote{.size = 11.5F};
inline constexpr TextStyle kSourceLine{.size = 10};

inline constexpr float kSymbolRadius = 4.5F;
inline constexpr float kLabelGap = 5;
inline constexpr float kItemGap = 3;
inline constexpr float kLabelMargin = 6;
inline constexpr float kRowHeight = 16;
inline constexpr float kTallestRow = 25;
inline constexpr float kBarHeight = 13;
inline constexpr float kLeastBarWidth = 5;
inline constexpr float kOffPlot = 64;  // marks are cut off this far outside the plot
inline constexpr float kBandPadding = 5;
inline constexpr float kHeadingHeight =
    19;  // a lane's name above its band, where there is no gutter
inline constexpr float kTickSpacing = 64;
inline constexpr float kTickRowHeight = 16;
inline constexpr float kLegendRowHeight = 19;
// Narrower figures have their lane names above the bands instead of in a gutter.
inline constexpr float kLeastWidthForGutter = 760;
inline constexpr float kWidestGutter = 170;

}  // namespace timeloom::metrics
