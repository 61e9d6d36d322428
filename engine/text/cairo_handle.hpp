// Owning pointers to cairo's and GLib's counted objects. For text/*.cpp and render/*.cpp only.
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include <memory>

namespace timeloom {

struct CairoRelease {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
  void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
  void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};

template <typename T>
using CairoHandle = std::unique_ptr<T, CairoRelease>;

struct GObjectRelease {
  void operator()(gpointer object) const { g_object_unref(object); }
};

template <typename T>
using GObjectHandle = std::unique_ptr<T, GObjectRelease>;

}  // namespace timeloom
