#include "render/vector/pdf_tags.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "render/vector/paint_shapes.hpp"
#include "render/vector/painter.hpp"

namespace timeloom {

namespace {

std::string number(double value) {
  // Not printf, which writes a comma in some locales.
  return std::to_string(std::lround(value));
}

// As the attribute of a tag, which ends at a quote, and as a string of a PDF, which ends at a
// parenthesis: whatever is not plain is percent-encoded.
std::string uri_attribute(std::string_view url) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "uri='";
  for (const char character : url) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain = byte > 0x20 && byte < 0x7F &&
                          std::string_view("'\\()<>\"").find(character) == std::string_view::npos;
    if (is_plain)
      text += character;
    else
      (text += '%').append({kDigits[byte >> 4U], kDigits[byte & 15U]});
  }
  return text + "'";
}

bool is_title(const DisplayList& list, const TextItem& item) {
  if (item.part != FigurePart::heading) return false;
  const auto first = std::find_if(list.texts.begin(), list.texts.end(), [](const TextItem& text) {
    return text.part == FigurePart::heading && text.text != nullptr;
  });
  return item.text->style == first->text->style;
}

void link_area(cairo_t* context, const Rect& area, const std::string& url) {
  const auto attributes = uri_attribute(url) + " rect=[" + number(area.x) + " " + number(area.y) +
                          " " + number(area.width) + " " + number(area.height) + "]";
  cairo_tag_begin(context, CAIRO_TAG_LINK, attributes.c_str());
  cairo_tag_end(context, CAIRO_TAG_LINK);
}

}  // namespace

std::string link_of(const DisplayList& list, EventRow event) {
  const auto note =
      std::lower_bound(list.notes.begin(), list.notes.end(), event,
                       [](const EventNote& each, EventRow row) { return each.event < row; });
  if (event == kNoEvent || note == list.notes.end() || note->event != event) return {};
  for (const auto& source : note->sources)
    if (!source.url.empty()) return source.url;
  return {};
}

void paint_tagged_text(cairo_t* context, const DisplayList& list, const TextItem& item) {
  if (item.text == nullptr || item.text->text.empty()) return;
  const char* tag = is_title(list, item) ? "H1" : "P";
  const auto url = link_of(list, item.event);
  cairo_tag_begin(context, tag, nullptr);
  if (!url.empty()) cairo_tag_begin(context, CAIRO_TAG_LINK, uri_attribute(url).c_str());
  paint_text(context, item, PaintTarget::document);
  if (!url.empty()) cairo_tag_end(context, CAIRO_TAG_LINK);
  cairo_tag_end(context, tag);
}

void link_marks(cairo_t* context, const DisplayList& list) {
  const Rect picture{0, 0, list.size.width, list.size.height};
  const auto link = [&](const Item& item, Rect area) {
    const auto url = link_of(list, item.event);
    if (url.empty()) return;
    const auto& clip = item.clip < list.clips.size() ? list.clips[item.clip] : picture;
    const float right = std::min(area.right(), clip.right());
    const float bottom = std::min(area.bottom(), clip.bottom());
    area.x = std::max(area.x, clip.x);
    area.y = std::max(area.y, clip.y);
    area.width = right - area.x;
    area.height = bottom - area.y;
    if (area.width >= 1 && area.height >= 1) link_area(context, area, url);
  };
  for (const auto& item : list.rects)
    if (item.layer == Layer::bar) link(item, item.rect);
  for (const auto& item : list.symbols)
    link(item, {item.centre.x - item.radius, item.centre.y - item.radius, 2 * item.radius,
                2 * item.radius});
}

}  // namespace timeloom
