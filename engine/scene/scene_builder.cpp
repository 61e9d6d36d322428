#include "scene/scene_builder.hpp"

#include <algorithm>
#include <cmath>

#include "layout/link_routing.hpp"
#include "layout/metrics.hpp"
#include "scene/lit_links.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr double kBarOpacity = 0.20;
constexpr double kUncertainBarOpacity = 0.45;
constexpr double kLinkOpacity = 0.38;
constexpr double kFoundLinkOpacity = 0.22;  // there may be many, and nobody asked for them
constexpr double kManyLinks = 150;          // beyond these each is drawn fainter
constexpr float kLitLinkWidth = 1.8F;
constexpr float kFade = 22;  // pixels over which an uncertain end fades out
constexpr float kArrowRadius = 5;
constexpr float kHalo = 2.5F;
constexpr float kProfileExponent = 0.5F;  // counts differ by orders of magnitude

// Lines of odd width look crisp when they run through the middle of a pixel.
float crisp(float x) {
  return std::floor(x) + 0.5F;
}

class SceneComposer {
public:
  SceneComposer(const SceneInput& input, const FigureLayout& layout)
      : input_(input),
        store_(*input.store),
        theme_(theme_named(input.view->theme)),
        layout_(layout) {}

  Scene compose(TextShaper& shaper) {
    list_.size = input_.size;
    list_.background = theme_.background;
    if (input_.text != nullptr) {
      list_.title = input_.text->title;
      list_.description = input_.text->alt_text;
    }
    list_.clips = {{0, 0, input_.size.width, input_.size.height}};
    bands_clip_ = list_.add_clip({0, layout_.plot.y, input_.size.width, layout_.plot.height});
    plot_clip_ = list_.add_clip(layout_.plot);
    // A symbol on the plot's edge is drawn whole.
    constexpr float kOverhang = kSymbolRadius + 3;
    symbol_clip_ = list_.add_clip({layout_.plot.x - kOverhang, layout_.plot.y,
                                   layout_.plot.width + 2 * kOverhang, layout_.plot.height});
    draw_words();
    draw_legend();
    draw_axis();
    for (std::size_t i = 0; i < layout_.bands.size(); ++i) draw_band(layout_.bands[i], i);
    draw_links();
    draw_now();
    auto annotations =
        draw_annotations(*input_.view, theme_, store_, layout_, anchors_, shaper, list_);
    list_.sort_by_layer();

    Scene scene{.list = std::move(list_),
                .plot = layout_.plot,
                .viewport = layout_.viewport,
                .lanes = {},
                .annotations = std::move(annotations),
                .content_height = layout_.content_height};
    for (const auto& band : layout_.bands)
      scene.lanes.push_back(
          {band.band.path, band.area, band.layout.event_count, band.layout.unlabelled_count});
    return scene;
  }

private:
  // ---- primitives ----

  void rect(Layer layer, const Rect& area, Colour fill, std::uint16_t clip = 0) {
    RectItem item;
    item.layer = layer;
    item.clip = clip;
    item.rect = area;
    item.fill = fill;
    list_.rects.push_back(item);
  }

  void line(Layer layer, Point from, Point to, Colour colour, float width, std::uint16_t clip = 0,
            EventRow event = kNoEvent) {
    LineItem item;
    item.layer = layer;
    item.clip = clip;
    item.event = event;
    item.points = {from, to};
    item.width = width;
    item.colour = colour;
    list_.lines.push_back(std::move(item));
  }

  void text(const TextLine& line, Colour colour, std::uint16_t clip = 0, float halo = 0) {
    TextItem item;
    item.halo = halo;
    item.halo_colour = theme_.background;
    item.layer = Layer::label;
    item.clip = clip;
    item.text = line.text;
    item.origin = line.origin;
    item.colour = colour;
    list_.texts.push_back(std::move(item));
  }

  SymbolItem symbol(SymbolShape shape, Point centre, Colour colour, bool hollow) const {
    SymbolItem item;
    item.layer = Layer::symbol;
    item.shape = shape;
    item.centre = centre;
    item.radius = hollow ? kSymbolRadius - 0.75F : kSymbolRadius;
    item.fill = hollow ? theme_.background : colour;
    item.stroke_width = 1.5F;
    item.stroke = hollow ? colour : theme_.background;
    return item;
  }

