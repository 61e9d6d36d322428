#include "text/glyph_raster.hpp"

#include <algorithm>
#include <cmath>

#include "text/font.hpp"

namespace timeloom {

namespace {

// Where ink may be, in device pixels from the glyph's origin.
struct PixelBox {
  int left = 0, top = 0, right = 0, bottom = 0;
};

PixelBox ink_box(cairo_scaled_font_t* font, const cairo_glyph_t& glyph) {
  cairo_text_extents_t ink;
  cairo_scaled_font_glyph_extents(font, &glyph, 1, &ink);
  cairo_matrix_t to_device;
  cairo_scaled_font_get_ctm(font, &to_device);
  const double left = ink.x_bearing * to_device.xx + glyph.x;
  const double top = ink.y_bearing * to_device.yy;
  const double right = left + ink.width * to_device.xx;
  const double bottom = top + ink.height * to_device.yy;
  if (!(right > left) || !(bottom > top)) return {};
  // One more all round, as pictures are scaled and placed with a blur.
  return {static_cast<int>(std::floor(left)) - 1, static_cast<int>(std::floor(top)) - 1,
          static_cast<int>(std::ceil(right)) + 1, static_cast<int>(std::ceil(bottom)) + 1};
}

// The smallest bitmap that keeps all ink.
GlyphBitmap trimmed(const GlyphBitmap& bitmap) {
  const int bytes = bitmap.colour ? 4 : 1;
  const auto at = [&](int x, int y) {
    return bitmap.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * bitmap.width + x) * bytes;
  };
  int left = bitmap.width, right = 0, top = bitmap.height, bottom = 0;
  for (int y = 0; y < bitmap.height; ++y) {
    for (int x = 0; x < bitmap.width; ++x) {
      if (std::all_of(at(x, y), at(x, y) + bytes, [](std::uint8_t byte) { return byte == 0; })) {
        continue;
      }
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = y + 1;
    }
  }
  GlyphBitmap result;
  result.colour = bitmap.colour;
  if (right <= left) return result;
  result.width = right - left;
  result.height = bottom - top;
  result.left = bitmap.left + left;
  result.top = bitmap.top + top;
  for (int y = top; y < bottom; ++y) {
    result.pixels.insert(result.pixels.end(), at(left, y), at(left, y) + result.width * bytes);
  }
  return result;
}

}  // namespace

GlyphBitmap rasterise_glyph(const Font& font, std::uint32_t glyph, float scale, float subpixel_x) {
  const CairoHandle<cairo_scaled_font_t> scaled = font.scaled(scale);
  const cairo_glyph_t at_origin{glyph, 0, 0};
  PixelBox box = ink_box(scaled.get(), {glyph, subpixel_x, 0});
  if (box.right <= box.left) return {};

  const bool colour = font.has_colour();
  GlyphBitmap bitmap;
  bitmap.colour = colour;
  bitmap.width = box.right - box.left;
  bitmap.height = box.bottom - box.top;
  bitmap.left = box.left;
  bitmap.top = box.top;
  const CairoHandle<cairo_surface_t> surface(cairo_image_surface_create(
      colour ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8, bitmap.width, bitmap.height));
  const CairoHandle<cairo_t> context(cairo_create(surface.get()));
  cairo_translate(context.get(), subpixel_x - static_cast<float>(box.left), -box.top);
  cairo_scale(context.get(), double{scale}, double{scale});
  font.select(context.get());
  if (colour) {
    cairo_show_glyphs(context.get(), &at_origin, 1);
  } else {
    cairo_glyph_path(context.get(), &at_origin, 1);
    cairo_fill(context.get());
  }
  cairo_surface_flush(surface.get());
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) return {};

  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < bitmap.height; ++y) {
    const unsigned char* row = data + static_cast<std::ptrdiff_t>(y) * stride;
    if (!colour) {
      bitmap.pixels.insert(bitmap.pixels.end(), row, row + bitmap.width);
      continue;
    }
    for (int x = 0; x < bitmap.width; ++x) {
      const std::uint32_t pixel = reinterpret_cast<const std::uint32_t*>(row)[x];
      for (const unsigned shift : {16U, 8U, 0U, 24U}) {
        bitmap.pixels.push_back(static_cast<std::uint8_t>(pixel >> shift));
      }
    }
  }
  return trimmed(bitmap);
}

}  // namespace timeloom
