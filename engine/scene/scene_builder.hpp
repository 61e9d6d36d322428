// From events and a view to a display list: layout put into primitives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "index/filter_mask.hpp"
#include "index/lane_index.hpp"
#include "layout/figure_layout.hpp"
#include "scene/annotation_scene.hpp"
#include "scene/display_list.hpp"
#include "store/event_store.hpp"
#include "text/text_shaper.hpp"
#include "view/theme.hpp"
#include "view/view.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct SceneInput {
  const EventStore* store = nullptr;
  const LaneIndex* index = nullptr;  // of the same store, grouping and filter
  const View* view = nullptr;        // range ignored where `viewport` is given
  const Theme* theme = nullptr;      // nothing: light or dark, as the view says
  const FigureText* text = nullptr;  // nothing: no title, subtitle and source line (the window)
  const Viewport* viewport =
      nullptr;  // its width is taken as the plot's; nothing: the view's range
  Size size{};
  std::optional<Instant> now{};                      // marked where it is in range
  EventRow hovered = kNoEvent, selected = kNoEvent;  // lit up, with their links
  const FilterMask* matches = nullptr;               // lit, all others dimmed; nothing: no matter
  bool scrolls = false;  // the window: lanes may be taller than the plot
  float scroll = 0;      // pixels that they are moved up
  const PlacementMemory* before = nullptr;  // as FigureInput's
};

// One lane as it was drawn.
struct SceneLane {
  std::string path, name;
  int depth = 1;
  Nesting nesting = Nesting::none;
  bool pinned = false;
  bool visible = true;               // not scrolled out of sight
  Rect area;                         // the band, labels included
  Rect label{};                      // the name
  std::size_t event_count = 0;       // in range
  std::size_t unlabelled_count = 0;  // drawn without a label, or within a cluster
};

struct Scene {
  DisplayList list;
  Rect plot;                 // where time is drawn; viewport's x = 0 is its left edge
  Viewport viewport;         // the one that was drawn
  bool runs_down = false;    // time does: the viewport's x is y in the plot
  std::vector<Rect> panels;  // each plot of its own, where there are several within `plot`
  std::vector<SceneLane> lanes;
  std::vector<SceneAnnotation> annotations;
  float content_height = 0;  // of all lanes; beyond plot.height the window scrolls
};

// What a shaper has to use for a picture; the functions below see to it.
TextSetting text_setting(const Theme& theme, const View& view);

// The two steps of build_scene: everything at its place, and as primitives.
FigureLayout lay_out_scene(const SceneInput& input, TextShaper& shaper);
Scene draw_scene(const SceneInput& input, const FigureLayout& layout, TextShaper& shaper);

// Pure: the same input gives the same scene.
Scene build_scene(const SceneInput& input, TextShaper& shaper);

}  // namespace timeloom
