#include <chrono>
#include <string>

#include "app/open_url.hpp"
#include "app/panels.hpp"
#include "base/web_url.hpp"
#include "time/describe.hpp"
#include "time/describe_precision.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

void open_in_browser(AppState& state, const std::string& url) {
  if (const auto opened = open_url(url); !opened) show_notice(state, opened.error().message);
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
      if (link_text(label.empty() ? host : label, style)) open_in_browser(state, std::string(url));
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
  muted_text(
      arrow + relation_words(relation, outward) + (is_found ? how + std::string(target) : ""),
      style);
  if (other == kNoEvent) {
    wrapped_text(std::string(target) + " (not among the sources)");
    return;
  }
  ImGui::PushID(static_cast<int>(other));
  if (link_text(state.store->title(other), style)) go_to(state, other);
  tooltip(describe(state.store->span(other)).c_str());
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

void draw_attributes(AppState& state, EventRow event, const PanelStyle& style) {
  const auto rows = attribute_rows(state.store->attributes(event));
  if (rows.empty()) return;
  section_heading("Attributes", style);
  if (!ImGui::BeginTable("attributes", 2)) return;
  ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, 0.38F);
  ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthStretch, 0.62F);
  for (const auto& [name, value] : rows) {
    ImGui::PushID(&name);
    ImGui::TableNextColumn();
    muted_text(name, style);
    ImGui::TableNextColumn();
    if (!is_web_url(value)) {
      wrapped_text(value);
    } else {
      if (link_text(host_of(value), style)) open_in_browser(state, value);
      tooltip(value.c_str());
    }
    ImGui::PopID();
  }
  ImGui::EndTable();
}

// In words, with how exact that is and what a clock there showed.
void draw_date(const AppState& state, EventRow event, const PanelStyle& style) {
  const auto span = state.store->span(event);
  wrapped_text(describe(span));
  const auto local = describe_local_time(span, state.store->zone(event));
  if (!local.empty()) muted_text(local, style);
  muted_text(describe_precision(span), style);
}

void draw_actions(AppState& state, EventRow event, const PanelStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.06)));
  if (ImGui::Button("Zoom to event")) zoom_to(state, event);
  ImGui::SameLine();
  if (ImGui::Button("Copy citation")) copy_citation(state, event);
  tooltip("Title, date, source and address as plain text");
  if (!first_url(*state.store, event).empty()) {
    ImGui::SameLine();
    if (ImGui::Button("Copy link")) copy_link(state, event);
    tooltip("The address of the first source");
  }
  ImGui::PopStyleColor();
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
  draw_date(state, event, style);
  muted_text(lane_words(store.lanes()[store.lane(event)].path), style);
  if (const auto summary = store.summary(event); !summary.empty()) {
    ImGui::Dummy({0, 2 * style.scale});
    wrapped_text(summary);
  }
  ImGui::Dummy({0, 0});
  draw_actions(state, event, style);
  draw_references(state, event, style);
  draw_links(state, event, style);
  draw_tags(state, event, style);
  draw_attributes(state, event, style);
}

}  // namespace

void copy_citation(AppState& state, EventRow event) {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const Instant today{std::chrono::floor<std::chrono::seconds>(since_epoch).count(), 0};
  ImGui::SetClipboardText(citation_of(*state.store, event, today).c_str());
  show_notice(state, "The citation is on the clipboard.");
}

void copy_link(AppState& state, EventRow event) {
  const auto url = first_url(*state.store, event);
  if (url.empty()) return show_notice(state, "No source of this event has a web address.");
  ImGui::SetClipboardText(url.c_str());
  show_notice(state, "The link is on the clipboard.");
}

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
