#include "scene/annotation_scene.hpp"

#include <algorithm>
#include <cmath>

#include "layout/metrics.hpp"
#include "layout/note_placement.hpp"

namespace timeloom {

namespace {

using Shape = Annotation::Shape;

constexpr double kRangeOpacity = 0.09;
constexpr double kEdgeOpacity = 0.45;
constexpr float kLineWidth = 1.25F;
constexpr float kDotRadius = 2.5F;
constexpr float kGapToMark = 1.5F;  // between a pointer and the mark
constexpr float kGripReach = 4;     // pixels beside an edge or a line
constexpr float kLabelHalo = 2.5F;

float crisp(float x) {
  return std::floor(x) + 0.5F;
}

// What a note points at, and how far that reaches around its middle.
struct Target {
  Point at;
  float reach = 0;
};

class AnnotationPainter {
public:
  AnnotationPainter(const View& view, const Theme& theme, const EventStore& store,
                    const FigureLayout& layout, std::span<const Anchor> anchors, DisplayList& list)
      : view_(view),
        theme_(theme),
        store_(store),
        layout_(layout),
        anchors_(anchors),
        list_(list) {}

  std::vector<SceneAnnotation> paint(TextShaper& shaper) {
    for (const auto& band : layout_.bands)
      if (band.panel) mark_times(band.panel->plot, band.panel->annotation_top);
    if (layout_.bands.empty() || !layout_.bands.front().panel)
      mark_times(layout_.plot, layout_.annotation_top);
    draw_notes(shaper);
    return std::move(drawn_);
  }

private:
  // Ranges and lines in one plot, with their words above it.
  void mark_times(const Rect& plot, float top) {
    area_ = {plot.x, top, plot.width, plot.bottom() - top};
    const float seen_top = std::max(top, layout_.annotation_top);
    const float seen_bottom = std::min(plot.bottom(), layout_.plot.bottom());
    clip_ = list_.add_clip({plot.x, seen_top, plot.width, std::max(seen_bottom - seen_top, 0.0F)});
    const auto first_drawn = drawn_.size();
    for (std::size_t i = 0; i < view_.annotations.size(); ++i) {
      if (view_.annotations[i].shape == Shape::range) draw_range(i);
      if (view_.annotations[i].shape == Shape::line) draw_line(i);
    }
    for (const auto& label : layout_.annotations.labels) draw_strip_label(label, first_drawn);
  }

  Colour colour_of(std::size_t i) const { return theme_.role(view_.annotations[i].colour); }
  float x_of(Instant at) const {
    constexpr double kFar = 1e5;
    return area_.x + static_cast<float>(std::clamp(layout_.viewport.x_of(at), -kFar, kFar));
  }

  void add_line(std::vector<Point> points, Colour colour, float width, Layer layer) {
    LineItem item;
    item.layer = layer;
    item.clip = clip_;
    item.points = std::move(points);
    item.width = width;
    item.colour = colour;
    list_.lines.push_back(std::move(item));
  }

  void draw_range(std::size_t i) {
    const auto& time = view_.annotations[i].time;
    const float left = std::max(x_of(time.begin), area_.x);
    const float right = std::min(x_of(time.end), area_.right());
    if (right < area_.x || left > area_.right()) return;
    RectItem item;
    item.layer = Layer::ground;
    item.clip = clip_;
    item.rect = {left, area_.y, std::max(right - left, 1.0F), area_.height};
    item.fill = colour_of(i).with_alpha(kRangeOpacity);
    list_.rects.push_back(item);
    for (const auto end : {time.begin, time.end}) {
      const float x = x_of(end);
      if (x < area_.x || x > area_.right()) continue;
      add_line({{crisp(x), area_.y}, {crisp(x), area_.bottom()}},
               colour_of(i).with_alpha(kEdgeOpacity), 1, Layer::grid);
    }
    drawn_.push_back({.annotation = i, .body = {}, .extent = item.rect, .at = {}});
  }

