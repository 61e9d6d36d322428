// Pictures compared with pictures that were looked at and found good.
#pragma once

#include <string>

#include "render/vector/vector_renderer.hpp"

namespace timeloom::test {

// Antialiasing differs a little between machines: a pixel differs where a channel is off by more
// than `channel_tolerance`, and pictures differ where more than `pixel_share` of the pixels do, or
// their sizes.
struct Tolerance {
  int channel_tolerance = 24;
  double pixel_share = 0.005;
};

struct ImageComparison {
  bool same = false;
  double different_share = 0;  // of the pixels
  Image difference;            // the first picture, pale, with differing pixels in red
};

ImageComparison compare_images(const Image& actual, const Image& expected,
                               const Tolerance& tolerance = {});

// Compares with tests/golden/images/<name>.png. Empty where it is the same; else a sentence for the
// test's message, and <name>.actual.png and <name>.diff.png are in <build>/golden/.
// TIMELOOM_UPDATE_GOLDEN=1 writes `actual` to images/ instead: look at it before committing it.
std::string golden_failure(const Image& actual, const std::string& name,
                           const Tolerance& tolerance = {});

}  // namespace timeloom::test
