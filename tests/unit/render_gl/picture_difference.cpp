#include "picture_difference.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace timeloom::test {

PictureDifference difference(const Image& a, const Image& b) {
  PictureDifference result;
  std::size_t off = 0, inked = 0;
  double sum = 0;
  for (std::size_t i = 0; i < a.pixels.size(); i += 4) {
    int largest = 0, total = 0;
    bool is_inked = false;
    for (std::size_t channel = i; channel < i + 4; ++channel) {
      const int apart = std::abs(a.pixels[channel] - b.pixels[channel]);
      largest = std::max(largest, apart);
      total += apart;
      is_inked |=
          a.pixels[channel] != a.pixels[channel - i] || b.pixels[channel] != b.pixels[channel - i];
    }
    off += largest > 32 ? 1 : 0;
    inked += is_inked ? 1 : 0;
    sum += total;
    result.largest = std::max(result.largest, largest);
  }
  const auto pixels = static_cast<double>(a.pixels.size()) / 4;
  result.share_off = static_cast<double>(off) / pixels;
  result.ink = static_cast<double>(inked) / pixels;
  result.mean = sum / 4 / std::max<double>(1, static_cast<double>(inked));
  return result;
}

void keep(const Image& gl, const Image& cairo, const std::string& name) {
  Image apart = gl;
  for (std::size_t i = 0; i < apart.pixels.size(); ++i)
    apart.pixels[i] = i % 4 == 3 ? 255
                                 : static_cast<std::uint8_t>(
                                       std::min(255, 4 * std::abs(gl.pixels[i] - cairo.pixels[i])));
  const auto folder = std::filesystem::path(TIMELOOM_BUILD_DIR) / "tests" / "render_gl";
  std::filesystem::create_directories(folder);
  (void)write_png(gl, folder / (name + "-gl.png"));
  (void)write_png(cairo, folder / (name + "-cairo.png"));
  (void)write_png(apart, folder / (name + "-apart.png"));
}

}  // namespace timeloom::test
