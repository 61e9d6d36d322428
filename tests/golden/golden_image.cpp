#include "golden/golden_image.hpp"

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string_view>

namespace timeloom::test {

namespace {

namespace fs = std::filesystem;

bool pixel_differs(const std::uint8_t* a, const std::uint8_t* b, int tolerance) {
  for (int channel = 0; channel < 4; ++channel) {
    if (std::abs(a[channel] - b[channel]) > tolerance) return true;
  }
  return false;
}

bool updating() {
  const char* update = std::getenv("TIMELOOM_UPDATE_GOLDEN");
  return update != nullptr && std::string_view(update) == "1";
}

}  // namespace

ImageComparison compare_images(const Image& actual, const Image& expected,
                               const Tolerance& tolerance) {
  ImageComparison result;
  if (actual.width != expected.width || actual.height != expected.height) {
    result.different_share = 1;
    return result;
  }
  result.difference = actual;
  std::size_t different = 0;
  for (std::size_t i = 0; i < actual.pixels.size(); i += 4) {
    std::uint8_t* pixel = &result.difference.pixels[i];
    const bool differs =
        pixel_differs(&actual.pixels[i], &expected.pixels[i], tolerance.channel_tolerance);
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const int pale = 192 + actual.pixels[i + channel] / 4;
      const int red = channel == 0 ? 220 : 0;
      pixel[channel] = static_cast<std::uint8_t>(differs ? red : pale);
    }
    pixel[3] = 255;
    if (differs) ++different;
  }
  const std::size_t pixel_count = actual.pixels.size() / 4;
  result.different_share =
      pixel_count == 0 ? 0 : static_cast<double>(different) / static_cast<double>(pixel_count);
  result.same = result.different_share <= tolerance.pixel_share;
  return result;
}

std::string golden_failure(const Image& actual, const std::string& name,
                           const Tolerance& tolerance) {
  const fs::path golden_file = fs::path(TIMELOOM_TEST_DIR) / "golden" / "images" / (name + ".png");
  if (updating()) {
    const auto written = write_png(actual, golden_file);
    return written ? "" : written.error().message;
  }
  const Result<Image> expected = read_png(golden_file);
  const ImageComparison comparison =
      expected ? compare_images(actual, *expected, tolerance) : ImageComparison{};
  if (comparison.same) return "";

  const fs::path folder = fs::path(TIMELOOM_BUILD_DIR) / "golden";
  fs::create_directories(folder);
  const fs::path actual_file = folder / (name + ".actual.png");
  const fs::path difference_file = folder / (name + ".diff.png");
  std::ostringstream message;
  if (!expected) {
    message << expected.error().message;
  } else if (comparison.difference.width == 0) {
    message << name << " is " << actual.width << " × " << actual.height << " pixels, the golden is "
            << expected->width << " × " << expected->height;
  } else {
    message << name << ": " << comparison.different_share * 100 << " % of the pixels differ";
  }
  message << "\n  golden: " << golden_file.string();
  if (write_png(actual, actual_file)) message << "\n  actual: " << actual_file.string();
  if (comparison.difference.width > 0 && write_png(comparison.difference, difference_file)) {
    message << "\n  difference: " << difference_file.string();
  }
  return message.str();
}

}  // namespace timeloom::test
