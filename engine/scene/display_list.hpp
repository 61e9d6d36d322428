// The picture as a list of primitives: what every renderer draws, on screen and on paper.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "store/event_store.hpp"
#include "text/shaped_text.hpp"

namespace timeloom {

// Drawn in this order. Within one layer: rectangles, areas, lines, curves, symbols, texts, each in
// the order of their list. So a renderer needs one draw call per layer and primitive kind.
enum class Layer : std::uint8_t { ground, grid, density, link, bar, symbol, label, overlay };
inline constexpr int kLayerCount = 8;

enum class SymbolShape : std::uint8_t {
  circle,
  square,
  diamond,
  triangle,
  triangle_down,
  cross,
  star,
  flag,
  arrow_left,  // the pointed end of an open bar
  arrow_right,
};

// What a primitive is a part of, where it stands for no event: files that have groups name them so.
enum class FigurePart : std::uint8_t {
  none,
  heading,
  source_line,
  legend,
  axis,
  lanes,
  annotations
};

// What all primitives share. `clip` is a position in DisplayList::clips.
struct Item {
  Layer layer = Layer::ground;
  FigurePart part = FigurePart::none;
  std::uint16_t clip = 0;
  EventRow event = kNoEvent;  // the event it stands for, for pointing at
};

// A rectangle with rounded corners. The fill fades out to nothing over the last `fade_left` and
// `fade_right` pixels towards the sides: an uncertain end. Where the two overlap, the fainter
// holds. `stroke_width` 0 draws no outline; the outline lies inside the edge and does not fade.
struct RectItem : Item {
  Rect rect;
  float radius = 0;
  Colour fill;
  float fade_left = 0, fade_right = 0;
  float stroke_width = 0;
  Colour stroke;
};

// The filled profile between `points` (left to right) and the horizontal `baseline`.
struct AreaItem : Item {
  std::vector<Point> points;
  float baseline = 0;
  Colour fill;
};

// A polyline with round caps and joins; `dash` > 0 breaks it into dashes and gaps of that length,
// which then have butt caps. Renderers move nothing: who wants a crisp hairline puts a line one
// pixel wide at half a pixel (x.5).
struct LineItem : Item {
  std::vector<Point> points;
  float width = 1;
  float dash = 0;
  Colour colour;
};

// A cubic Bézier curve.
struct CurveItem : Item {
  Point from, control_from, control_to, to;
  float width = 1;
  Colour colour;
};

// About as large as a circle of `radius` around `centre`. The outline is drawn around it in
// `stroke`: a line of twice `stroke_width` under the fill, so that half of it is seen.
struct SymbolItem : Item {
  SymbolShape shape = SymbolShape::circle;
  Point centre;
  float radius = 4;
  Colour fill;
  float stroke_width = 0;
  Colour stroke;
};

// `origin` is the left end of the baseline. A positive `halo` draws the text outlined in
// `halo_colour` first, so that it reads over lines.
struct TextItem : Item {
  std::shared_ptr<const ShapedText> text;
  Point origin;
  Colour colour;
  float halo = 0;
  Colour halo_colour;
};

// What is said of an event, in files that hold words and links.
struct EventNote {
  struct Source {
    std::string label, url;  // one of them is not empty; the latter a web address
  };
  EventRow event = kNoEvent;
  std::string id;           // as its source has it
  std::string title;        // whole, where the picture may show less
  std::string description;  // when, where and what
  std::vector<Source> sources;
};

struct DisplayList {
  Size size;  // logical pixels
  Colour background;
  std::string title, description;  // for the metadata of files
  std::string language = "en";     // of the words around, as BCP 47 has it
  // Of the fonts that its texts were measured with; the titles' where a style is for display.
  std::string text_family = "Inter", title_family = "Inter";
  std::vector<EventNote> notes;  // ordered by event; see note_events
  std::vector<Rect> clips;       // clips[0] is the whole picture

  std::vector<RectItem> rects;
  std::vector<AreaItem> areas;
  std::vector<LineItem> lines;
  std::vector<CurveItem> curves;
  std::vector<SymbolItem> symbols;
  std::vector<TextItem> texts;

  // The position of `clip`; an equal one is used again. 0 where there is no room for more.
  std::uint16_t add_clip(const Rect& clip);
  // Puts every list into layer order, keeping the order within a layer. Call once it is complete.
  void sort_by_layer();
};

// The unit shape around the origin as a closed polygon (the circle too, finely enough for a radius
// of 32 device pixels): one geometry for all renderers. All shapes have about the same area, so
// corners reach out to 1.35 and the circle to 0.88. Drawn clockwise, y down. Static data.
const std::vector<Point>& symbol_outline(SymbolShape shape);

// "triangle-down" → triangle_down; an unknown name gives circle.
SymbolShape symbol_from_name(std::string_view name);

// The event at `point`: the topmost bar, symbol or label within `tolerance` pixels, the nearest
// first; kNoEvent where there is none.
EventRow event_at(const DisplayList& list, Point point, float tolerance);

}  // namespace timeloom
