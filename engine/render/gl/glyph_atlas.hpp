// Glyph pictures packed into pages. In memory only; GlyphTextures puts the pages on the GPU.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "text/glyph_raster.hpp"

namespace timeloom::gl {

// Which picture of which glyph. `quarter`: the origin's fraction of a device pixel, in quarters.
// `halo`: how much fatter, device pixels; 0 is the glyph itself.
struct GlyphKey {
  std::shared_ptr<const Font> font;
  std::uint32_t glyph = 0;
  int quarter = 0;
  float halo = 0;

  friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

// Where it lies, and how to place it. A glyph without ink has no size.
struct AtlasGlyph {
  bool colour = false;
  int page = 0;
  int x = 0, y = 0, width = 0, height = 0;  // texels
  float left = 0, top = 0;  // from the glyph's origin to its upper left, device pixels
  float stretch = 1;        // device pixels per texel: above 1 for what is larger than a page
};

// Rows of texels that changed since they were taken.
struct AtlasPage {
  std::vector<std::uint8_t> texels;
  int dirty_begin = 0, dirty_end = 0;
  int shelf_top = 0, shelf_height = 0, shelf_right = 0;
  std::uint64_t last_list = 0;  // that asked for one of its glyphs
};

// A page whose glyphs have been out of use for longest gives way where `pages_kept` of a sort are
// full. What one list asks for stays until the next begins, up to `most_pages` of each sort.
class GlyphAtlas {
public:
  // Keeps at least one page.
  GlyphAtlas(int page_size, std::size_t pages_kept, std::size_t most_pages);

  // From now on glyphs are asked for by another list. Pages beyond those kept are dropped.
  void begin_list();
  // The picture, made where it is not there yet; nothing where there is no room left. `scale` is
  // the same for all calls until clear().
  std::optional<AtlasGlyph> get(const GlyphKey& key, float scale);

  // Forgets all glyphs: what is still needed has to be asked for again.
  void clear();

  int page_size() const { return page_size_; }
  std::size_t page_count() const { return coverage_.size() + colour_.size(); }
  std::vector<AtlasPage>& pages(bool colour) { return colour ? colour_ : coverage_; }
  std::size_t glyph_count() const { return glyphs_.size(); }

private:
  struct Hash {
    std::size_t operator()(const GlyphKey& key) const;
  };
  std::optional<AtlasGlyph> add(const GlyphKey& key, float scale);
  bool place(AtlasGlyph& glyph);
  std::optional<std::size_t> open_page(bool colour);
  void forget_glyphs(bool colour, std::size_t first_page, std::size_t last_page);

  int page_size_;
  std::size_t pages_kept_, most_pages_;
  std::uint64_t list_ = 1;
  std::vector<AtlasPage> coverage_, colour_;
  std::array<std::size_t, 2> filling_{};  // which page, by sort
  std::unordered_map<GlyphKey, AtlasGlyph, Hash> glyphs_;
};

}  // namespace timeloom::gl
