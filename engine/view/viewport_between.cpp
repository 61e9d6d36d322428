#include "view/viewport_between.hpp"

#include <cmath>

namespace timeloom {

Viewport between(const Viewport& from, const Viewport& to, double share) {
  const double ratio = from.seconds_per_pixel / to.seconds_per_pixel;
  const double apart = to.x_of(from.left);  // in pixels of the target
  if (std::abs(ratio - 1) < 1e-6) return to.panned(-apart * (1 - share));
  const double fixed_x = apart / (1 - ratio);
  return from.zoomed(fixed_x, std::pow(ratio, share));
}

}  // namespace timeloom
