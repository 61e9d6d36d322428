#include "scene/scene_builder.hpp"

#include <algorithm>
#include <cmath>

#include "layout/link_routing.hpp"
#include "layout/metrics.hpp"
#include "scene/callout_scene.hpp"
#include "scene/cut_scene.hpp"
#include "scene/down_scene.hpp"
#include "scene/lit_links.hpp"
#include "scene/mark_scene.hpp"
#include "scene/match_light.hpp"
#include "scene/scene_pen.hpp"
#include "scene/scroll_mark.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr double kLinkOpacity = 0.38;
constexpr double kFoundLinkOpacity = 0.22;  // there may be many, and nobody asked for them
constexpr double kManyLinks = 150;          // beyond these each is drawn fainter
constexpr float kLitLinkWidth = 1.8F;
constexpr float kProfileExponent = 0.5F;  // counts differ by orders of magnitude

// A part of the plot with lanes in it: those that are pinned, or those that scroll.
struct Zone {
  Rect bands;  // names included
  Rect plot;
  std::uint16_t bands_clip = 0, plot_clip = 0, symbol_clip = 0;
};

// How much has been drawn, so that what comes after can be faded.
struct Drawn {
  explicit Drawn(const DisplayList& list)
      : rects(list.rects.size()),
        areas(list.areas.size()),
        lines(list.lines.size()),
        curves(list.curves.size()),
        symbols(list.symbols.size()),
        texts(list.texts.size()) {}

  std::size_t rects, areas, lines, curves, symbols, texts;
};

void name_since(DisplayList& list, const Drawn& before, FigurePart part) {
  const auto name = [part](auto& items, std::size_t first) {
    for (auto i = first; i < items.size(); ++i) items[i].part = part;
  };
  name(list.rects, before.rects);
  name(list.areas, before.areas);
  name(list.lines, before.lines);
  name(list.curves, before.curves);
  name(list.symbols, before.symbols);
  name(list.texts, before.texts);
}

void fade_since(DisplayList& list, const Drawn& before, float marks, float labels) {
  for (auto i = before.rects; i < list.rects.size(); ++i) {
    list.rects[i].fill = faded(list.rects[i].fill, marks);
    list.rects[i].stroke = faded(list.rects[i].stroke, marks);
  }
  for (auto i = before.lines; i < list.lines.size(); ++i)
    list.lines[i].colour = faded(list.lines[i].colour, marks);
  for (auto i = before.symbols; i < list.symbols.size(); ++i) {
    list.symbols[i].fill = faded(list.symbols[i].fill, marks);
    list.symbols[i].stroke = faded(list.symbols[i].stroke, marks);
  }
  for (auto i = before.texts; i < list.texts.size(); ++i) {
    list.texts[i].colour = faded(list.texts[i].colour, labels);
    list.texts[i].halo_colour = faded(list.texts[i].halo_colour, labels);
  }
}

const Theme& theme_of(const SceneInput& input) {
  return input.theme != nullptr ? *input.theme : theme_named(input.view->theme);
}

class SceneComposer {
public:
  SceneComposer(const SceneInput& input, const FigureLayout& layout)
      : input_(input), store_(*input.store), theme_(theme_of(input)), layout_(layout) {}

