// A colour in sRGB with straight alpha.
#pragma once

#include <cstdint>

namespace timeloom {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

  constexpr Colour with_alpha(double opacity) const {
    return {red, green, blue, static_cast<std::uint8_t>(opacity * 255.0 + 0.5)};
  }
  friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

// 0xRRGGBB
constexpr Colour rgb(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value), 255};
}

}  // namespace timeloom
