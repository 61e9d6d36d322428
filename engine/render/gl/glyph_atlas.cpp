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

GlyphAtlas::GlyphAtlas(int page_size, std::size_t pages_kept, std::size_t most_pages)
    : page_size_(page_size), pages_kept_(pages_kept), most_pages_(most_pages) {}

void GlyphAtlas::begin_list() {
  ++list_;
  for (const bool colour : {false, true}) {
    auto& all = pages(colour);
    if (all.size() <= pages_kept_) continue;
    forget_glyphs(colour, pages_kept_, all.size());
    all.resize(pages_kept_);
    filling_[colour] = pages_kept_ - 1;
  }
}

std::optional<AtlasGlyph> GlyphAtlas::get(const GlyphKey& key, float scale) {
  auto glyph = glyphs_.find(key);
  if (glyph == glyphs_.end()) {
    const auto added = add(key, scale);
    if (!added) return std::nullopt;
    glyph = glyphs_.emplace(key, *added).first;
  }
  const auto& found = glyph->second;
  if (found.width > 0) pages(found.colour)[static_cast<std::size_t>(found.page)].last_list = list_;
  return found;
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

// Shelves: left to right in rows as high as their highest glyph, on the page that is being filled.
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
  auto& filling = filling_[glyph.colour];
  if (all.empty() || !fits(all[filling])) {
    const auto opened = open_page(glyph.colour);
    if (!opened) return false;
    filling = *opened;
  }
  auto& page = all[filling];
  glyph.page = static_cast<int>(filling);
  glyph.x = page.shelf_right;
  glyph.y = page.shelf_top;
  page.shelf_right += width;
  page.shelf_height = std::max(page.shelf_height, height);
  return true;
}

// The page that has been out of use for longest, or where this list uses all, another one.
std::optional<std::size_t> GlyphAtlas::open_page(bool colour) {
  auto& all = pages(colour);
  if (all.size() >= pages_kept_) {
    const auto oldest = std::ranges::min_element(all, {}, &AtlasPage::last_list);
    if (oldest != all.end() && oldest->last_list < list_) {
      const auto position = static_cast<std::size_t>(oldest - all.begin());
      forget_glyphs(colour, position, position + 1);
      oldest->shelf_top = oldest->shelf_height = oldest->shelf_right = 0;
      std::ranges::fill(oldest->texels, std::uint8_t{0});
      oldest->dirty_begin = 0;
      oldest->dirty_end = page_size_;
      return position;
    }
  }
  if (all.size() >= most_pages_) return std::nullopt;
  const auto texels = static_cast<std::size_t>(page_size_) * static_cast<std::size_t>(page_size_);
  all.emplace_back().texels.resize(texels * (colour ? 4 : 1));
  return all.size() - 1;
}

void GlyphAtlas::forget_glyphs(bool colour, std::size_t first_page, std::size_t last_page) {
  std::erase_if(glyphs_, [&](const auto& entry) {
    const AtlasGlyph& glyph = entry.second;
    const auto page = static_cast<std::size_t>(glyph.page);
    return glyph.width > 0 && glyph.colour == colour && page >= first_page && page < last_page;
  });
}

void GlyphAtlas::clear() {
  glyphs_.clear();
  coverage_.clear();
  colour_.clear();
  filling_ = {};
}

}  // namespace timeloom::gl
