// Everything in a figure at its place: words, legend, axis, bands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "index/lane_index.hpp"
#include "layout/annotation_strip.hpp"
#include "layout/axis_layout.hpp"
#include "layout/band_layout.hpp"
#include "layout/callout.hpp"
#include "layout/lane_bands.hpp"
#include "layout/legend_layout.hpp"
#include "layout/text_block.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"
#include "view/viewport.hpp"

namespace timeloom {

class PlacementMemory;

struct FigureInput {
  const EventStore& store;
  const LaneIndex& index;
  const View& view;
  const FigureText* text = nullptr;  // nothing: no words around, small margins
  const Viewport* viewport =
      nullptr;           // its width is taken as the plot's; nothing: the view's range
  Size size;             // a height of 0: as high as it needs, where the layout can grow
  bool scrolls = false;  // lanes may be taller than the plot
  float scroll = 0;      // pixels that they are moved up
  const PlacementMemory* before =
      nullptr;  // the last picture: events stay in their rows if they can
};

// One of several small plots.
struct SmallPlot {
  Rect plot;
  float annotation_top = 0;  // as FigureLayout's
};

struct PlacedBand {
  Band band;
  Rect area;                     // the whole width of the figure's content, in the figure's pixels
  float rows_top = 0;            // where the band layout's y begins
  std::vector<TextLine> labels;  // the lane's name, and how many events it has
  BandLayout layout;
  std::optional<SmallPlot> panel{};  // where it has a plot of its own
  bool out_of_view = false;          // scrolled far away: of its events only the rows are known
};

// One axis across: its labels, and what its grid goes through.
struct AxisFrame {
  Rect header;                // of the tick labels
  float line = 0;             // y of the axis line
  float top = 0, bottom = 0;  // where events are
};

// An axis that runs down, within the figure's ribbon.
struct DownAxis {
  struct Bar {
    Mark mark;  // x is y, from the plot's top
    Rect rect;
  };
  std::vector<AxisTick> ticks;  // x is y, from the plot's top; label_x the figure's
  std::vector<AxisCut> cuts;    // as ticks
  std::vector<Bar> bars;
  DensityProfile density;  // a count a pixel of height
  Rect density_area;
};

struct FigureLayout {
  Size size;  // the figure's: as it was asked for, or as high as it needs
  Rect plot;  // where time is drawn; of panels, all of them
  Viewport viewport;
  std::vector<TextLine> title, subtitle, source_line;
  LegendLayout legend;
  AxisLayout axis;
  std::vector<AxisFrame> axes;  // where that axis is drawn
  float annotation_top = 0;     // below the axis: where marked ranges and lines begin
  AnnotationStrip annotations;  // from there to the plot's top
  std::vector<PlacedBand> bands;
  Rect ribbon;                       // of a spine: what its labels stand above and below
  std::optional<DownAxis> down;      // time runs downward: the viewport's x is y in the plot
  std::vector<Callout> callouts;     // of a spine and a vertical layout
  std::vector<EventTick> ticks;      // likewise
  std::size_t unlabelled_count = 0;  // of their events
  float pinned_bottom = 0;           // of the lanes that do not scroll; the plot's top: none
  float content_height = 0;          // of all bands
  std::optional<TextLine> aligned;   // what time counts from, where not from the calendar
  std::optional<TextLine> left_out;  // "3 more lanes with 12 events", where bands did not fit
};

// As the view's layout has it: lanes_layout.hpp, spine_layout.hpp, vertical_layout.hpp,
// multiples_layout.hpp.
FigureLayout lay_out_figure(const FigureInput& input, TextShaper& shaper);

// The levels of lanes that a window of input.size opens, so that all events of the whole range have
// their rows without scrolling where that is possible at all. The same whatever stretch of time is
// shown, so that lanes stay as they are while one zooms.
int depth_that_fits(FigureInput input, TextShaper& shaper);

// The range that a view without one shows: all events with a margin, or the year 2000 to 2030 where
// there are none.
TimeRange default_range(const EventStore& store);
// Where lanes count from a day 0, counted from there.
TimeRange default_range(const EventStore& store, const LaneIndex& index);
// What a figure of that view shows: the view's own range, or that.
TimeRange figure_range(const EventStore& store, const LaneIndex& index, const View& view);

}  // namespace timeloom
