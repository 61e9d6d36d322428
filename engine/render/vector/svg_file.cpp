#include <cairo-svg.h>

#include "render/vector/byte_stream.hpp"
#include "render/vector/painter.hpp"
#include "render/vector/surface_size.hpp"
#include "render/vector/vector_renderer.hpp"
#include "render/vector/whole_file.hpp"

namespace timeloom {

Result<void> write_svg(const DisplayList& list, const std::filesystem::path& file) {
  if (const auto checked = surface_size(list.size, 1); !checked) {
    return fail("cannot write " + file.string() + ": " + checked.error().message);
  }
  std::string bytes;
  const CairoHandle<cairo_surface_t> svg(cairo_svg_surface_create_for_stream(
      append_bytes, &bytes, double{list.size.width}, double{list.size.height}));
  cairo_svg_surface_set_document_unit(svg.get(), CAIRO_SVG_UNIT_PX);
  const CairoHandle<cairo_t> context(cairo_create(svg.get()));
  paint(context.get(), list, PaintTarget::document);
  cairo_surface_finish(svg.get());
  cairo_status_t status = cairo_status(context.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(svg.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return fail("cannot write " + file.string() + ": " + cairo_status_to_string(status));
  }
  return write_whole_file(file, bytes);
}

}  // namespace timeloom
