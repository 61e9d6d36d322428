// How colours look: how much they stand out, and how far they are apart for whom.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "base/colour.hpp"

namespace timeloom::test {

using LinearColour = std::array<double, 3>;  // red, green, blue in linear sRGB

inline LinearColour linear(Colour colour) {
  const auto channel = [](std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return {channel(colour.red), channel(colour.green), channel(colour.blue)};
}

// WCAG 2.2, "relative luminance" and "contrast ratio".
inline double luminance(Colour colour) {
  const auto [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

inline double contrast(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

// What is seen of a translucent colour on an opaque one, blended in sRGB as the renderers do.
inline Colour over(Colour top, Colour ground) {
  const double share = top.alpha / 255.0;
  const auto mix = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(share * a + (1 - share) * b));
  };
  return {mix(top.red, ground.red), mix(top.green, ground.green), mix(top.blue, ground.blue), 255};
}

enum class Vision { usual, without_green, without_red, without_colour };

// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics
// 15 (6), 2009: the matrices of severity 1.0 for deuteranopia and protanopia, for linear RGB.
inline LinearColour as_seen(const LinearColour& colour, Vision vision) {
  using Matrix = std::array<LinearColour, 3>;
  constexpr Matrix kDeuteranopia = {{{0.367322, 0.860646, -0.227968},
                                     {0.280085, 0.672501, 0.047413},
                                     {-0.011820, 0.042940, 0.968881}}};
  constexpr Matrix kProtanopia = {{{0.152286, 1.052583, -0.204868},
                                   {0.114503, 0.786281, 0.099216},
                                   {-0.003882, -0.048116, 1.051998}}};
  constexpr LinearColour kGrey = {0.2126, 0.7152, 0.0722};
  constexpr Matrix kAchromatopsia = {{kGrey, kGrey, kGrey}};
  if (vision == Vision::usual) return colour;
  const auto& matrix = vision == Vision::without_green ? kDeuteranopia
                       : vision == Vision::without_red ? kProtanopia
                                                       : kAchromatopsia;
  LinearColour seen{};
  for (std::size_t i = 0; i < 3; ++i)
    seen[i] = std::clamp(
        matrix[i][0] * colour[0] + matrix[i][1] * colour[1] + matrix[i][2] * colour[2], 0.0, 1.0);
  return seen;
}

// B. Ottosson, "A perceptual color space for image processing", 2020: distances in OKLab. Black and
// white are 1 apart; about 0.02 is the least that is seen side by side.
inline double distance(Colour a, Colour b, Vision vision = Vision::usual) {
  const auto lab = [vision](Colour colour) {
    const auto [red, green, blue] = as_seen(linear(colour), vision);
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return LinearColour{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
  };
  const auto first = lab(a), second = lab(b);
  return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

}  // namespace timeloom::test
