// What a PDF says beside its picture: what is a heading, and where links lead. For
// render/vector/*.cpp only.
#pragma once

#include <string>

#include "scene/display_list.hpp"
#include "text/cairo_handle.hpp"

namespace timeloom {

// The web address that an item of the event leads to: its first source's; empty where none has one.
std::string link_of(const DisplayList& list, EventRow event);

// Draws a text as a heading or a paragraph, which leads to its event's source.
void paint_tagged_text(cairo_t* context, const DisplayList& list, const TextItem& item);

// Lets bars and symbols lead to their events' sources too. Draws nothing.
void link_marks(cairo_t* context, const DisplayList& list);

}  // namespace timeloom
