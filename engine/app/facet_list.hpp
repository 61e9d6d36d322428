// Draws a facet's choices: a checkbox, a name and a count each.
#pragma once

#include "app/facet_panel.hpp"
#include "app/widgets.hpp"

namespace timeloom {

// Text at the right end of the line.
void trailing_text(const std::string& words, const PanelStyle& style);

// A heading that opens and closes what is below it, and offers to clear its filter where there is
// one (`cleared` is then set when that is clicked). True where it is open.
bool facet_heading(const char* name, bool filtered, bool& cleared, const PanelStyle& style);

// One choice. A click changes it; "only", which shows while the pointer is over the line, and Alt
// with a click show it alone.
enum class FacetClick : std::uint8_t { none, toggled, only };
FacetClick facet_choice(const FacetLine& line, const PanelStyle& style);

// The choices of one facet: the first few, all on demand, and a field to look for some among many.
void draw_facet_list(AppState& state, FacetList which, const PanelStyle& style);

// A text field over `text`. True when something was typed.
bool text_field(const char* id, const char* hint, std::string& text);

}  // namespace timeloom
