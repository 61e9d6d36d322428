#include "export/figure_export.hpp"

#include <string>

#include "base/lower_extension.hpp"
#include "render/svg/svg_writer.hpp"
#include "render/vector/vector_renderer.hpp"
#include "view/document_view.hpp"

namespace timeloom {

Result<FigureFormat> figure_format(const std::filesystem::path& file) {
  const auto extension = lower_extension(file);
  if (extension == ".png") return FigureFormat::png;
  if (extension == ".svg") return FigureFormat::svg;
  if (extension == ".pdf") return FigureFormat::pdf;
  return fail(file.string() + ": a figure's name ends in .png, .svg, .pdf or .html");
}

FigureRecord figure_record(const EventStore& store, const View& view, const FigureText& text) {
  FigureRecord record;
  for (const auto& source : store.sources())
    record.sources += (record.sources.empty() ? "" : ", ") + source.name;
  DocumentJson json;
  json["timeloom"] = 1;
  const auto put = [&](const char* name, const std::string& words) {
    if (!words.empty()) json[name] = words;
  };
  put("title", text.title);
  put("subtitle", text.subtitle);
  if (text.source_line) json["source_line"] = *text.source_line;
  put("alt_text", text.alt_text);
  // Where a theme's file lies on this machine is nobody's concern.
  auto shown = view;
  shown.theme = std::filesystem::path(view.theme).filename().string();
  json["view"] = view_json(shown, {});
  record.document = json.dump(-1, ' ', false, DocumentJson::error_handler_t::replace);
  return record;
}

Result<void> export_figure(const DisplayList& list, const std::filesystem::path& file, double scale,
                           const FigureRecord& record) {
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
  return write_png(*image, file,
                   {{"Title", list.title},
                    {"Description", list.description},
                    {"Source", record.sources},
                    {"Software", "Timeloom"},
                    {"timeloom", record.document}});
}

}  // namespace timeloom
