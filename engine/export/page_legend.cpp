#include "export/page_legend.hpp"

#include "export/page_template.hpp"
#include "layout/legend_layout.hpp"
#include "render/svg/svg_symbol.hpp"
#include "render/svg/xml_text.hpp"

namespace timeloom {

namespace {

constexpr float kOneRow = 100'000;  // as wide as it may be: the page breaks its lines itself

std::string symbol_sample(std::string_view symbol, std::string_view paint) {
  return "<path d=\"" + svg_symbol(symbol_from_name(symbol)) + "\" transform=\"scale(.55)\"" +
         std::string(paint) + "/>";
}

std::string bar_sample(std::string_view paint) {
  return "<rect x=\"-7\" y=\"-5\" width=\"14\" height=\"10\" rx=\"2.5\"" + std::string(paint) +
         "/>";
}

// As the page's script draws it.
std::string sample(const LegendEntry& entry) {
  const auto colour = "var(--" + (entry.role.empty() ? "muted" : entry.role) + ")";
  const auto fill = xml_attribute("fill", colour);
  const auto outlined = fill + xml_attribute("stroke", colour) + " fill-opacity=\".2\"";
  switch (entry.sample) {
    case LegendSample::symbol:
      return symbol_sample(entry.symbol, fill);
    case LegendSample::bar:
      return bar_sample(outlined) +
             bar_sample(xml_attribute("fill", "var(--" + entry.role + "-pattern, none)"));
    case LegendSample::swatch:
      return bar_sample(fill);
    case LegendSample::unsure_symbol:
      return symbol_sample(entry.symbol, " fill=\"var(--ground)\" stroke-width=\"3\"" +
                                             xml_attribute("stroke", colour));
    case LegendSample::unsure_bar:
      return bar_sample(outlined + " stroke-dasharray=\"3 3\"");
    case LegendSample::open_bar:
      return bar_sample(outlined) + "<path d=\"M1-4l5 4-5 4z\"" + fill + "/>";
  }
  return {};
}

}  // namespace

std::string page_legend(const EventStore& store, const LaneIndex& index,
                        const std::vector<EventRow>& rows, const Language& language,
                        TextShaper& shaper) {
  BandContent shown;
  for (const auto row : rows)
    shown.marks.push_back({.event = row,
                           .is_bar = store.span(row).is_interval(),
                           .kind = store.kind(row),
                           .colour = index.colours().of(row),
                           .label = {}});
  LegendContent content;
  content.add(store, shown);
  const auto layout =
      lay_out_legend(store, index.colours(), content, {}, kOneRow, language, shaper);
  std::string items;
  for (const auto& entry : layout.entries)
    items += html_element("li", "",
                          "<svg width=\"16\" height=\"16\" viewBox=\"-8 -8 16 16\" "
                          "aria-hidden=\"true\">" +
                              sample(entry) + "</svg>" + xml_text(entry.label.text->text)) +
             "\n";
  return html_element(
      "ul", " class=\"legend\"" + xml_attribute("aria-label", language.words("legend_meaning")),
      items);
}

}  // namespace timeloom
