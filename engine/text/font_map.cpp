#include "text/font_map.hpp"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <chrono>
#include <memory>
#include <thread>

namespace timeloom {

namespace {

struct FontConfigRelease {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using FontConfigHandle = std::unique_ptr<FcConfig, FontConfigRelease>;

// Pango looks for fonts on threads of its own, each of which shares the font map as long as it runs
// and in the end takes what it found out of the map's tables without a lock
// (pangofc-fontmap.c of 1.50, thread_data_free and free_patterns). While these change, as they do
// when the map goes, none may run; nobody else shares it.
void wait_for_threads_of(PangoFontMap* font_map) {
  constexpr std::chrono::milliseconds kBetweenLooks{1};
  constexpr int kMostLooks = 5'000;  // rather than never to end
  const auto shares = [font_map] {
    return g_atomic_int_get(reinterpret_cast<gint*>(&G_OBJECT(font_map)->ref_count));
  };
  for (int look = 0; shares() > 1 && look < kMostLooks; ++look)
    std::this_thread::sleep_for(kBetweenLooks);
}

}  // namespace

void FontMapRelease::operator()(PangoFontMap* font_map) const {
  wait_for_threads_of(font_map);
  // Pango 1.50 does not give its share of the configuration back by itself.
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(font_map), nullptr);
  g_object_unref(font_map);
}

FontMapHandle make_font_map(const std::filesystem::path& font_folder) {
  // Pango does this on a thread that it starts with its first font map, beside all that follows
  // here; done before, that thread has nothing left to do.
  FcInit();
  const FontConfigHandle config(FcInitLoadConfigAndFonts());
  const std::string folder = font_folder.string();
  // A missing folder is no error: the system's sans serif stands in.
  FcConfigAppFontAddDir(config.get(), reinterpret_cast<const FcChar8*>(folder.c_str()));

  FontMapHandle font_map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(font_map.get()), config.get());
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(font_map.get()), 72);
  return font_map;
}

GObjectHandle<PangoContext> make_text_context(PangoFontMap* font_map) {
  GObjectHandle<PangoContext> context(pango_font_map_create_context(font_map));
  const CairoHandle<cairo_font_options_t> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  // Not the locale's, so that a picture is the same for everyone.
  pango_context_set_language(context.get(), pango_language_from_string("en"));
  return context;
}

}  // namespace timeloom