  void draw_line(std::size_t i) {
    const float x = x_of(view_.annotations[i].time.begin);
    if (x < area_.x || x > area_.right()) return;
    add_line({{crisp(x), area_.y}, {crisp(x), area_.bottom()}}, colour_of(i), kLineWidth,
             Layer::grid);
    const Rect grip{x - kGripReach, area_.y, 2 * kGripReach, area_.height};
    drawn_.push_back({.annotation = i, .body = grip, .extent = grip, .at = {}});
  }

  void add_text(const TextLine& line, float halo, std::uint16_t clip = 0) {
    TextItem item;
    item.clip = clip;
    item.layer = Layer::overlay;
    item.text = line.text;
    item.origin = line.origin;
    item.colour = theme_.text;
    item.halo = halo;
    item.halo_colour = theme_.background;
    list_.texts.push_back(std::move(item));
  }

  void draw_strip_label(const StripLabel& label, std::size_t first_drawn) {
    const Point origin{area_.x + label.x, area_.y + label.baseline};
    add_text({label.text, origin}, kLabelHalo, clip_);
    const Rect box{origin.x, origin.y - label.text->ascent, label.text->width,
                   label.text->ascent + label.text->descent};
    for (auto drawn = first_drawn; drawn < drawn_.size(); ++drawn)
      if (drawn_[drawn].annotation == label.annotation) drawn_[drawn].body = box;
  }

  // Nothing where what it points at is out of sight.
  std::optional<Target> target_of(const Annotation& note) const {
    if (note.event) {
      const auto event = find_event(store_, *note.event);
      const auto found = std::lower_bound(
          anchors_.begin(), anchors_.end(), event,
          [](const Anchor& anchor, EventRow wanted) { return anchor.event < wanted; });
      if (event == kNoEvent || found == anchors_.end() || found->event != event)
        return std::nullopt;
      return in_sight({found->at, found->reach + kGapToMark});
    }
    float y = layout_.plot.y, left = layout_.plot.x;
    for (const auto& band : layout_.bands) {
      if (band.band.index_lanes.empty()) continue;
      y = middle_in_sight(band.area);
      if (band.panel) left = band.panel->plot.x;
      if (note.lane.empty() || band.band.path == note.lane) break;
    }
    const auto x = layout_.viewport.x_of(note.time.begin);
    if (x < 0 || x > layout_.viewport.width) return std::nullopt;
    return in_sight({{left + static_cast<float>(x), y}, 0});
  }

  // Of what is to be seen of a lane, where that is not all scrolled away.
  float middle_in_sight(const Rect& lane) const {
    const float top = std::max(lane.y, layout_.plot.y);
    const float bottom = std::min(lane.bottom(), layout_.plot.bottom());
    return bottom > top ? (top + bottom) / 2 : lane.y + lane.height / 2;
  }

  std::optional<Target> in_sight(Target target) const {
    const auto& plot = layout_.plot;
    const auto [x, y] = target.at;
    const bool is_in = x >= plot.x && x <= plot.right() && y >= plot.y && y <= plot.bottom();
    return is_in ? std::optional(target) : std::nullopt;
  }

  std::vector<Rect> obstacles() const {
    std::vector<Rect> boxes;
    for (const auto& text : list_.texts)
      if (text.text)
        boxes.push_back({text.origin.x, text.origin.y - text.text->ascent, text.text->width,
                         text.text->ascent + text.text->descent});
    for (const auto& symbol : list_.symbols)
      boxes.push_back({symbol.centre.x - symbol.radius, symbol.centre.y - symbol.radius,
                       2 * symbol.radius, 2 * symbol.radius});
    for (const auto& rect : list_.rects)
      if (rect.event != kNoEvent) boxes.push_back(rect.rect);
    return boxes;
  }

