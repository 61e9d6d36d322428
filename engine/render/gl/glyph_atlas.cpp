#include "render/gl/glyph_atlas.hpp"

#include <algorithm>
#include <functional>

#include "render/gl/dilate.hpp"

namespace timeloom::gl {

namespace {

constexpr int kGap = 1;  // so that no glyph bleeds into the next

}  // namespace

std::size_t GlyphAtlas::Hash::operator()(const GlyphKey& key) const {
  const auto mix = [](std::size_t hash, std::size_t value) {
    return (hash ^ value) * std::size_t{0x9E3779B97F4A7C15ULL};
  };
  std::size_t hash = std::hash<const void*>()(key.font.get());
  hash = mix(hash, std::size_t{key.glyph} * 4 + static_cast<std::size_t>(key.quarter));
  return mix(hash, std::hash<float>()(key.halo));
}

GlyphAtlas::GlyphAtlas(int page_size, int most_pages)
    : page_size_(page_size), most_pages_(most_pages) {}

std::optional<AtlasGlyph> GlyphAtlas::get(const GlyphKey& key, float scale) {
  if (const auto found = glyphs_.find(key); found != glyphs_.end()) return found->second;
  const auto glyph = add(key, scale);
  if (glyph) glyphs_.emplace(key, *glyph);
  return glyph;
}

std::optional<AtlasGlyph> GlyphAtlas::add(const GlyphKey& key, float scale) {
  float stretch = 1;
  const auto rasterise = [&] {
    auto glyph = rasterise_glyph(*key.font, key.glyph, scale / stretch,
                                 static_cast<float>(key.quarter) / 4 / stretch);
    return key.halo > 0 ? dilate(glyph, key.halo / stretch) : glyph;
  };
  auto bitmap = rasterise();
  while (std::max(bitmap.width, bitmap.height) > page_size_ - kGap) {
    stretch *= 2;
    bitmap = rasterise();
  }

  AtlasGlyph glyph{.colour = bitmap.colour,
                   .width = bitmap.width,
                   .height = bitmap.height,
                   .left = static_cast<float>(bitmap.left) * stretch,
                   .top = static_cast<float>(bitmap.top) * stretch,
                   .stretch = stretch};
  if (glyph.width == 0 || glyph.height == 0) return glyph;
  if (!place(glyph)) return std::nullopt;

  auto& page = pages(glyph.colour)[static_cast<std::size_t>(glyph.page)];
  const std::ptrdiff_t bytes = glyph.colour ? 4 : 1;
  for (std::ptrdiff_t row = 0; row < glyph.height; ++row)
    std::copy_n(bitmap.pixels.begin() + row * glyph.width * bytes, glyph.width * bytes,
                page.texels.begin() + ((glyph.y + row) * page_size_ + glyph.x) * bytes);
  const bool clean = page.dirty_begin == page.dirty_end;
  page.dirty_begin = clean ? glyph.y : std::min(page.dirty_begin, glyph.y);
  page.dirty_end = std::max(clean ? 0 : page.dirty_end, glyph.y + glyph.height);
  return glyph;
}

// Shelves: left to right in rows as high as their highest glyph, on the last page.
bool GlyphAtlas::place(AtlasGlyph& glyph) {
  auto& all = pages(glyph.colour);
  const int width = glyph.width + kGap, height = glyph.height + kGap;
  const auto fits = [&](AtlasPage& page) {
    if (page.shelf_right + width > page_size_) {
      page.shelf_top += page.shelf_height;
      page.shelf_height = page.shelf_right = 0;
    }
    return page.shelf_top + height <= page_size_;
  };
  if (all.empty() || !fits(all.back())) {
    if (all.size() == static_cast<std::size_t>(most_pages_)) return false;
    const auto texels = static_cast<std::size_t>(page_size_) * static_cast<std::size_t>(page_size_);
    all.emplace_back().texels.resize(texels * (glyph.colour ? 4 : 1));
  }
  auto& page = all.back();
  glyph.page = static_cast<int>(all.size()) - 1;
  glyph.x = page.shelf_right;
  glyph.y = page.shelf_top;
  page.shelf_right += width;
  page.shelf_height = std::max(page.shelf_height, height);
  return true;
}

void GlyphAtlas::clear() {
  glyphs_.clear();
  coverage_.clear();
  colour_.clear();
}

}  // namespace timeloom::gl
