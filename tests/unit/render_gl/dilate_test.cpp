#include <doctest/doctest.h>

#include "render/gl/dilate.hpp"

using namespace timeloom;

namespace {

GlyphBitmap block(int width, int height, std::uint8_t coverage) {
  return {.width = width,
          .height = height,
          .left = 3,
          .top = -7,
          .colour = false,
          .pixels = std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), coverage)};
}

int at(const GlyphBitmap& bitmap, int x, int y) {  // from the glyph's origin
  const int column = x - bitmap.left, row = y - bitmap.top;
  if (column < 0 || row < 0 || column >= bitmap.width || row >= bitmap.height) return 0;
  return bitmap.pixels[static_cast<std::size_t>(row * bitmap.width + column)];
}

}  // namespace

TEST_CASE("A halo reaches as far as its radius") {
  const auto fat = gl::dilate(block(4, 4, 255), 2);  // covers x 3 to 7, y -7 to -3
  CHECK(at(fat, 5, -5) == 255);
  CHECK(at(fat, 8, -5) == 255);
  CHECK(at(fat, 9, -5) == 0);
  CHECK(at(fat, 1, -5) == 255);
  CHECK(at(fat, 0, -5) == 0);
  CHECK(at(fat, 5, -9) == 255);
  CHECK(at(fat, 5, -10) == 0);
  CHECK(at(fat, 8, -2) < 200);  // the corner is round
}

TEST_CASE("Half pixels count half") {
  const auto by_radius = gl::dilate(block(4, 4, 255), 1.5F);
  CHECK(at(by_radius, 8, -5) == doctest::Approx(128).epsilon(0.02));
  const auto by_coverage = gl::dilate(block(4, 4, 128), 2);  // its edge lies within the pixel
  CHECK(at(by_coverage, 8, -5) == doctest::Approx(128).epsilon(0.02));
}

TEST_CASE("An empty glyph has no halo") {
  CHECK(gl::dilate({}, 3).pixels.empty());
}
