#include <doctest/doctest.h>

#include <filesystem>

#include "golden/golden_image.hpp"
#include "golden/sample_pictures.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

void check_golden(const DisplayList& list, double scale, const std::string& name) {
  const Result<Image> image = render_image(list, scale);
  REQUIRE(image.has_value());
  CHECK(golden_failure(*image, name) == "");
}

}  // namespace

TEST_CASE("all primitives") {
  TextShaper shaper;
  const DisplayList list = all_primitives(shaper);
  check_golden(list, 1, "primitives");
  check_golden(list, 2, "primitives@2x");
}

TEST_CASE("many scripts") {
  // Other fonts than those of Debian's fonts-noto make another picture, and no worse a one.
  if (!std::filesystem::exists("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")) {
    MESSAGE("skipped: the Noto fonts are not installed");
    return;
  }
  TextShaper shaper;
  check_golden(many_scripts(shaper), 1, "scripts");
  check_golden(many_scripts(shaper), 2, "scripts@2x");
}