  Scene compose(TextShaper& shaper) {
    list_.size = layout_.size;
    list_.background = theme_.background;
    list_.language = language_of(*input_.view).tag();
    list_.text_family = theme_.fonts.text;
    list_.title_family = theme_.fonts.title;
    if (input_.text != nullptr) {
      list_.title = input_.text->title;
      list_.description = input_.text->alt_text;
    }
    list_.clips = {{0, 0, layout_.size.width, layout_.size.height}};
    plot_clip_ = list_.add_clip(layout_.plot);
    const bool has_pinned = layout_.pinned_bottom > layout_.plot.y;
    scrolled_ = add_zone(layout_.pinned_bottom, layout_.plot.bottom());
    pinned_ = has_pinned ? add_zone(layout_.plot.y, layout_.pinned_bottom) : scrolled_;
    for (const auto& band : layout_.bands)
      if (band.panel) panels_.push_back(add_zone(*band.panel, band.area));
    // In the order of reading, which selected text and screen readers follow.
    draw_part(FigurePart::heading, [&] { draw_heading(); });
    draw_part(FigurePart::legend, [&] { draw_legend(); });
    draw_part(FigurePart::axis, [&] {
      draw_ribbon();
      for (const auto& frame : layout_.axes) draw_axis(frame);
    });
    draw_part(FigurePart::lanes, [&] {
      for (std::size_t i = 0; i < layout_.bands.size(); ++i) draw_band(layout_.bands[i], i);
      if (has_pinned) draw_pinned_edge();
      if (input_.scrolls) draw_scroll_mark(layout_, input_.scroll, theme_, list_);
      draw_callouts();
    });
    draw_part(FigurePart::axis, [&] { draw_cuts(layout_, pen_); });
    draw_part(FigurePart::lanes, [&] { draw_links(); });
    draw_part(FigurePart::axis, [&] { draw_now(); });
    if (input_.matches != nullptr)
      light_matches({store_,
                     *input_.matches,
                     {input_.hovered, input_.selected},
                     layout_.viewport,
                     layout_.plot,
                     theme_,
                     input_.view->layout == LayoutKind::lanes},
                    list_);
    std::vector<SceneAnnotation> annotations;
    draw_part(FigurePart::annotations, [&] {
      if (layout_.down)
        annotations = draw_down_annotations(input_.view->annotations, layout_, pen_);
      else if (!input_.index->counts_from_events())
        annotations =
            draw_annotations(*input_.view, theme_, store_, layout_, anchors_, shaper, list_);
    });
    draw_part(FigurePart::source_line, [&] { draw_foot(); });
    list_.sort_by_layer();

    Scene scene{.list = std::move(list_),
                .plot = layout_.plot,
                .viewport = layout_.viewport,
                .runs_down = layout_.down.has_value(),
                .panels = {},
                .lanes = {},
                .annotations = std::move(annotations),
                .content_height = layout_.content_height};
    for (const auto& band : layout_.bands) {
      scene.lanes.push_back(lane_of(band));
      if (band.panel) scene.panels.push_back(band.panel->plot);
    }
    return scene;
  }

private:
  Zone add_zone(float top, float bottom) {
    return add_zone({0, top, layout_.size.width, bottom - top}, layout_.plot, top, bottom);
  }

  // Of a panel of its own: what of it is not scrolled out of sight.
  Zone add_zone(const SmallPlot& panel, const Rect& area) {
    const auto& seen = layout_.plot;
    const float top = std::max(area.y, seen.y), bottom = std::min(area.bottom(), seen.bottom());
    return add_zone({area.x, top, area.width, std::max(bottom - top, 0.0F)}, panel.plot,
                    std::max(panel.plot.y, top), std::max(bottom, top));
  }

  Zone add_zone(const Rect& bands, const Rect& plot, float top, float bottom) {
    Zone zone{.bands = bands, .plot = plot};
    bottom = std::max(top, bottom);
    zone.bands_clip = list_.add_clip(zone.bands);
    zone.plot_clip = list_.add_clip({plot.x, top, plot.width, bottom - top});
    // A symbol on the plot's edge is drawn whole.
    constexpr float kOverhang = kSymbolRadius + 3;
    zone.symbol_clip =
        list_.add_clip({plot.x - kOverhang, top, plot.width + 2 * kOverhang, bottom - top});
    return zone;
  }

  SceneLane lane_of(const PlacedBand& band) const {
    SceneLane lane{.path = band.band.path,
                   .name = band.band.name,
                   .depth = band.band.depth,
                   .nesting = band.band.nesting,
                   .pinned = band.band.pinned,
                   .area = band.area,
                   .event_count = band.layout.event_count,
                   .unlabelled_count = band.layout.unlabelled_count};
    if (!band.labels.empty()) {
      const auto& [name, origin] = band.labels.front();
      lane.label = {origin.x, origin.y - name->ascent, name->width, name->ascent + name->descent};
    }
    const auto& zone = zone_of(band);
    lane.visible = band.area.bottom() > zone.bands.y && band.area.y < zone.bands.bottom();
    return lane;
  }

  const Zone& zone_of(const PlacedBand& band) const {
    if (band.panel) return panels_[static_cast<std::size_t>(&band - layout_.bands.data())];
    return layout_.pinned_bottom > layout_.plot.y && band.band.pinned ? pinned_ : scrolled_;
  }

  Colour colour_of(ColourId colour) const {
    return theme_.role(input_.index->colours().entries()[colour].role);
  }

  // ---- around the plot ----

  template <typename Draw>
  void draw_part(FigurePart part, Draw draw) {
    const Drawn before(list_);
    draw();
    name_since(list_, before, part);
  }

  void draw_heading() {
    for (const auto& line : layout_.title) pen_.text(line, theme_.text);
    for (const auto& line : layout_.subtitle) pen_.text(line, theme_.muted_text);
  }

  void draw_foot() {
    for (const auto& line : layout_.source_line) pen_.text(line, theme_.muted_text);
    for (const auto& note : {layout_.aligned, layout_.left_out})
      if (note) pen_.text(*note, theme_.muted_text);
  }

