// A display list as SVG, for browsers, editors and screen readers: text is text, an event is one
// group with its title, its description and a link to its source.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/result.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

struct SvgOptions {
  // What fill and stroke are called; opacity is written apart. Nothing: "#rrggbb".
  std::function<std::string(Colour)> paint;
  std::string id_prefix;    // before every id, where other elements of a page have ids too
  bool is_document = true;  // with an XML declaration and a size of its own; else part of a page
  // Further attributes of an event's group, each with a blank before it. Nothing: none.
  std::function<std::string(EventRow)> event_attributes{};
};

// Well-formed XML whatever the texts, and the same bytes for the same list. One logical pixel is
// one px. Texts are stretched to their measured width where a reader lacks their font.
std::string svg_text(const DisplayList& list, const SvgOptions& options = {});

// Written beside the target first and renamed, so that a failure leaves no half file.
Result<void> write_svg(const DisplayList& list, const std::filesystem::path& file);

}  // namespace timeloom
