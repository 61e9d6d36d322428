#include "golden/golden_image.hpp"

#include <doctest/doctest.h>

using namespace timeloom;
using namespace timeloom::test;

namespace {

Image grey(int width, int height) {
  return {width, height,
          std::vector<std::uint8_t>(static_cast<std::size_t>(4 * width * height), 128)};
}

}  // namespace

TEST_CASE("equal pictures are the same") {
  const ImageComparison comparison = compare_images(grey(10, 10), grey(10, 10));
  CHECK(comparison.same);
  CHECK(comparison.different_share == 0);
}

TEST_CASE("a small difference of colour does not count, a large one does") {
  Image other = grey(10, 10);
  other.pixels[0] = 128 + 24;
  CHECK(compare_images(grey(10, 10), other).different_share == 0);
  other.pixels[0] = 128 + 25;
  CHECK(compare_images(grey(10, 10), other).different_share == doctest::Approx(0.01));
  CHECK_FALSE(compare_images(grey(10, 10), other).same);
}

TEST_CASE("a few pixels may differ") {
  Image other = grey(20, 20);
  for (const std::size_t pixel : {5U, 77U}) other.pixels[4 * pixel] = 0;
  const ImageComparison comparison = compare_images(grey(20, 20), other);
  CHECK(comparison.same);
  CHECK(comparison.difference.pixels[4 * 5] == 220);
  other.pixels[4 * 9] = 0;
  CHECK_FALSE(compare_images(grey(20, 20), other).same);
}

TEST_CASE("pictures of other sizes are not the same") {
  CHECK_FALSE(compare_images(grey(10, 10), grey(10, 11)).same);
}

TEST_CASE("a missing golden is told") {
  CHECK(golden_failure(grey(4, 4), "no-such-golden").find("No such file") != std::string::npos);
}
