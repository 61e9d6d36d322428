#include <cairo-svg.h>

#include <cctype>
#include <map>

#include "base/whole_file.hpp"
#include "render/vector/byte_stream.hpp"
#include "render/vector/painter.hpp"
#include "render/vector/surface_size.hpp"
#include "render/vector/vector_renderer.hpp"
#include "text/clean_text.hpp"

namespace timeloom {

namespace {

bool is_digit(char character) {
  return std::isdigit(static_cast<unsigned char>(character)) != 0;
}

// Cairo counts surfaces through the whole run of the program, and names groups and images after
// that count. Counted anew, the same picture gives the same bytes.
std::string renumbered(std::string_view svg) {
  std::string result;
  result.reserve(svg.size());
  std::map<std::string, std::size_t, std::less<>> numbers;
  std::size_t done = 0;
  for (std::size_t quote = svg.find_first_of("\"#"); quote != std::string_view::npos;
       quote = svg.find_first_of("\"#", quote + 1)) {
    std::size_t digits = std::string_view::npos;
    for (const std::string_view name : {std::string_view("surface"), std::string_view("image")}) {
      if (svg.substr(quote + 1).starts_with(name)) digits = quote + 1 + name.size();
    }
    if (digits >= svg.size() || !is_digit(svg[digits])) continue;
    std::size_t end = digits;
    while (end < svg.size() && is_digit(svg[end])) ++end;
    const std::string old_name(svg.substr(quote + 1, end - quote - 1));
    const std::size_t number = numbers.try_emplace(old_name, numbers.size() + 1).first->second;
    result.append(svg.substr(done, digits - done)).append(std::to_string(number));
    done = end;
  }
  return result.append(svg.substr(done));
}

std::string element(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  std::string result = "<" + std::string(name) + ">";
  for (const char character : clean_text(text)) {
    switch (character) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      default:
        result += character;
    }
  }
  return result + "</" + std::string(name) + ">\n";
}

// What browsers and screen readers tell about the picture.
std::string described(std::string svg, const DisplayList& list) {
  const std::size_t root_end = svg.find(">\n", svg.find("<svg "));
  if (root_end == std::string::npos) return svg;
  return svg.insert(root_end + 2, element("title", list.title) + element("desc", list.description));
}

}  // namespace

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
  return write_whole_file(file, described(renumbered(bytes), list));
}

}  // namespace timeloom