  void draw_notes(TextShaper& shaper) {
    std::vector<NoteRequest> requests;
    for (std::size_t i = 0; i < view_.annotations.size(); ++i) {
      const auto& note = view_.annotations[i];
      if (note.shape != Shape::note) continue;
      if (const auto target = target_of(note))
        requests.push_back({.annotation = i,
                            .text = note.text,
                            .at = target->at,
                            .reach = target->reach,
                            .offset = note.offset});
    }
    if (requests.empty()) return;
    const auto& plot = layout_.plot;
    const Rect room{plot.x + 1, plot.y + 1, plot.width - 2, plot.height - 2};
    for (const auto& note : place_notes(requests, obstacles(), room, shaper)) draw_note(note);
  }

  void draw_note(const PlacedNote& note) {
    const auto colour = colour_of(note.annotation);
    RectItem box;
    box.layer = Layer::overlay;
    box.rect = note.box;
    box.radius = 4;
    box.fill = theme_.background;
    box.stroke = colour;
    box.stroke_width = 1;
    list_.rects.push_back(box);
    draw_pointer(note, colour);
    for (const auto& line : note.lines) add_text(line, 0);
    drawn_.push_back(
        {.annotation = note.annotation, .body = note.box, .extent = note.box, .at = note.at});
  }

  // From the box's nearest point to the edge of the event's mark, or to a dot at the instant.
  void draw_pointer(const PlacedNote& note, Colour colour) {
    const auto& box = note.box;
    const Point from{std::clamp(note.at.x, box.x, box.right()),
                     std::clamp(note.at.y, box.y, box.bottom())};
    const float length = std::hypot(from.x - note.at.x, from.y - note.at.y);
    if (length <= note.reach + kDotRadius) return;
    const float share = note.reach / length;
    const Point to{note.at.x + (from.x - note.at.x) * share,
                   note.at.y + (from.y - note.at.y) * share};
    add_line({from, to}, colour, 1, Layer::overlay);
    if (note.reach > 0) return;
    SymbolItem dot;
    dot.layer = Layer::overlay;
    dot.clip = clip_;
    dot.centre = note.at;
    dot.radius = kDotRadius;
    dot.fill = colour;
    dot.stroke = theme_.background;
    dot.stroke_width = 1;
    list_.symbols.push_back(dot);
  }

  const View& view_;
  const Theme& theme_;
  const EventStore& store_;
  const FigureLayout& layout_;
  std::span<const Anchor> anchors_;
  DisplayList& list_;
  Rect area_;  // of the plot at hand, from the axis to the foot of the lanes
  std::uint16_t clip_ = 0;
  std::vector<SceneAnnotation> drawn_;
};

}  // namespace

std::vector<SceneAnnotation> draw_annotations(const View& view, const Theme& theme,
                                              const EventStore& store, const FigureLayout& layout,
                                              std::span<const Anchor> anchors, TextShaper& shaper,
                                              DisplayList& list) {
  if (view.annotations.empty()) return {};
  return AnnotationPainter(view, theme, store, layout, anchors, list).paint(shaper);
}

std::optional<AnnotationGrip> annotation_at(std::span<const SceneAnnotation> annotations,
                                            const View& view, Point point) {
  using Part = AnnotationGrip::Part;
  for (auto drawn = annotations.rbegin(); drawn != annotations.rend(); ++drawn) {
    if (drawn->annotation >= view.annotations.size()) continue;
    if (drawn->body.contains(point)) return AnnotationGrip{drawn->annotation, Part::body};
    const auto& extent = drawn->extent;
    const bool is_range = view.annotations[drawn->annotation].shape == Annotation::Shape::range;
    if (!is_range || point.y < extent.y || point.y > extent.bottom()) continue;
    if (std::abs(point.x - extent.right()) <= kGripReach)
      return AnnotationGrip{drawn->annotation, Part::end};
    if (std::abs(point.x - extent.x) <= kGripReach)
      return AnnotationGrip{drawn->annotation, Part::begin};
  }
  return std::nullopt;
}

}  // namespace timeloom
