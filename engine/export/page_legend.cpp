#include "export/page_legend.hpp"

#include "export/page_template.hpp"
#include "layout/legend_layout.hpp"
#include "render/svg/svg_symbol.hpp"
#include "render/svg/xml_text.hpp"

namespace timeloom {

namespace {

constexpr float kOneRow = 100'000;  // as wide as it may be: the page breaks its lines itself

std::string sample(const LegendEntry& entry) {
  const auto colour = "var(--" + (entry.role.empty() ? "muted" : entry.role) + ")";
  std::string shape;
  if (entry.sample == LegendSample::symbol) {
    shape = "<path d=\"" + svg_symbol(symbol_from_name(entry.symbol)) +
            "\" transform=\"scale(.55)\"" + xml_attribute("fill", colour) + "/>";
  } else {
    shape = "<rect x=\"-7\" y=\"-5\" width=\"14\" height=\"10\" rx=\"2.5\"" +
            xml_attribute("fill", colour) +
            (entry.sample == LegendSample::bar
                 ? xml_attribute("stroke", colour) + " fill-opacity=\".2\""
                 : "") +
            "/>";
  }
  return "<svg width=\"16\" height=\"16\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\">" + shape +
         "</svg>";
}

}  // namespace

std::string page_legend(const EventStore& store, const LaneIndex& index,
                        const std::vector<EventRow>& rows, const Language& language,
                        TextShaper& shaper) {
  LegendContent content;
  for (const auto row : rows)
    content.add(index.colours().of(row), store.kind(row), store.span(row).is_interval());
  const auto layout =
      lay_out_legend(store, index.colours(), content, {}, kOneRow, language, shaper);
  std::string items;
  for (const auto& entry : layout.entries)
    items += html_element("li", "", sample(entry) + xml_text(entry.label.text->text)) + "\n";
  return html_element(
      "ul", " class=\"legend\"" + xml_attribute("aria-label", language.words("legend_meaning")),
      items);
}

}  // namespace timeloom
