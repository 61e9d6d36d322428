#include <doctest/doctest.h>

#include "render/gl/glyph_atlas.hpp"
#include "text/text_shaper.hpp"

using namespace timeloom;
using gl::GlyphAtlas;
using gl::GlyphKey;

namespace {

GlyphKey key_of(const ShapedText& text, std::size_t position = 0) {
  return {text.runs.at(0).font, text.runs.at(0).glyphs.at(position).index, 0, 0};
}

}  // namespace

TEST_CASE("A glyph is drawn once and found again") {
  TextShaper shaper;
  const auto text = shaper.shape("Ag", {.size = 14});
  GlyphAtlas atlas(128, 4, 4);
  const auto first = atlas.get(key_of(*text), 1);
  REQUIRE(first.has_value());
  CHECK(first->width > 4);
  const auto again = atlas.get(key_of(*text), 1);
  CHECK(again->x == first->x);
  CHECK(again->page == first->page);
  CHECK(atlas.glyph_count() == 1);
  auto quarter = key_of(*text);
  quarter.quarter = 2;
  atlas.get(quarter, 1);
  CHECK(atlas.glyph_count() == 2);
}

TEST_CASE("Glyphs do not overlap in a page") {
  TextShaper shaper;
  const auto text =
      shaper.shape("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", {.size = 20});
  GlyphAtlas atlas(64, 64, 64);
  std::vector<gl::AtlasGlyph> glyphs;
  for (std::size_t i = 0; i < text->runs.at(0).glyphs.size(); ++i)
    glyphs.push_back(atlas.get(key_of(*text, i), 1).value());
  CHECK(atlas.page_count() > 1);
  int overlaps = 0, outside = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto& a = glyphs[i];
    outside += a.x + a.width > 64 || a.y + a.height > 64 ? 1 : 0;
    for (std::size_t j = 0; j < i; ++j) {
      const auto& b = glyphs[j];
      overlaps += a.page == b.page && a.x < b.x + b.width && b.x < a.x + a.width &&
                          a.y < b.y + b.height && b.y < a.y + a.height
                      ? 1
                      : 0;
    }
  }
  CHECK(overlaps == 0);
  CHECK(outside == 0);
}

TEST_CASE("An atlas that one list fills says so, and has room again once cleared") {
  TextShaper shaper;
  const auto text = shaper.shape("ABCDEFGHIJKLMNOPQRSTUVWXYZ", {.size = 24});
  GlyphAtlas atlas(64, 1, 1);
  std::size_t refused = 0;
  for (std::size_t i = 0; i < text->runs.at(0).glyphs.size(); ++i)
    refused += atlas.get(key_of(*text, i), 1) ? 0 : 1;
  CHECK(refused > 0);
  atlas.clear();
  CHECK(atlas.page_count() == 0);
  CHECK(atlas.get(key_of(*text, 25), 1).has_value());
}

TEST_CASE("A glyph larger than a page is kept smaller and stretched") {
  TextShaper shaper;
  const auto text = shaper.shape("W", {.size = 150});
  GlyphAtlas atlas(64, 4, 4);
  const auto glyph = atlas.get(key_of(*text), 1);
  REQUIRE(glyph.has_value());
  CHECK(glyph->stretch >= 2);
  CHECK(glyph->width <= 64);
  CHECK(static_cast<float>(glyph->width) * glyph->stretch > 100);
}

TEST_CASE("A blank takes no room") {
  TextShaper shaper;
  const auto text = shaper.shape("a b", {.size = 14});
  GlyphAtlas atlas(64, 1, 1);
  const auto blank = atlas.get(key_of(*text, 1), 1);
  REQUIRE(blank.has_value());
  CHECK(blank->width == 0);
  CHECK(atlas.page_count() == 0);
}

TEST_CASE("The page that was out of use for longest gives way, and nothing that a list uses") {
  TextShaper shaper;
  const auto text =
      shaper.shape("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", {.size = 20});
  const auto letters = text->runs.at(0).glyphs.size();
  GlyphAtlas atlas(64, 3, 64);
  const auto last_page = [&](std::size_t letter) {
    return static_cast<std::size_t>(atlas.get(key_of(*text, letter), 1).value().page);
  };
  // One list after another, each of two letters: the first, which is always in use, and a new one.
  const auto first = atlas.get(key_of(*text, 0), 1).value();
  for (std::size_t letter = 1; letter < letters; ++letter) {
    atlas.begin_list();
    const auto kept = atlas.get(key_of(*text, 0), 1).value();
    CHECK(kept.page == first.page);
    CHECK(kept.x == first.x);
    CHECK(kept.y == first.y);
    CHECK(last_page(letter) < 3);
    CHECK(atlas.page_count() <= 3);
  }
  // The letters of the last pages are still there, those of pages that gave way are made again.
  const auto known = atlas.glyph_count();
  CHECK(known < letters);
  atlas.get(key_of(*text, letters - 1), 1);
  CHECK(atlas.glyph_count() == known);

  // One list that uses all has all, on more pages; they go with the next.
  atlas.begin_list();
  for (std::size_t letter = 0; letter < letters; ++letter) last_page(letter);
  CHECK(atlas.glyph_count() == letters);
  CHECK(atlas.page_count() > 3);
  atlas.begin_list();
  CHECK(atlas.page_count() == 3);
  CHECK(atlas.glyph_count() < letters);
}