  void draw_legend() {
    for (const auto& entry : layout_.legend.entries) {
      auto look = theme_.look(entry.role);
      if (entry.role.empty()) look = {theme_.muted_text, BarPattern::plain};
      draw_sample(entry, look);
      pen_.text(entry.label, theme_.text);
    }
  }

  void draw_sample(const LegendEntry& entry, const RoleLook& look) {
    constexpr float kReach = 8;
    const Rect bar{entry.at.x - kReach, entry.at.y - 5, 2 * kReach, 10};
    switch (entry.sample) {
      case LegendSample::bar:
        return pen_.bar(bar, look);
      case LegendSample::unsure_bar:
        return pen_.bar(bar, look, 0, kReach * 1.5F);
      case LegendSample::open_bar: {
        pen_.bar(bar, look);
        auto point = pen_.symbol(SymbolShape::arrow_right, {bar.right() - 4, entry.at.y},
                                 look.colour, false);
        point.radius = 4;
        point.stroke_width = 0;
        return list_.symbols.push_back(point);
      }
      case LegendSample::swatch:
        return pen_.swatch(entry.at, look);
      case LegendSample::symbol:
      case LegendSample::unsure_symbol:
        break;
    }
    list_.symbols.push_back(pen_.symbol(symbol_from_name(entry.symbol), entry.at, look.colour,
                                        entry.sample == LegendSample::unsure_symbol));
  }

  void draw_axis(const AxisFrame& frame) {
    const auto& header = frame.header;
    // Panels scroll with their axes.
    const auto clip = panels_.empty() ? std::uint16_t{0} : scrolled_.bands_clip;
    const bool has_major = !layout_.axis.major.empty();
    const float minor_baseline = header.bottom() - 4;
    const float major_baseline = header.y + kTickRowHeight - 4;
    for (const auto& tick : layout_.axis.minor) {
      const float x = crisp(header.x + tick.x);
      pen_.line(Layer::grid, {x, header.bottom()}, {x, frame.bottom}, theme_.grid,
                theme_.lines.grid, clip);
      if (tick.label)
        pen_.text({tick.label, {header.x + tick.label_x, minor_baseline}}, theme_.muted_text, clip);
    }
    for (const auto& tick : layout_.axis.major) {
      if (tick.x >= 0) {
        const float x = crisp(header.x + tick.x);
        const float top = tick.is_covered ? header.bottom() : header.y + 2;
        pen_.line(Layer::grid, {x, top}, {x, frame.bottom}, theme_.axis.with_alpha(0.55),
                  theme_.lines.grid, clip);
      }
      if (tick.label)
        pen_.text({tick.label, {header.x + tick.label_x, major_baseline}}, theme_.text, clip);
    }
    const float line = crisp(frame.line);
    if (has_major || !layout_.axis.minor.empty())
      pen_.line(Layer::grid, {header.x, line}, {header.right(), line}, theme_.axis,
                theme_.lines.axis, clip);
  }

  void draw_ribbon() {
    const auto& ribbon = layout_.ribbon;
    if (ribbon.height <= 0) return;
    RectItem ground;
    ground.rect = ribbon;
    ground.fill = theme_.band;
    list_.rects.push_back(ground);
    if (layout_.down) {
      const auto now = input_.index->counts_from_events() ? std::nullopt : input_.now;
      return draw_down_axis(mark_scene(scrolled_), layout_, now, pen_);
    }
    const float bottom = crisp(ribbon.bottom());
    pen_.line(Layer::grid, {ribbon.x, bottom}, {ribbon.right(), bottom}, theme_.axis,
              theme_.lines.axis);
  }

  void draw_now() {
    if (!input_.now || input_.index->counts_from_events()) return;
    const auto& viewport = layout_.viewport;
    const auto x = viewport.x_of(*input_.now);
    if (x < 0 || x > viewport.width) return;
    for (const auto& frame : layout_.axes) {
      const float at = crisp(frame.header.x + static_cast<float>(x));
      pen_.line(Layer::grid, {at, frame.top}, {at, frame.bottom}, theme_.now, theme_.lines.now,
                plot_clip_);
    }
  }

  // ---- bands ----

  void draw_band(const PlacedBand& band, std::size_t position) {
    const auto& zone = zone_of(band);
    if (band.area.bottom() <= zone.bands.y || band.area.y >= zone.bands.bottom()) return;
    if (band.band.depth == 1 && position > 0 && !band.panel) {
      const float y = crisp(band.area.y);
      pen_.line(Layer::grid, {band.area.x, y}, {band.area.right(), y}, theme_.grid,
                theme_.lines.grid, zone.bands_clip);
    }
    for (const auto& label : band.labels) {
      const bool is_name = &label == &band.labels.front();
      pen_.text(label, is_name ? theme_.text : theme_.muted_text, zone.bands_clip, kHalo);
    }
    draw_density(band, zone);
    const auto scene = mark_scene(zone);
    for (const auto& placed : band.layout.marks) {
      const Drawn before(list_);
      anchors_.push_back(draw_mark(scene, placed, band.rows_top, pen_));
      if (placed.opacity < 1 || placed.label_opacity < 1)
        fade_since(list_, before, placed.opacity, placed.opacity * placed.label_opacity);
    }
  }