  Colour colour_of(ColourId colour) const {
    return theme_.role(input_.index->colours().entries()[colour].role);
  }

  // ---- around the plot ----

  void draw_words() {
    for (const auto& line : layout_.title) text(line, theme_.text);
    for (const auto& line : layout_.subtitle) text(line, theme_.muted_text);
    for (const auto& line : layout_.source_line) text(line, theme_.muted_text);
    if (layout_.left_out) text(*layout_.left_out, theme_.muted_text);
  }

  void draw_legend() {
    for (const auto& entry : layout_.legend.entries) {
      const auto colour = entry.role.empty() ? theme_.muted_text : theme_.role(entry.role);
      if (entry.sample == LegendSample::bar)
        draw_bar({entry.at.x - 8, entry.at.y - 5, 16, 10}, colour, 0, 0, kNoEvent, 0);
      else if (entry.sample == LegendSample::swatch)
        draw_swatch(entry.at, colour);
      else
        list_.symbols.push_back(symbol(symbol_from_name(entry.symbol), entry.at, colour, false));
      text(entry.label, theme_.text);
    }
  }

  void draw_swatch(Point centre, Colour colour) {
    constexpr float kHalf = 5;
    RectItem swatch;
    swatch.layer = Layer::bar;
    swatch.rect = {centre.x - kHalf, centre.y - kHalf, 2 * kHalf, 2 * kHalf};
    swatch.radius = 2.5F;
    swatch.fill = colour;
    list_.rects.push_back(swatch);
  }

  void draw_axis() {
    const auto& header = layout_.header;
    const auto& plot = layout_.plot;
    const bool has_major = !layout_.axis.major.empty();
    const float minor_baseline = header.bottom() - 4;
    const float major_baseline = header.y + kTickRowHeight - 4;
    const float bottom = plot.bottom();
    const float axis_y = crisp(layout_.annotation_top - 2);
    for (const auto& tick : layout_.axis.minor) {
      const float x = crisp(plot.x + tick.x);
      line(Layer::grid, {x, header.bottom()}, {x, bottom}, theme_.grid, 1);
      if (tick.label)
        text({tick.label, {plot.x + tick.label_x, minor_baseline}}, theme_.muted_text);
    }
    for (const auto& tick : layout_.axis.major) {
      if (tick.x >= 0) {
        const float x = crisp(plot.x + tick.x);
        line(Layer::grid, {x, header.y + 2}, {x, bottom}, theme_.axis.with_alpha(0.55), 1);
      }
      if (tick.label) text({tick.label, {plot.x + tick.label_x, major_baseline}}, theme_.text);
    }
    if (has_major || !layout_.axis.minor.empty())
      line(Layer::grid, {plot.x, axis_y}, {plot.right(), axis_y}, theme_.axis, 1);
  }

  void draw_now() {
    if (!input_.now) return;
    const auto& viewport = layout_.viewport;
    const auto x = viewport.x_of(*input_.now);
    if (x < 0 || x > viewport.width) return;
    const float at = crisp(layout_.plot.x + static_cast<float>(x));
    line(Layer::grid, {at, layout_.plot.y}, {at, layout_.plot.bottom()}, theme_.now, 1, plot_clip_);
  }

  // ---- bands ----

  void draw_band(const PlacedBand& band, std::size_t position) {
    const bool is_visible =
        band.area.bottom() > layout_.plot.y && band.area.y < layout_.plot.bottom();
    if (!is_visible) return;
    if (band.band.depth == 1 && position > 0) {
      const float y = crisp(band.area.y);
      line(Layer::grid, {band.area.x, y}, {band.area.right(), y}, theme_.grid, 1, bands_clip_);
    }
    for (const auto& label : band.labels) {
      const bool is_name = &label == &band.labels.front();
      text(label, is_name ? theme_.text : theme_.muted_text, bands_clip_, kHalo);
    }
    draw_density(band);
    for (const auto& placed : band.layout.marks) draw_mark(placed, band.rows_top);
  }

