#include <algorithm>
#include <string>
#include <vector>

#include "render/vector/paint_shapes.hpp"
#include "text/font.hpp"

namespace timeloom {

namespace {

void show_pictures(cairo_t* context, const GlyphRun& run, const Point& origin) {
  const std::vector<cairo_glyph_t> glyphs = cairo_glyphs(run, origin.x, origin.y);
  run.font->select(context);
  cairo_show_glyphs(context, glyphs.data(), static_cast<int>(glyphs.size()));
}

// Cairo wants the clusters in the text's order, and takes the glyphs from the end where they run
// against it.
void show_selectable(cairo_t* context, const GlyphRun& run, const ShapedText& text,
                     const Point& origin) {
  const std::vector<cairo_glyph_t> glyphs = cairo_glyphs(run, origin.x, origin.y);
  std::vector<cairo_text_cluster_t> clusters;
  clusters.reserve(run.clusters.size());
  for (const GlyphCluster& cluster : run.clusters) {
    clusters.push_back({static_cast<int>(cluster.bytes), static_cast<int>(cluster.glyphs)});
  }
  if (run.backward) std::reverse(clusters.begin(), clusters.end());
  run.font->select(context);
  cairo_show_text_glyphs(
      context, text.text.data() + run.text_begin, static_cast<int>(run.text_bytes), glyphs.data(),
      static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()),
      run.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0));
}

void paint_halo(cairo_t* context, const TextItem& item) {
  cairo_new_path(context);
  for (const GlyphRun& run : item.text->runs) {
    if (!run.font->has_colour()) add_glyph_outlines(context, run, item.origin.x, item.origin.y);
  }
  set_colour(context, item.halo_colour);
  cairo_set_line_width(context, 2.0 * item.halo);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash(context, nullptr, 0, 0);
  cairo_stroke(context);
}

}  // namespace

void paint_text(cairo_t* context, const TextItem& item, PaintTarget target) {
  if (item.text == nullptr) return;
  if (item.halo > 0 && item.halo_colour.alpha > 0) paint_halo(context, item);
  set_colour(context, item.colour);
  for (const GlyphRun& run : item.text->runs) {
    if (run.glyphs.empty()) continue;
    if (target == PaintTarget::document) {
      show_selectable(context, run, *item.text, item.origin);
    } else if (run.font->has_colour()) {
      show_pictures(context, run, item.origin);
    } else {
      cairo_new_path(context);
      add_glyph_outlines(context, run, item.origin.x, item.origin.y);
      cairo_fill(context);
    }
  }
}

}  // namespace timeloom
