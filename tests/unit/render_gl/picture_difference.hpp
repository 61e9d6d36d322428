// How far two pictures of one scene differ.
#pragma once

#include <string>

#include "render/vector/vector_renderer.hpp"

namespace timeloom::test {

struct PictureDifference {
  double share_off = 0;  // of pixels where a channel differs by more than 32 of 255
  double mean = 0;       // absolute, of 255, over all channels of pixels that either picture inked
  double ink = 0;        // share of pixels that are not the background
  int largest = 0;
};

// Both pictures are of one size.
PictureDifference difference(const Image& a, const Image& b);

// Keeps both and their difference as PNG in the build's tests folder, to look at.
void keep(const Image& gl, const Image& cairo, const std::string& name);

}  // namespace timeloom::test
