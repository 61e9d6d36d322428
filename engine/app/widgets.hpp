// The few parts that all panels are made of.
#pragma once

#include <string>
#include <string_view>

#include "app/imgui_theme.hpp"
#include "app/panel_fonts.hpp"
#include "base/geometry.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// What panels are drawn with, for one frame.
struct PanelStyle {
  const PanelFonts& fonts;
  const Theme& theme;
  float scale = 1;  // window coordinates per logical pixel
};

// A panel that stands where it stands. end_panel() whatever it returns.
bool begin_panel(const char* name, const Rect& area, const PanelStyle& style);
void end_panel();
// A hairline along one side of the panel that is being drawn.
enum class Side : std::uint8_t { left, right, top, bottom };
void draw_hairline(Side side, const PanelStyle& style);

void text(std::string_view words);
void muted_text(std::string_view words, const PanelStyle& style);
void wrapped_text(std::string_view words);
void section_heading(std::string_view words, const PanelStyle& style);
// `words`, as many of them as fit into `width` window coordinates.
std::string shortened(std::string_view words, float width);

// True when it is clicked, or pressed by the keyboard.
bool link_text(std::string_view words, const PanelStyle& style);
// The same in any colour and the font that is pushed.
bool clickable_text(std::string_view words, Colour colour);
bool toggle_button(const char* label, bool on, const PanelStyle& style);
void tooltip(const char* words);
// BeginPopup(), below the last item.
bool begin_popup_below(const char* name, const PanelStyle& style);
// At the right end of the last item, a closed choice; Dear ImGui's own is heavy.
void draw_combo_arrow(const PanelStyle& style);

// Takes the room of a small square in the line and draws the kind's symbol in it, `text_offset`
// lower where the line's text is.
void kind_symbol(const Kind& kind, const PanelStyle& style, double opacity = 1,
                 float text_offset = 0);

}  // namespace timeloom
