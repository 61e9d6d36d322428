#include "view/document_view.hpp"

#include "view/document_annotations.hpp"
#include "view/document_filter.hpp"
#include "view/document_path.hpp"
#include "view/document_range.hpp"
#include "view/theme_shelf.hpp"

namespace timeloom {

namespace {

void read_range(ObjectReader& reader, View& view) {
  std::string range;
  reader.read("range", range);
  if (range.empty()) return;
  const auto parsed = parse_range(range);
  if (!parsed) return reader.complain("range", parsed.error().message);
  view.range = *parsed;
}

void read_theme(ObjectReader& reader, const std::filesystem::path& folder, View& view) {
  reader.read("theme", view.theme);
  if (view.theme.empty()) return reader.complain("theme", "expected a theme's name or its file");
  if (is_theme_path(view.theme)) view.theme = resolved_in(folder, view.theme);
}

void read_property(ObjectReader& reader, const char* name, EventProperty& property) {
  std::string text;
  reader.read(name, text);
  if (text.empty()) return;
  const auto known = event_property_from(text);
  if (!known)
    return reader.complain(name, "\"" + text + "\" is none of " + std::string(kEventPropertyForms));
  property = *known;
}

void read_layout(ObjectReader& reader, View& view) {
  std::string text(to_string(view.layout));
  reader.read("layout", text);
  const auto known = layout_kind_from(text);
  if (!known)
    return reader.complain("layout", "\"" + text + "\" is none of " + layout_kind_names());
  view.layout = *known;
}

// "auto", or a list of ranges, of which one may be "auto".
void read_breaks(ObjectReader& reader, AxisBreaks& breaks) {
  const auto* value = reader.find("breaks");
  if (value == nullptr) return;
  const auto read = [&](const std::string& text) {
    if (const auto added = add_break(text, breaks); !added)
      reader.complain("breaks", added.error().message);
  };
  if (value->is_string()) return read(value->get<std::string>());
  reader.read_texts("breaks", read);
}

DocumentJson breaks_json(const AxisBreaks& breaks) {
  if (breaks.automatic && breaks.ranges.empty()) return "auto";
  auto json = DocumentJson::array();
  if (breaks.automatic) json.push_back("auto");
  for (const auto& range : breaks.ranges) json.push_back(print_range(range));
  return json;
}

// true: the present; a date: that day.
void read_today(ObjectReader& reader, TodayLine& today) {
  const auto* value = reader.find("today");
  if (value == nullptr) return;
  if (value->is_boolean()) {
    today.shown = value->get<bool>();
    return;
  }
  const auto at = value->is_string() ? parse_instant(value->get<std::string>())
                                     : Result<Instant>(fail("expected true, false or a date"));
  if (!at) return reader.complain("today", at.error().message);
  today = {.shown = true, .at = *at};
}

void read_lane_choices(ObjectReader& reader, LaneChoices& lanes) {
  const auto list = [&](const char* name, std::vector<std::string>& paths) {
    reader.read_texts(name, [&](const std::string& path) { paths.push_back(path); });
  };
  const auto set = [&](const char* name, LaneChoices::Paths& paths) {
    reader.read_texts(name, [&](const std::string& path) { paths.insert(path); });
  };
  list("lane_order", lanes.order);
  list("pinned_lanes", lanes.pinned);
  set("open_lanes", lanes.open);
  set("closed_lanes", lanes.closed);
}

void write_lane_choices(const LaneChoices& lanes, DocumentJson& json) {
  const auto put = [&](const char* name, const auto& paths) {
    if (!paths.empty()) json[name] = paths;
  };
  put("lane_order", lanes.order);
  put("pinned_lanes", lanes.pinned);
  put("open_lanes", lanes.open);
  put("closed_lanes", lanes.closed);
}

void read_lane_depth(ObjectReader& reader, View& view) {
  const auto* depth = reader.find("lane_depth");
  if (depth == nullptr) return;
  if (!depth->is_number_integer() || depth->get<int>() < 1)
    return reader.complain("lane_depth", "expected a number of levels, 1 or more");
  view.lane_depth = depth->get<int>();
}

}  // namespace

void read_view(const DocumentJson& value, const std::string& path,
               const std::filesystem::path& folder, View& view, std::string& error) {
  ObjectReader reader(value, path, error);
  read_range(reader, view);
  read_layout(reader, view);
  read_breaks(reader, view.breaks);
  read_today(reader, view.today);
  read_property(reader, "group_by", view.group_by);
  read_property(reader, "colour_by", view.colour_by);
  reader.read("align_to", view.align_to);
  read_theme(reader, folder, view);
  read_lane_choices(reader, view.lanes);
  read_lane_depth(reader, view);
  read_filter(reader, view.filter);
  reader.read("show_links", view.show_links);
  reader.read("show_legend", view.show_legend);
  if (const auto* annotations = reader.find("annotations"))
    read_annotations(*annotations, reader.path_of("annotations"), view.annotations, error);
  if (const auto* edits = reader.find("edits"))
    read_edits(*edits, reader.path_of("edits"), view.edits, error);
  reader.refuse_others();
}

DocumentJson view_json(const View& view, const std::filesystem::path& folder) {
  DocumentJson json;
  if (view.range) json["range"] = print_range(*view.range);
  if (view.layout != LayoutKind::lanes) json["layout"] = to_string(view.layout);
  json["group_by"] = to_string(view.group_by);
  if (view.colour_by != PropertyKind::kind) json["colour_by"] = to_string(view.colour_by);
  if (!view.align_to.empty()) json["align_to"] = view.align_to;
  if (view.breaks != AxisBreaks{}) json["breaks"] = breaks_json(view.breaks);
  if (view.today.at)
    json["today"] = print_instant(*view.today.at);
  else if (view.today.shown)
    json["today"] = true;
  json["theme"] = is_theme_path(view.theme) ? relative_to(folder, view.theme) : view.theme;
  write_lane_choices(view.lanes, json);
  if (view.lane_depth) json["lane_depth"] = *view.lane_depth;
  write_filter(view.filter, json);
  json["show_links"] = view.show_links;
  json["show_legend"] = view.show_legend;
  if (!view.annotations.empty()) json["annotations"] = annotations_json(view.annotations);
  if (!view.edits.empty()) json["edits"] = edits_json(view.edits);
  return json;
}

}  // namespace timeloom