  void draw_density(const PlacedBand& band) {
    const auto& density = band.layout.density;
    if (density.counts.empty()) return;
    const float most = *std::max_element(density.counts.begin(), density.counts.end());
    if (most <= 0) return;
    AreaItem area;
    area.layer = Layer::density;
    area.clip = plot_clip_;
    area.baseline = band.rows_top + density.top + density.height;
    area.fill = colour_of(density.dominant_colour).with_alpha(0.7);
    // One pixel column is one step; columns without events fall back to the baseline.
    for (std::size_t column = 0; column < density.counts.size(); ++column) {
      const float share = std::pow(density.counts[column] / most, kProfileExponent);
      const float x = layout_.plot.x + static_cast<float>(column);
      area.points.push_back({x, area.baseline - share * density.height});
      area.points.push_back({x + 1, area.baseline - share * density.height});
    }
    list_.areas.push_back(std::move(area));
  }

  void draw_mark(const PlacedMark& placed, float rows_top) {
    const auto& mark = placed.mark;
    const auto span = store_.span(mark.event);
    const auto colour = colour_of(mark.colour);
    const float y = rows_top + placed.y;
    if (mark.is_bar)
      draw_interval(mark, span, colour, y);
    else
      draw_instant(mark, span, colour, y);
    anchors_.push_back({mark.event,
                        {layout_.plot.x + link_x(mark), y},
                        mark.is_bar ? kBarHeight / 2 : kSymbolRadius + 1});
    draw_label(placed, rows_top);
  }

  // A bar is linked where it begins, or at the picture's edge.
  static float link_x(const Mark& mark) {
    return mark.is_bar ? std::max(mark.begin, 0.0F) + 2 : mark.centre;
  }

  void draw_bar(const Rect& area, Colour colour, float fade_left, float fade_right, EventRow event,
                std::uint16_t clip) {
    const bool fades = fade_left > 0 || fade_right > 0;
    RectItem bar;
    bar.layer = Layer::bar;
    bar.clip = clip;
    bar.event = event;
    bar.rect = area;
    bar.radius = std::min(area.height / 2, 3.0F);
    bar.fill = colour.with_alpha(fades ? kUncertainBarOpacity : kBarOpacity);
    bar.fade_left = fade_left;
    bar.fade_right = fade_right;
    if (!fades) {
      bar.stroke_width = 1;
      bar.stroke = colour;
    }
    list_.rects.push_back(bar);
  }

  void draw_interval(const Mark& mark, const TimeSpan& span, Colour colour, float y) {
    constexpr auto vague_start =
        span_flag::start_uncertain | span_flag::start_approximate | span_flag::start_unknown;
    constexpr auto vague_end =
        span_flag::end_uncertain | span_flag::end_approximate | span_flag::end_unknown;
    const float width = mark.end - mark.begin;
    const float fade = std::min(kFade, width / 2);
    const Rect area{layout_.plot.x + mark.begin, y - kBarHeight / 2, width, kBarHeight};
    draw_bar(area, colour, span.has(vague_start) ? fade : 0, span.has(vague_end) ? fade : 0,
             mark.event, plot_clip_);
    const auto arrow = [&](SymbolShape shape, float x) {
      auto item = symbol(shape, {x, y}, colour, false);
      item.radius = kArrowRadius;
      item.stroke_width = 0;
      item.event = mark.event;
      item.clip = plot_clip_;
      list_.symbols.push_back(item);
    };
    // An open bar runs out of the picture; its point stands at the edge.
    if (span.has(span_flag::end_open) && mark.end > layout_.plot.width)
      arrow(SymbolShape::arrow_right, layout_.plot.right() - kArrowRadius - 1);
    if (span.has(span_flag::start_open) && mark.begin < 0)
      arrow(SymbolShape::arrow_left, layout_.plot.x + kArrowRadius + 1);
    if (is_ringed(mark.event)) draw_ring(area);
  }

