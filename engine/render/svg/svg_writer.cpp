#include "render/svg/svg_writer.hpp"

#include <algorithm>
#include <map>
#include <variant>
#include <vector>

#include "base/whole_file.hpp"
#include "render/svg/event_ids.hpp"
#include "render/svg/font_families.hpp"
#include "render/svg/svg_elements.hpp"
#include "render/svg/svg_number.hpp"
#include "render/svg/xml_text.hpp"

namespace timeloom {

namespace {

using AnyItem = std::variant<const RectItem*, const AreaItem*, const LineItem*, const CurveItem*,
                             const SymbolItem*, const TextItem*>;

const Item& common(const AnyItem& item) {
  return std::visit([](const auto* each) -> const Item& { return *each; }, item);
}

// All items in the order that they are drawn in.
std::vector<AnyItem> drawing_order(const DisplayList& list) {
  std::vector<AnyItem> items;
  const auto add = [&](const auto& some) {
    for (const auto& item : some) items.emplace_back(&item);
  };
  add(list.rects);
  add(list.areas);
  add(list.lines);
  add(list.curves);
  add(list.symbols);
  add(list.texts);
  std::stable_sort(items.begin(), items.end(), [](const AnyItem& a, const AnyItem& b) {
    return common(a).layer < common(b).layer;
  });
  return items;
}

std::string_view name_of(FigurePart part) {
  switch (part) {
    case FigurePart::heading:
      return "heading";
    case FigurePart::source_line:
      return "source-line";
    case FigurePart::legend:
      return "legend";
    case FigurePart::axis:
      return "axis";
    case FigurePart::lanes:
      return "lanes";
    case FigurePart::annotations:
      return "annotations";
    case FigurePart::none:
      break;
  }
  return {};
}

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  if (text.empty()) return {};
  std::string result = "<";
  return result.append(name)
      .append(attributes)
      .append(">")
      .append(xml_lines(text))
      .append("</")
      .append(name)
      .append(">\n");
}

class SvgWriter {
public:
  SvgWriter(const DisplayList& list, const SvgOptions& options)
      : list_(list), options_(options), elements_(list, options) {}

  std::string write() {
    sort_out();
    std::string body;
    body += "<rect width=\"" + svg_number(list_.size.width) + "\" height=\"" +
            svg_number(list_.size.height) + "\"" + elements_.paint("fill", list_.background) +
            "/>\n";
    write_parts(below_, body);
    for (const auto part : {FigurePart::none, FigurePart::heading, FigurePart::legend,
                            FigurePart::axis, FigurePart::lanes})
      write_part(part, beside_[part], body);
    EventIds ids;
    for (const auto& [event, items] : events_) write_event(event, items, ids, body);
    write_parts(above_, body);
    write_part(FigurePart::annotations, beside_[FigurePart::annotations], body);
    write_part(FigurePart::source_line, beside_[FigurePart::source_line], body);
    // The definitions are known only now.
    const auto definitions = elements_.definitions();
    return head() + (definitions.empty() ? "" : "<defs>\n" + definitions + "</defs>\n") + body +
           "</g>\n</svg>\n";
  }

private:
  using Items = std::vector<AnyItem>;

  // What lies below all events, what stands beside them, in groups that need not be interrupted,
  // the events, and what lies above all.
  void sort_out() {
    for (const auto& item : drawing_order(list_)) {
      const auto& shared = common(item);
      if (shared.event != kNoEvent)
        events_[shared.event].push_back(item);
      else if (shared.layer < Layer::bar)
        below_.push_back(item);
      else if (shared.layer == Layer::overlay && shared.part != FigurePart::annotations)
        above_.push_back(item);
      else
        beside_[shared.part].push_back(item);
    }
  }

  void write_items(const Items& items, std::string& out) {
    for (const auto& item : items)
      std::visit([&](const auto* each) { elements_.write(*each, out); }, item);
  }

