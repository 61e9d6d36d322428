#include <algorithm>
#include <string>

#include "app/facet_fields.hpp"
#include "app/facet_list.hpp"
#include "app/filtering.hpp"
#include "app/panels.hpp"
#include "base/numbers.hpp"

namespace timeloom {

namespace {

std::string state_words(const SourceProgress& source) {
  switch (source.state) {
    case SourceProgress::State::waiting:
      return "waiting";
    case SourceProgress::State::reading:
      return with_separators(source.events) + " events";
    case SourceProgress::State::finished:
      return with_separators(source.events) + " events";
    case SourceProgress::State::failed:
      return "failed";
    case SourceProgress::State::cancelled:
      return "cancelled";
  }
  return {};
}

float share_done(const SourceProgress& source) {
  if (source.state == SourceProgress::State::finished) return 1;
  if (source.total == 0) return 0;
  return std::min(1.0F, static_cast<float>(source.done) / static_cast<float>(source.total));
}

void draw_progress(AppState& state, const PanelStyle& style) {
  for (const auto& source : state.progress) {
    const auto words = state_words(source);
    const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(words.c_str()).x;
    text(shortened(source.name, room - 12 * style.scale));
    trailing_text(words, style);
    ImGui::ProgressBar(share_done(source), {-1, 3 * style.scale}, "");
  }
  ImGui::Dummy({0, 2 * style.scale});
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.06)));
  if (ImGui::Button("Cancel")) state.cancel_wanted = true;
  ImGui::PopStyleColor();
}

// A facet of a few choices, or many.
void draw_list(AppState& state, const char* name, FacetList which, const PanelStyle& style) {
  bool cleared = false;
  if (facet_heading(name, is_filtered(state, which), cleared, style))
    draw_facet_list(state, which, style);
  if (cleared) clear_facet(state, which);
}

template <typename Draw>
void draw_section(AppState& state, const char* name, bool filtered, void (*clear)(Filter&),
                  Draw draw, const PanelStyle& style) {
  bool cleared = false;
  if (facet_heading(name, filtered, cleared, style)) draw();
  if (cleared) change_filter(state, clear);
}

void draw_facets(AppState& state, const PanelStyle& style) {
  const auto& filter = state.document.view.filter;
  draw_list(state, "Sources", FacetList::sources, style);
  draw_list(state, "Kinds", FacetList::kinds, style);
  if (state.store->lanes().size() > 2) draw_list(state, "Lanes", FacetList::lanes, style);
  if (state.facets != nullptr && !state.facets->tags.counts.empty() &&
      !state.facets->tags.column->by_total.empty())
    draw_list(state, "Tags", FacetList::tags, style);
  draw_section(
      state, "Attributes", !filter.attributes.empty(), [](Filter& f) { f.attributes.clear(); },
      [&] { draw_attributes(state, style); }, style);
  draw_section(
      state, "Importance", filter.least_importance > 0, [](Filter& f) { f.least_importance = 0; },
      [&] { draw_importance(state); }, style);
  draw_section(
      state, "Dates", filter.dates.has_value(), [](Filter& f) { f.dates.reset(); },
      [&] { draw_dates(state, style); }, style);
  draw_section(
      state, "Evidence", filter.has_reference.has_value(),
      [](Filter& f) { f.has_reference.reset(); }, [&] { draw_references(state, style); }, style);
}

}  // namespace

void draw_sources_panel(AppState& state, const Rect& area, const PanelStyle& style) {
  if (area.width <= 0) return;
  if (begin_panel("Sources", area, style)) {
    draw_hairline(Side::right, style);
    if (!state.loading && !state.store->empty()) {
      draw_facets(state, style);
    } else {
      ImGui::PushFont(style.fonts.strong());
      text("Sources");
      ImGui::PopFont();
      if (state.loading)
        draw_progress(state, style);
      else
        muted_text(state.store->sources().empty() ? "Nothing is open. Drop files into the window."
                                                  : "No events could be read.",
                   style);
    }
  }
  end_panel();
}

}  // namespace timeloom
