#include "render/gl/dilate.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace timeloom::gl {

namespace {

struct Neighbour {
  int x, y;
  float distance;
};

std::vector<Neighbour> neighbours_within(float radius) {
  std::vector<Neighbour> result;
  const int reach = static_cast<int>(std::ceil(radius));
  for (int y = -reach; y <= reach; ++y)
    for (int x = -reach; x <= reach; ++x)
      if (const float distance = std::hypot(static_cast<float>(x), static_cast<float>(y));
          distance <= radius)
        result.push_back({x, y, distance});
  return result;
}

}  // namespace

GlyphBitmap dilate(const GlyphBitmap& glyph, float radius) {
  if (glyph.colour || glyph.width == 0 || glyph.height == 0) return {};
  const int margin = static_cast<int>(std::ceil(radius)) + 1;
  GlyphBitmap result{.width = glyph.width + 2 * margin,
                     .height = glyph.height + 2 * margin,
                     .left = glyph.left - margin,
                     .top = glyph.top - margin,
                     .colour = false,
                     .pixels = {}};

  // How far each pixel's centre is from the glyph's edge. A partly covered pixel says where within
  // it the edge runs, so distances are finer than a pixel.
  const auto size =
      static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height);
  std::vector<float> distances(size, radius + 1);
  const auto neighbours = neighbours_within(radius + 1);
  for (int y = 0; y < glyph.height; ++y) {
    for (int x = 0; x < glyph.width; ++x) {
      const auto position = static_cast<std::size_t>(y * glyph.width + x);
      if (glyph.pixels[position] == 0) continue;
      const float edge = 0.5F - static_cast<float>(glyph.pixels[position]) / 255.0F;
      for (const auto& neighbour : neighbours) {
        const auto target = static_cast<std::size_t>((y + margin + neighbour.y) * result.width + x +
                                                     margin + neighbour.x);
        distances[target] = std::min(distances[target], neighbour.distance + edge);
      }
    }
  }
  result.pixels.resize(size);
  std::transform(distances.begin(), distances.end(), result.pixels.begin(), [&](float distance) {
    return static_cast<std::uint8_t>(255.0F * std::clamp(radius - distance + 0.5F, 0.0F, 1.0F) +
                                     0.5F);
  });
  return result;
}

}  // namespace timeloom::gl