  void write_part(FigurePart part, const Items& items, std::string& out) {
    if (items.empty()) return;
    const auto name = name_of(part);
    out += "<g" + (name.empty() ? "" : xml_attribute("class", name)) + ">\n";
    write_items(items, out);
    out += "</g>\n";
  }

  // Each stretch of one part in a group of its own, as their order matters.
  void write_parts(const Items& items, std::string& out) {
    for (auto begin = items.begin(); begin != items.end();) {
      const auto part = common(*begin).part;
      const auto end = std::find_if(begin, items.end(),
                                    [&](const AnyItem& item) { return common(item).part != part; });
      write_part(part, {begin, end}, out);
      begin = end;
    }
  }

  const EventNote* note_of(EventRow event) const {
    const auto found =
        std::lower_bound(list_.notes.begin(), list_.notes.end(), event,
                         [](const EventNote& note, EventRow row) { return note.event < row; });
    return found != list_.notes.end() && found->event == event ? &*found : nullptr;
  }

  void write_event(EventRow event, const Items& items, EventIds& ids, std::string& out) {
    const auto* note = note_of(event);
    const auto id = ids.take(event, note != nullptr ? note->id : std::string_view());
    out += "<g" + xml_attribute("id", options_.id_prefix + id) + xml_attribute("class", "event") +
           xml_attribute("role", "graphics-object group") +
           (options_.event_attributes ? options_.event_attributes(event) : "") + ">\n";
    std::string url;
    if (note != nullptr) {
      out += element("title", {}, note->title) + element("desc", {}, note->description);
      for (const auto& source : note->sources)
        if (url.empty()) url = source.url;
    }
    if (!url.empty()) out += "<a" + xml_attribute("href", url) + ">\n";
    write_items(items, out);
    if (!url.empty()) out += "</a>\n";
    out += "</g>\n";
  }

  std::string head() const {
    const auto width = svg_number(list_.size.width), height = svg_number(list_.size.height);
    const auto title = options_.id_prefix + "title", description = options_.id_prefix + "desc";
    std::string labelled;
    if (!list_.title.empty()) labelled = title;
    if (!list_.description.empty()) labelled += (labelled.empty() ? "" : " ") + description;
    std::string text;
    if (options_.is_document) text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
            xml_attribute("viewBox", "0 0 " + width + " " + height);
    if (options_.is_document)
      text += xml_attribute("width", width) + xml_attribute("height", height);
    text += xml_attribute("lang", list_.language) + xml_attribute("xml:lang", list_.language) +
            xml_attribute("xml:space", "preserve") +
            xml_attribute("role", "graphics-document document");
    if (!labelled.empty()) text += xml_attribute("aria-labelledby", labelled);
    text += ">\n" + element("title", xml_attribute("id", title), list_.title) +
            element("desc", xml_attribute("id", description), list_.description);
    const auto& usual = elements_.text_defaults();
    return text + "<g" + xml_attribute("font-family", font_families(list_.text_family)) +
           xml_attribute("font-size", svg_number(usual.size)) +
           elements_.paint("fill", usual.colour) +
           " stroke-linecap=\"round\" stroke-linejoin=\"round\""
           " text-rendering=\"geometricPrecision\">\n";
  }

  const DisplayList& list_;
  const SvgOptions& options_;
  SvgElements elements_;
  Items below_, above_;
  std::map<FigurePart, Items> beside_;
  std::map<EventRow, Items> events_;
};

}  // namespace

std::string svg_text(const DisplayList& list, const SvgOptions& options) {
  return SvgWriter(list, options).write();
}

Result<void> write_svg(const DisplayList& list, const std::filesystem::path& file) {
  if (!(list.size.width >= 1) || !(list.size.height >= 1))
    return fail("cannot write " + file.string() + ": a picture of " + svg_number(list.size.width) +
                " × " + svg_number(list.size.height) + " pixels has no area");
  return write_whole_file(file, svg_text(list));
}

}  // namespace timeloom
