#include "export/page_table.hpp"

#include "export/page_template.hpp"
#include "render/svg/xml_text.hpp"
#include "scene/event_notes.hpp"
#include "time/describe.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

std::string source_list(const std::vector<EventNote::Source>& sources) {
  std::string items;
  for (const auto& source : sources) {
    const auto label = xml_text(source.label);
    items += html_element(
        "li", "",
        source.url.empty()
            ? label
            : html_element("a", xml_attribute("href", source.url) + " rel=\"noopener noreferrer\"",
                           label));
  }
  return items.empty() ? "" : html_element("ul", "", items);
}

}  // namespace

std::string page_table_rows(const EventStore& store, const std::vector<EventRow>& rows,
                            const Language& language) {
  std::string text;
  for (const auto row : rows) {
    const auto note = event_note(store, row, language);
    const auto cell = [](std::string_view words) {
      return html_element("td", "", xml_text(words));
    };
    text += html_element("tr", "",
                         html_element("th", " scope=\"row\"", xml_text(note.title)) +
                             html_element("td", "", xml_text(describe(store.span(row), language))) +
                             cell(lane_words(store.lanes()[store.lane(row)].path)) +
                             cell(store.kinds()[store.kind(row)].label) + cell(store.summary(row)) +
                             html_element("td", "", source_list(note.sources))) +
            "\n";
  }
  return text;
}

}  // namespace timeloom
