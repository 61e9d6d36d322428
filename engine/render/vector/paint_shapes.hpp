// One primitive each, in a context that is clipped already. For render/vector/*.cpp only.
#pragma once

#include "render/vector/painter.hpp"

namespace timeloom {

void set_colour(cairo_t* context, Colour colour);

void paint_item(cairo_t* context, const RectItem& item);
void paint_item(cairo_t* context, const AreaItem& item);
void paint_item(cairo_t* context, const LineItem& item);
void paint_item(cairo_t* context, const CurveItem& item);
void paint_item(cairo_t* context, const SymbolItem& item);

void paint_text(cairo_t* context, const TextItem& item, PaintTarget target);

}  // namespace timeloom
