#include "text/font.hpp"

#include <cairo-ft.h>

namespace timeloom {

namespace {

bool face_has_colour(cairo_scaled_font_t* scaled_font) {
  if (cairo_scaled_font_get_type(scaled_font) != CAIRO_FONT_TYPE_FT) return false;
  FT_Face face = cairo_ft_scaled_font_lock_face(scaled_font);
  if (face == nullptr) return false;
  const bool colour = FT_HAS_COLOR(face) != 0;
  cairo_ft_scaled_font_unlock_face(scaled_font);
  return colour;
}

CairoHandle<cairo_font_options_t> options_of(cairo_scaled_font_t* scaled_font) {
  CairoHandle<cairo_font_options_t> options(cairo_font_options_create());
  cairo_scaled_font_get_font_options(scaled_font, options.get());
  return options;
}

cairo_font_extents_t extents_of(cairo_scaled_font_t* scaled_font) {
  cairo_font_extents_t extents = {};
  cairo_scaled_font_extents(scaled_font, &extents);
  return extents;
}

}  // namespace

Font::Font(cairo_scaled_font_t* scaled_font)
    : scaled_font_(cairo_scaled_font_reference(scaled_font)),
      has_colour_(face_has_colour(scaled_font)) {}

void Font::select(cairo_t* context) const {
  cairo_matrix_t matrix;
  cairo_scaled_font_get_font_matrix(scaled_font_.get(), &matrix);
  cairo_set_font_face(context, cairo_scaled_font_get_font_face(scaled_font_.get()));
  cairo_set_font_matrix(context, &matrix);
  cairo_set_font_options(context, options_of(scaled_font_.get()).get());
}

CairoHandle<cairo_scaled_font_t> Font::scaled(double scale) const {
  cairo_matrix_t font_matrix;
  cairo_scaled_font_get_font_matrix(scaled_font_.get(), &font_matrix);
  cairo_matrix_t device_matrix;
  cairo_matrix_init_scale(&device_matrix, scale, scale);
  return CairoHandle<cairo_scaled_font_t>(
      cairo_scaled_font_create(cairo_scaled_font_get_font_face(scaled_font_.get()), &font_matrix,
                               &device_matrix, options_of(scaled_font_.get()).get()));
}

double Font::ascent() const {
  return extents_of(scaled_font_.get()).ascent;
}

double Font::descent() const {
  return extents_of(scaled_font_.get()).descent;
}

std::vector<cairo_glyph_t> cairo_glyphs(const GlyphRun& run, double origin_x, double origin_y) {
  std::vector<cairo_glyph_t> glyphs;
  glyphs.reserve(run.glyphs.size());
  for (const Glyph& glyph : run.glyphs) {
    glyphs.push_back({glyph.index, origin_x + glyph.x, origin_y + glyph.y});
  }
  return glyphs;
}

void add_glyph_outlines(cairo_t* context, const GlyphRun& run, double origin_x, double origin_y) {
  const std::vector<cairo_glyph_t> glyphs = cairo_glyphs(run, origin_x, origin_y);
  run.font->select(context);
  cairo_glyph_path(context, glyphs.data(), static_cast<int>(glyphs.size()));
}

}  // namespace timeloom
