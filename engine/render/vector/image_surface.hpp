// Between cairo's premultiplied pixels and straight ones. For render/vector/*.cpp only.
#pragma once

#include "render/vector/vector_renderer.hpp"
#include "text/cairo_handle.hpp"

namespace timeloom {

Image image_of(cairo_surface_t* argb_surface);

// Without an alpha channel where every pixel is opaque.
CairoHandle<cairo_surface_t> surface_of(const Image& image);

}  // namespace timeloom