  MarkScene mark_scene(const Zone& zone) const {
    return {.store = store_,
            .colours = input_.index->colours(),
            .plot = zone.plot,
            .plot_clip = zone.plot_clip,
            .symbol_clip = zone.symbol_clip,
            .hovered = input_.hovered,
            .selected = input_.selected};
  }

  void draw_callouts() {
    const auto scene = mark_scene(scrolled_);
    for (const auto& tick : layout_.ticks) draw_tick(scene, tick, pen_);
    for (const auto& callout : layout_.callouts) {
      if (callout.annotation) continue;
      const Drawn before(list_);
      anchors_.push_back(draw_callout(scene, callout, pen_));
      if (callout.opacity < 1) fade_since(list_, before, callout.opacity, callout.opacity);
    }
  }

  void draw_pinned_edge() {
    const float y = crisp(layout_.pinned_bottom);
    pen_.line(Layer::overlay, {layout_.bands.front().area.x, y},
              {layout_.bands.front().area.right(), y}, theme_.axis, theme_.lines.axis);
  }

  void draw_density(const PlacedBand& band, const Zone& zone) {
    const auto& density = band.layout.density;
    if (density.counts.empty()) return;
    const float most = density.full_count > 0
                           ? density.full_count
                           : *std::max_element(density.counts.begin(), density.counts.end());
    if (most <= 0) return;
    AreaItem area;
    area.layer = Layer::density;
    area.clip = zone.plot_clip;
    area.baseline = band.rows_top + density.top + density.height;
    area.fill = colour_of(density.dominant_colour).with_alpha(0.7 * density.opacity);
    // One pixel column is one step; columns without events fall back to the baseline.
    for (std::size_t column = 0; column < density.counts.size(); ++column) {
      const float share = std::pow(density.counts[column] / most, kProfileExponent);
      const float x = zone.plot.x + static_cast<float>(column);
      area.points.push_back({x, area.baseline - share * density.height});
      area.points.push_back({x + 1, area.baseline - share * density.height});
    }
    list_.areas.push_back(std::move(area));
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
      // Between panels, and words that stand anywhere, curves would only be a tangle.
      if (!is_lit && input_.view->layout != LayoutKind::lanes) continue;
      CurveItem item;
      item.layer = Layer::link;
      item.clip = plot_clip_;
      item.from = curve.begin;
      item.control_from = curve.control_begin;
      item.control_to = curve.control_end;
      item.to = curve.end;
      item.width = theme_.lines.link * (is_lit ? kLitLinkWidth : 1);
      const double opacity = (curve.is_found ? kFoundLinkOpacity : kLinkOpacity) / crowd;
      item.colour = is_lit ? colour_of(input_.index->colours().of(curve.from))
                           : theme_.link.with_alpha(opacity);
      list_.curves.push_back(item);
    }
  }

  const SceneInput& input_;
  const EventStore& store_;
  const Theme& theme_;
  const FigureLayout& layout_;
  DisplayList list_;
  ScenePen pen_{list_, theme_};
  Zone scrolled_, pinned_;
  std::vector<Zone> panels_;  // one a band, where each has a plot of its own
  std::uint16_t plot_clip_ = 0;
  std::vector<Anchor> anchors_;
};

}  // namespace

TextSetting text_setting(const Theme& theme, const View& view) {
  return {.title_family = theme.fonts.title,
          .text_family = theme.fonts.text,
          .language = view.language};
}

FigureLayout lay_out_scene(const SceneInput& input, TextShaper& shaper) {
  shaper.use(text_setting(theme_of(input), *input.view));
  return lay_out_figure({.store = *input.store,
                         .index = *input.index,
                         .view = *input.view,
                         .text = input.text,
                         .viewport = input.viewport,
                         .size = input.size,
                         .scrolls = input.scrolls,
                         .scroll = input.scroll,
                         .before = input.before},
                        shaper);
}

Scene draw_scene(const SceneInput& input, const FigureLayout& layout, TextShaper& shaper) {
  return SceneComposer(input, layout).compose(shaper);
}

Scene build_scene(const SceneInput& input, TextShaper& shaper) {
  return draw_scene(input, lay_out_scene(input, shaper), shaper);
}

}  // namespace timeloom
