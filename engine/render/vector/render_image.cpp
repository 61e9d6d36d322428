#include "render/vector/image_surface.hpp"
#include "render/vector/painter.hpp"
#include "render/vector/surface_size.hpp"

namespace timeloom {

Result<Image> render_image(const DisplayList& list, double scale) {
  const Result<PixelSize> size = surface_size(list.size, scale);
  if (!size) return tl::unexpected(size.error());
  const CairoHandle<cairo_surface_t> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size->width, size->height));
  const CairoHandle<cairo_t> context(cairo_create(surface.get()));
  cairo_scale(context.get(), scale, scale);
  paint(context.get(), list, PaintTarget::pixels);
  if (const cairo_status_t status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS) {
    return fail(std::string("cannot draw the picture: ") + cairo_status_to_string(status));
  }
  return image_of(surface.get());
}

}  // namespace timeloom