  void draw_instant(const Mark& mark, const TimeSpan& span, Colour colour, float y) {
    const float x = layout_.plot.x;
    const bool is_wide = mark.end - mark.begin > 2 * (kSymbolRadius + 1) + 1;
    if (is_wide) {
      // As wide as what was stated: a bracket under the symbol.
      const Colour quiet = colour.with_alpha(0.55);
      line(Layer::bar, {x + mark.begin + 1, y}, {x + mark.end - 1, y}, quiet, 1.5F, plot_clip_,
           mark.event);
      for (const float end : {mark.begin + 1, mark.end - 1})
        line(Layer::bar, {x + end, y - 3}, {x + end, y + 3}, quiet, 1.5F, plot_clip_, mark.event);
    }
    const bool is_vague = span.has(span_flag::start_uncertain | span_flag::start_approximate);
    auto item = symbol(symbol_from_name(store_.kinds()[mark.kind].symbol), {x + mark.centre, y},
                       colour, is_vague);
    item.clip = symbol_clip_;
    item.event = mark.event;
    list_.symbols.push_back(item);
    if (is_ringed(mark.event))
      draw_ring({x + mark.centre - kSymbolRadius, y - kSymbolRadius, 2 * kSymbolRadius,
                 2 * kSymbolRadius});
  }

  void draw_label(const PlacedMark& placed, float rows_top) {
    if (placed.side == LabelSide::none) return;
    TextItem item;
    item.layer = Layer::label;
    item.clip = plot_clip_;
    item.event = placed.mark.event;
    item.text = placed.mark.label;
    item.origin = {layout_.plot.x + placed.label_origin.x, rows_top + placed.label_origin.y};
    item.colour = placed.mark.emphasis == Emphasis::quiet ? theme_.muted_text : theme_.text;
    if (placed.side != LabelSide::inside) {
      item.halo = kHalo;
      item.halo_colour = theme_.background;
    }
    list_.texts.push_back(std::move(item));
  }

  // ---- what is pointed at ----

  bool is_ringed(EventRow event) const {
    return event == input_.hovered || event == input_.selected;
  }

  void draw_ring(const Rect& around) {
    constexpr float kDistance = 3;
    RectItem ring;
    ring.layer = Layer::overlay;
    ring.clip = plot_clip_;
    ring.rect = {around.x - kDistance, around.y - kDistance, around.width + 2 * kDistance,
                 around.height + 2 * kDistance};
    ring.radius = std::min(ring.rect.height / 2, 8.0F);
    ring.fill = theme_.selection.with_alpha(0);
    ring.stroke = theme_.selection;
    ring.stroke_width = 1.5F;
    list_.rects.push_back(ring);
  }

  void draw_links() {
    std::sort(anchors_.begin(), anchors_.end(),
              [](const Anchor& a, const Anchor& b) { return a.event < b.event; });
    if (!input_.view->show_links) return;
    const LitLinks lit_links(store_, {input_.hovered, input_.selected});
    const auto curves = route_links(store_, anchors_);
    const double crowd = std::max(1.0, static_cast<double>(curves.size()) / kManyLinks);
    for (const auto& curve : curves) {
      const bool is_lit = lit_links.contains(curve.from, curve.to);
      CurveItem item;
      item.layer = Layer::link;
      item.clip = plot_clip_;
      item.from = curve.begin;
      item.control_from = curve.control_begin;
      item.control_to = curve.control_end;
      item.to = curve.end;
      item.width = is_lit ? kLitLinkWidth : 1;
      const double opacity = (curve.is_found ? kFoundLinkOpacity : kLinkOpacity) / crowd;
      item.colour = is_lit ? colour_of(input_.index->colours().of(curve.from))
                           : theme_.link.with_alpha(opacity);
      list_.curves.push_back(item);
    }
  }

  const SceneInput& input_;
  const EventStore& store_;
  const Theme theme_;
  const FigureLayout& layout_;
  DisplayList list_;
  std::uint16_t bands_clip_ = 0, plot_clip_ = 0, symbol_clip_ = 0;
  std::vector<Anchor> anchors_;
};

}  // namespace

FigureLayout lay_out_scene(const SceneInput& input, TextShaper& shaper) {
  return lay_out_figure({.store = *input.store,
                         .index = *input.index,
                         .view = *input.view,
                         .text = input.text,
                         .viewport = input.viewport,
                         .size = input.size,
                         .scrolls = input.scrolls,
                         .scroll = input.scroll},
                        shaper);
}

Scene draw_scene(const SceneInput& input, const FigureLayout& layout, TextShaper& shaper) {
  return SceneComposer(input, layout).compose(shaper);
}

Scene build_scene(const SceneInput& input, TextShaper& shaper) {
  return draw_scene(input, lay_out_scene(input, shaper), shaper);
}

}  // namespace timeloom
