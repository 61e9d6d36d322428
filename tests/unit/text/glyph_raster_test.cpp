#include "text/glyph_raster.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "text/font.hpp"
#include "text/text_shaper.hpp"

using namespace timeloom;

namespace {

GlyphBitmap raster(std::string_view text, float scale = 1, float subpixel_x = 0) {
  TextShaper shaper;
  const auto shaped = shaper.shape(text, {.size = 16});
  return rasterise_glyph(*shaped->runs[0].font, shaped->runs[0].glyphs[0].index, scale, subpixel_x);
}

// Where the ink's weight lies, from the glyph's origin.
double centre_x(const GlyphBitmap& bitmap) {
  double sum = 0, weighted = 0;
  for (int y = 0; y < bitmap.height; ++y) {
    for (int x = 0; x < bitmap.width; ++x) {
      const double ink = bitmap.pixels[static_cast<std::size_t>(y * bitmap.width + x)];
      sum += ink;
      weighted += ink * (bitmap.left + x + 0.5);
    }
  }
  return weighted / sum;
}

}  // namespace

TEST_CASE("a letter is grey coverage above the baseline") {
  const GlyphBitmap bitmap = raster("H");
  CHECK_FALSE(bitmap.colour);
  CHECK(bitmap.width >= 8);
  CHECK(bitmap.height >= 10);
  CHECK(bitmap.top + bitmap.height == 0);  // stands on the baseline
  CHECK(bitmap.pixels.size() == static_cast<std::size_t>(bitmap.width * bitmap.height));
  CHECK(*std::max_element(bitmap.pixels.begin(), bitmap.pixels.end()) > 200);
}

TEST_CASE("a blank has no pixels") {
  const GlyphBitmap bitmap = raster(" ");
  CHECK(bitmap.width == 0);
  CHECK(bitmap.pixels.empty());
}

TEST_CASE("scale and subpixel position are exact") {
  const GlyphBitmap once = raster("o");
  const GlyphBitmap twice = raster("o", 2);
  CHECK(twice.width == doctest::Approx(2 * once.width).epsilon(0.2));
  CHECK(centre_x(twice) == doctest::Approx(2 * centre_x(once)).epsilon(0.01));
  for (const float shift : {0.25F, 0.5F, 0.75F}) {
    CHECK(centre_x(raster("o", 1, shift)) - centre_x(once) == doctest::Approx(shift).epsilon(0.03));
  }
}

TEST_CASE("emoji are colour pictures of the size of the text") {
  TextShaper shaper;
  const auto shaped = shaper.shape("🚀", {.size = 16});
  if (!shaped->runs[0].font->has_colour()) {
    MESSAGE("no colour emoji font installed");
    return;
  }
  const GlyphBitmap bitmap = raster("🚀", 2);
  CHECK(bitmap.colour);
  CHECK(bitmap.pixels.size() == static_cast<std::size_t>(bitmap.width * bitmap.height * 4));
  CHECK(bitmap.width > 20);
  CHECK(bitmap.width < 60);
  bool premultiplied = true, coloured = false;
  for (std::size_t i = 0; i < bitmap.pixels.size(); i += 4) {
    const std::uint8_t* pixel = &bitmap.pixels[i];
    premultiplied = premultiplied && std::max({pixel[0], pixel[1], pixel[2]}) <= pixel[3];
    coloured = coloured || pixel[0] != pixel[2];
  }
  CHECK(premultiplied);
  CHECK(coloured);
}
