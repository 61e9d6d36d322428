#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "render/vector/paint_shapes.hpp"
#include "text/font.hpp"
#include "text/glyph_raster.hpp"

namespace timeloom {

namespace {

void show_pictures(cairo_t* context, const GlyphRun& run, const Point& origin) {
  const std::vector<cairo_glyph_t> glyphs = cairo_glyphs(run, origin.x, origin.y);
  run.font->select(context);
  cairo_show_glyphs(context, glyphs.data(), static_cast<int>(glyphs.size()));
}

CairoHandle<cairo_surface_t> surface_of(const GlyphBitmap& bitmap) {
  CairoHandle<cairo_surface_t> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, bitmap.width, bitmap.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return surface;
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
  const std::uint8_t* in = bitmap.pixels.data();
  for (int y = 0; y < bitmap.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(data + y * stride);
    for (int x = 0; x < bitmap.width; ++x, in += 4) {
      row[x] = std::uint32_t{in[3]} << 24U | std::uint32_t{in[0]} << 16U |
               std::uint32_t{in[1]} << 8U | in[2];
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

// Cairo 1.16 would put them into a document at one pixel per unit, a blur on paper.
void embed_pictures(cairo_t* context, const GlyphRun& run, const Point& origin) {
  constexpr float kPixelsPerUnit = 6;
  for (const Glyph& glyph : run.glyphs) {
    const GlyphBitmap bitmap = rasterise_glyph(*run.font, glyph.index, kPixelsPerUnit, 0);
    if (!bitmap.colour || bitmap.width == 0) continue;
    cairo_save(context);
    cairo_translate(context, origin.x + glyph.x, origin.y + glyph.y);
    cairo_scale(context, 1 / kPixelsPerUnit, 1 / kPixelsPerUnit);
    cairo_set_source_surface(context, surface_of(bitmap).get(), bitmap.left, bitmap.top);
    cairo_paint(context);
    cairo_restore(context);
  }
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

// The baseline on a whole device pixel, as the window's renderer has it: all rows are equally
// sharp.
Point on_pixel_row(cairo_t* context, const Point& origin) {
  double x = double{origin.x}, y = double{origin.y};
  cairo_user_to_device(context, &x, &y);
  y = std::round(y);
  cairo_device_to_user(context, &x, &y);
  return {origin.x, static_cast<float>(y)};
}

void paint_halo(cairo_t* context, const TextItem& item, const Point& origin) {
  cairo_new_path(context);
  for (const GlyphRun& run : item.text->runs) {
    if (!run.font->has_colour()) add_glyph_outlines(context, run, origin.x, origin.y);
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
  const bool on_paper = target == PaintTarget::document;
  const Point origin = on_paper ? item.origin : on_pixel_row(context, item.origin);
  if (item.halo > 0 && item.halo_colour.alpha > 0) paint_halo(context, item, origin);
  set_colour(context, item.colour);
  for (const GlyphRun& run : item.text->runs) {
    if (run.glyphs.empty()) continue;
    if (run.font->has_colour()) {
      on_paper ? embed_pictures(context, run, origin) : show_pictures(context, run, origin);
    } else if (on_paper) {
      show_selectable(context, run, *item.text, origin);
    } else {
      cairo_new_path(context);
      add_glyph_outlines(context, run, origin.x, origin.y);
      cairo_fill(context);
    }
  }
}

}  // namespace timeloom
