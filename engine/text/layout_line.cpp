#include "text/layout_line.hpp"

#include <algorithm>
#include <string_view>

namespace timeloom {

namespace {

float pixels(int pango_units) {
  return static_cast<float>(pango_units) / static_cast<float>(PANGO_SCALE);
}

// Pango marks glyphs that show nothing and characters that no font has; the latter show the font's
// own box.
bool is_visible(PangoGlyph glyph) {
  return glyph != PANGO_GLYPH_EMPTY;
}
std::uint32_t font_index(PangoGlyph glyph) {
  return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : glyph;
}

// Calls visit(first glyph, past last glyph, first byte, past last byte) for each cluster from left
// to right, bytes counted from the item's start.
template <typename Visit>
void for_each_cluster(const PangoGlyphItem& item, Visit visit) {
  const PangoGlyphString& string = *item.glyphs;
  const bool backward = (item.item->analysis.level & 1) != 0;
  int end_byte = item.item->length;
  for (int first = 0; first < string.num_glyphs;) {
    int past = first + 1;
    while (past < string.num_glyphs && string.log_clusters[past] == string.log_clusters[first]) {
      ++past;
    }
    const int begin_byte = string.log_clusters[first];
    if (!backward) {
      end_byte = past < string.num_glyphs ? string.log_clusters[past] : item.item->length;
    }
    visit(first, past, begin_byte, end_byte);
    end_byte = begin_byte;
    first = past;
  }
}

int advance_of(const PangoGlyphString& string, int first, int past) {
  int advance = 0;
  for (int i = first; i < past; ++i) advance += string.glyphs[i].geometry.width;
  return advance;
}

template <typename Visit>
void for_each_item(PangoLayout* layout, Visit visit) {
  const PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
  for (const GSList* node = line->runs; node != nullptr; node = node->next) {
    visit(*static_cast<const PangoGlyphItem*>(node->data));
  }
}

GlyphRun glyph_run(const PangoGlyphItem& item, int left, std::shared_ptr<const Font> font) {
  GlyphRun run;
  run.font = std::move(font);
  run.text_begin = static_cast<std::uint32_t>(item.item->offset);
  run.text_bytes = static_cast<std::uint32_t>(item.item->length);
  run.backward = (item.item->analysis.level & 1) != 0;
  for_each_cluster(item, [&](int first, int past, int begin_byte, int end_byte) {
    GlyphCluster cluster;
    cluster.bytes = static_cast<std::uint32_t>(end_byte - begin_byte);
    for (int i = first; i < past; ++i) {
      const PangoGlyphInfo& info = item.glyphs->glyphs[i];
      if (is_visible(info.glyph)) {
        run.glyphs.push_back({font_index(info.glyph), pixels(left + info.geometry.x_offset),
                              pixels(info.geometry.y_offset)});
        ++cluster.glyphs;
      }
      left += info.geometry.width;
    }
    run.clusters.push_back(cluster);
  });
  return run;
}

// An ellipsis looks wrong after these, and doubles a full stop.
bool reads_badly_before_ellipsis(gunichar character) {
  switch (g_unichar_type(character)) {
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
      return true;
    default:
      return std::u32string_view(U".,;:/&…·،؛۔。，、；：।")
                 .find(static_cast<char32_t>(character)) != std::u32string_view::npos;
  }
}

}  // namespace

std::vector<GlyphRun> glyph_runs(PangoLayout* layout, const FontOf& font_of) {
  std::vector<GlyphRun> runs;
  int left = 0;
  for_each_item(layout, [&](const PangoGlyphItem& item) {
    const auto font =
        item.item->analysis.font != nullptr ? font_of(item.item->analysis.font) : nullptr;
    if (font != nullptr) runs.push_back(glyph_run(item, left, font));
    left += advance_of(*item.glyphs, 0, item.glyphs->num_glyphs);
  });
  return runs;
}

std::vector<CutPoint> cut_points(PangoLayout* layout) {
  const std::string_view text = pango_layout_get_text(layout);
  std::vector<int> advance_at(text.size() + 1);  // of the cluster that starts at this byte
  for_each_item(layout, [&](const PangoGlyphItem& item) {
    for_each_cluster(item, [&](int first, int past, int begin_byte, int) {
      advance_at[static_cast<std::size_t>(item.item->offset + begin_byte)] +=
          advance_of(*item.glyphs, first, past);
    });
  });

  int attribute_count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &attribute_count);
  std::vector<CutPoint> points;
  int width = 0;
  const char* at = text.data();
  for (int i = 0; i + 1 < attribute_count; ++i) {  // the last stands for the end
    const auto byte = static_cast<std::size_t>(at - text.data());
    if (i > 0 && attributes[i].is_cursor_position && !attributes[i - 1].is_white) {
      const gunichar before = g_utf8_get_char(g_utf8_prev_char(at));
      const bool word_ends =
          attributes[i].is_white || attributes[i].is_word_end || attributes[i].is_line_break;
      points.push_back({static_cast<std::uint32_t>(byte), pixels(width),
                        word_ends && !reads_badly_before_ellipsis(before)});
    }
    const char* next = g_utf8_next_char(at);
    for (; at != next; ++at) width += advance_at[static_cast<std::size_t>(at - text.data())];
  }
  return points;
}

}  // namespace timeloom
