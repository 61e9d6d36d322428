#include <cairo-pdf.h>

#include <utility>

#include "base/whole_file.hpp"
#include "render/vector/byte_stream.hpp"
#include "render/vector/painter.hpp"
#include "render/vector/pdf_language.hpp"
#include "render/vector/pdf_tags.hpp"
#include "render/vector/surface_size.hpp"
#include "render/vector/vector_renderer.hpp"
#include "text/clean_text.hpp"

namespace timeloom {

namespace {

// What the legend explains is what the figure is about.
std::string keywords(const DisplayList& list) {
  std::string words;
  for (const auto& item : list.texts)
    if (item.part == FigurePart::legend && item.text != nullptr)
      words += (words.empty() ? "" : ", ") + item.text->text;
  return words;
}

void describe(cairo_surface_t* pdf, const DisplayList& list) {
  const auto set = [pdf](cairo_pdf_metadata_t field, const std::string& value) {
    // Cairo refuses the whole document for bad UTF-8.
    if (!value.empty()) cairo_pdf_surface_set_metadata(pdf, field, clean_text(value).c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, list.title);
  set(CAIRO_PDF_METADATA_SUBJECT, list.description);
  set(CAIRO_PDF_METADATA_KEYWORDS, keywords(list));
  set(CAIRO_PDF_METADATA_CREATOR, "Timeloom");
  // Not the time of writing: the same picture gives the same bytes.
  set(CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

}  // namespace

Result<void> write_pdf(const DisplayList& list, const std::filesystem::path& file) {
  if (const auto checked = surface_size(list.size, 1); !checked) {
    return fail("cannot write " + file.string() + ": " + checked.error().message);
  }
  std::string bytes;
  const CairoHandle<cairo_surface_t> pdf(cairo_pdf_surface_create_for_stream(
      append_bytes, &bytes, double{list.size.width}, double{list.size.height}));
  describe(pdf.get(), list);
  const CairoHandle<cairo_t> context(cairo_create(pdf.get()));
  paint(context.get(), list, PaintTarget::document);
  link_marks(context.get(), list);
  cairo_show_page(context.get());
  cairo_surface_finish(pdf.get());
  cairo_status_t status = cairo_status(context.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(pdf.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return fail("cannot write " + file.string() + ": " + cairo_status_to_string(status));
  }
  return write_whole_file(file, with_language(std::move(bytes), list.language));
}

}  // namespace timeloom
