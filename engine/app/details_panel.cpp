#include <nlohmann/json.hpp>
#include <string>

#include "app/open_url.hpp"
#include "app/panels.hpp"
#include "time/describe.hpp"

namespace timeloom {

namespace {

std::string lane_words(const std::string& path) {
  std::string words;
  for (const char character : path) {
    if (character == '/')
      words += " › ";
    else
      words += character;
  }
  return words;
}

// "https://www.example.org/page" as "example.org".
std::string host_of(std::string_view url) {
  const auto begin = url.find("://");
  auto host = begin == std::string_view::npos ? url : url.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

void draw_references(AppState& state, EventRow event, const PanelStyle& style) {
  section_heading("Sources", style);
  const auto references = state.store->references(event);
  if (references.empty()) muted_text("No source is given for this event.", style);
  for (const auto& reference : references) {
    const auto label = state.store->text(reference.label), url = state.store->text(reference.url);
    const auto host = host_of(url);
    ImGui::PushID(&reference);
    if (!is_web_url(url)) {
      wrapped_text(label.empty() ? url : label);
    } else {
      if (link_text(label.empty() ? host : std::string(label), style))
        if (const auto opened = open_url(std::string(url)); !opened)
          report_open_error(state, opened.error().message);
      tooltip(std::string(url).c_str());
      if (!label.empty() && label != host) muted_text(host, style);
    }
    ImGui::PopID();
  }
}

void draw_link(AppState& state, std::string_view relation, EventRow other, std::string_view target,
               bool outward, bool is_found, const PanelStyle& style) {
  const std::string arrow = outward ? "→ " : "← ";
  const auto* const how = relation == "same-as" ? ", by name: " : ", found in the text: ";
  muted_text(arrow + (relation.empty() ? "linked" : std::string(relation)) +
                 (is_found ? how + std::string(target) : ""),
             style);
  if (other == kNoEvent) {
    wrapped_text(std::string(target) + " (not among the sources)");
    return;
  }
  ImGui::PushID(static_cast<int>(other));
  if (link_text(state.store->title(other), style)) go_to(state, other);
  ImGui::PopID();
}

void draw_links(AppState& state, EventRow event, const PanelStyle& style) {
  const auto out = state.store->links_from(event);
  const auto in = state.store->links_to(event);
  if (out.empty() && in.empty()) return;
  section_heading("Linked events", style);
  for (const auto& link : out)
    draw_link(state, state.store->text(link.relation), link.to, state.store->text(link.target),
              true, link.is_found, style);
  for (const auto& link : in)
    draw_link(state, state.store->text(link.relation), link.from, state.store->text(link.target),
              false, link.is_found, style);
}

void draw_tags(const AppState& state, EventRow event, const PanelStyle& style) {
  const auto tags = state.store->tags(event);
  if (tags.empty()) return;
  section_heading("Tags", style);
  std::string words;
  for (const auto tag : tags) {
    if (!words.empty()) words += " · ";
    words += state.store->text(tag);
  }
  wrapped_text(words);
}

void draw_attributes(const AppState& state, EventRow event, const PanelStyle& style) {
  const auto attributes =
      nlohmann::ordered_json::parse(state.store->attributes(event), nullptr, false);
  if (!attributes.is_object() || attributes.empty()) return;
  section_heading("Attributes", style);
  if (!ImGui::BeginTable("attributes", 2)) return;
  ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, 0.38F);
  ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthStretch, 0.62F);
  for (const auto& [name, value] : attributes.items()) {
    ImGui::TableNextColumn();
    muted_text(name, style);
    ImGui::TableNextColumn();
    wrapped_text(value.is_string() ? value.get<std::string>() : value.dump());
  }
  ImGui::EndTable();
}

void draw_event(AppState& state, EventRow event, const PanelStyle& style) {
  const auto& store = *state.store;
  const auto& kind = store.kinds()[store.kind(event)];
  kind_symbol(look_of(state, event), style);
  ImGui::SameLine();
  muted_text(kind.label, style);
  ImGui::PushFont(style.fonts.heading());
  wrapped_text(store.title(event));
  ImGui::PopFont();
  wrapped_text(describe(store.span(event)));
  muted_text(lane_words(store.lanes()[store.lane(event)].path), style);
  if (const auto summary = store.summary(event); !summary.empty()) {
    ImGui::Dummy({0, 2 * style.scale});
    wrapped_text(summary);
  }
  ImGui::Dummy({0, 0});
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.06)));
  if (ImGui::Button("Zoom to event")) zoom_to(state, event);
  ImGui::SameLine();
  if (ImGui::Button("Clear")) select(state, kNoEvent);
  ImGui::PopStyleColor();
  draw_references(state, event, style);
  draw_links(state, event, style);
  draw_tags(state, event, style);
  draw_attributes(state, event, style);
}

}  // namespace

void draw_details_panel(AppState& state, const Rect& area, const PanelStyle& style) {
  if (area.width <= 0) return;
  if (begin_panel("Details", area, style)) {
    draw_hairline(Side::left, style);
    if (const auto event = state.selected; event != kNoEvent) {
      ImGui::PushID(static_cast<int>(event));
      draw_event(state, event, style);
      ImGui::PopID();
    } else {
      ImGui::PushFont(style.fonts.strong());
      text("Details");
      ImGui::PopFont();
      muted_text("Click an event to read about it. Double-click to zoom in on it.", style);
    }
  }
  end_panel();
}

}  // namespace timeloom
