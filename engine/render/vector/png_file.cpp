#include "base/whole_file.hpp"
#include "render/vector/byte_stream.hpp"
#include "render/vector/image_surface.hpp"
#include "render/vector/surface_size.hpp"

namespace timeloom {

namespace {

tl::unexpected<Error> failure(const char* what, const std::filesystem::path& file,
                              cairo_status_t status) {
  return fail(std::string(what) + " " + file.string() + ": " + cairo_status_to_string(status));
}

// A PNG may be grey or without alpha; drawn onto this it is neither.
CairoHandle<cairo_surface_t> as_argb(cairo_surface_t* picture) {
  CairoHandle<cairo_surface_t> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width(picture),
                                 cairo_image_surface_get_height(picture)));
  const CairoHandle<cairo_t> context(cairo_create(surface.get()));
  cairo_set_source_surface(context.get(), picture, 0, 0);
  cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(context.get());
  return surface;
}

}  // namespace

Result<void> write_png(const Image& image, const std::filesystem::path& file,
                       const PngTexts& texts) {
  const Size size{static_cast<float>(image.width), static_cast<float>(image.height)};
  if (const auto checked = surface_size(size, 1); !checked) {
    return fail("cannot write " + file.string() + ": " + checked.error().message);
  }
  const CairoHandle<cairo_surface_t> surface = surface_of(image);
  std::string bytes;
  const cairo_status_t status =
      cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
  if (status != CAIRO_STATUS_SUCCESS) return failure("cannot write", file, status);
  return write_whole_file(file, texts.empty() ? bytes : with_texts(bytes, texts));
}

Result<Image> read_png(const std::filesystem::path& file) {
  const Result<std::string> bytes = read_whole_file(file);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!bytes->starts_with("\x89PNG")) return fail(file.string() + " is not a PNG picture");
  std::string_view left = *bytes;
  const CairoHandle<cairo_surface_t> picture(
      cairo_image_surface_create_from_png_stream(take_bytes, &left));
  cairo_status_t status = cairo_surface_status(picture.get());
  if (status == CAIRO_STATUS_READ_ERROR) return fail(file.string() + " is damaged or cut short");
  if (status != CAIRO_STATUS_SUCCESS) return failure("cannot read", file, status);
  const CairoHandle<cairo_surface_t> surface = as_argb(picture.get());
  status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) return failure("cannot read", file, status);
  return image_of(surface.get());
}

}  // namespace timeloom
