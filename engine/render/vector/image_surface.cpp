#include "render/vector/image_surface.hpp"

namespace timeloom {

namespace {

std::uint8_t straight(std::uint32_t premultiplied, std::uint32_t alpha) {
  return static_cast<std::uint8_t>(alpha == 0 ? 0 : (premultiplied * 255 + alpha / 2) / alpha);
}

std::uint32_t premultiplied(std::uint32_t straight_value, std::uint32_t alpha) {
  return (straight_value * alpha + 127) / 255;
}

bool is_opaque(const Image& image) {
  for (std::size_t i = 3; i < image.pixels.size(); i += 4) {
    if (image.pixels[i] != 255) return false;
  }
  return true;
}

}  // namespace

Image image_of(cairo_surface_t* argb_surface) {
  cairo_surface_flush(argb_surface);
  Image image;
  image.width = cairo_image_surface_get_width(argb_surface);
  image.height = cairo_image_surface_get_height(argb_surface);
  image.pixels.resize(std::size_t{4} * static_cast<std::size_t>(image.width) *
                      static_cast<std::size_t>(image.height));
  const unsigned char* data = cairo_image_surface_get_data(argb_surface);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(argb_surface);
  std::uint8_t* out = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + y * stride);
    for (int x = 0; x < image.width; ++x, out += 4) {
      const std::uint32_t alpha = row[x] >> 24U;
      out[0] = straight((row[x] >> 16U) & 255U, alpha);
      out[1] = straight((row[x] >> 8U) & 255U, alpha);
      out[2] = straight(row[x] & 255U, alpha);
      out[3] = static_cast<std::uint8_t>(alpha);
    }
  }
  return image;
}

CairoHandle<cairo_surface_t> surface_of(const Image& image) {
  CairoHandle<cairo_surface_t> surface(cairo_image_surface_create(
      is_opaque(image) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, image.width, image.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return surface;
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
  const std::uint8_t* in = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(data + y * stride);
    for (int x = 0; x < image.width; ++x, in += 4) {
      const std::uint32_t alpha = in[3];
      row[x] = alpha << 24U | premultiplied(in[0], alpha) << 16U |
               premultiplied(in[1], alpha) << 8U | premultiplied(in[2], alpha);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace timeloom
