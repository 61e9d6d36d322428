#include "render/vector/surface_size.hpp"

#include <cmath>
#include <sstream>

namespace timeloom {

Result<PixelSize> surface_size(const Size& size, double scale) {
  constexpr double kLargest = 32767;  // cairo's images
  // Less a trifle: 1.1 × 100 is a little more than 110.
  const double width = std::ceil(scale * double{size.width} - 1e-4);
  const double height = std::ceil(scale * double{size.height} - 1e-4);
  std::ostringstream what;
  what << "a picture of " << size.width << " × " << size.height << " pixels";
  if (scale != 1) what << " at scale " << scale;
  if (!(width >= 1) || !(height >= 1)) return fail(what.str() + " has no area");
  if (width > kLargest || height > kLargest) {
    return fail(what.str() + " is too large: at most 32767 pixels a side can be drawn");
  }
  return PixelSize{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace timeloom
