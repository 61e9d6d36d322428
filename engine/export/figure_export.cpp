#include "export/figure_export.hpp"

#include <string>

#include "base/lower_extension.hpp"
#include "render/svg/svg_writer.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom {

Result<FigureFormat> figure_format(const std::filesystem::path& file) {
  const auto extension = lower_extension(file);
  if (extension == ".png") return FigureFormat::png;
  if (extension == ".svg") return FigureFormat::svg;
  if (extension == ".pdf") return FigureFormat::pdf;
  return fail(file.string() + ": a figure's name ends in .png, .svg or .pdf");
}

Result<void> export_figure(const DisplayList& list, const std::filesystem::path& file,
                           double scale) {
  const auto format = figure_format(file);
  if (!format) return tl::unexpected(format.error());
  switch (*format) {
    case FigureFormat::svg:
      return write_svg(list, file);
    case FigureFormat::pdf:
      return write_pdf(list, file);
    case FigureFormat::png:
      break;
  }
  const auto image = render_image(list, scale);
  if (!image) return fail(file.string() + ": " + image.error().message);
  return write_png(*image, file);
}

}  // namespace timeloom
