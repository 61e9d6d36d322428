// Screen and paper are two backends of one scene: they agree to within antialiasing.
#include <doctest/doctest.h>

#include <string>

#include "picture_difference.hpp"
#include "render/gl/offscreen.hpp"
#include "sample_lists.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

void check_agreement(const DisplayList& list, const std::string& name, double allowed_mean = 6) {
  for (const double scale : {1.0, 2.0}) {
    const auto gl = render_image_gl(list, scale);
    const auto cairo = render_image(list, scale);
    REQUIRE_MESSAGE(gl.has_value(), (gl ? "" : gl.error().message));
    REQUIRE(cairo.has_value());
    REQUIRE(gl->width == cairo->width);
    REQUIRE(gl->height == cairo->height);
    const auto apart = difference(*gl, *cairo);
    keep(*gl, *cairo, name + (scale == 1.0 ? "" : "@2x"));
    INFO(name << " at scale " << scale << ": " << 100 * apart.share_off << " % of pixels off, mean "
              << apart.mean << " of the inked " << 100 * apart.ink << " %, largest "
              << apart.largest);
    CHECK(apart.ink > 0.005);
    CHECK(apart.share_off <= 0.01);
    CHECK(apart.mean * apart.ink <= 1.5);
    CHECK(apart.mean <= allowed_mean);
  }
}

}  // namespace

TEST_CASE("Rectangles agree") {
  check_agreement(rect_list(), "rects");
}
TEST_CASE("Areas agree") {
  check_agreement(area_list(), "areas");
}
TEST_CASE("Lines agree") {
  check_agreement(line_list(), "lines");
}
TEST_CASE("Translucent lines agree, joins included") {
  check_agreement(translucent_line_list(), "translucent");
}
TEST_CASE("Curves agree") {
  check_agreement(curve_list(), "curves");
}
TEST_CASE("Symbols agree") {
  check_agreement(symbol_list(), "symbols");
}
TEST_CASE("Many clips agree") {
  check_agreement(clip_list(), "clips");
}

TEST_CASE("Text of many scripts agrees") {
  TextShaper shaper;
  check_agreement(text_list(shaper), "text");
}

TEST_CASE("Halos agree") {
  TextShaper shaper;
  check_agreement(halo_list(shaper), "halo");
}

TEST_CASE("Colour glyphs agree") {
  TextShaper shaper;
  // Cairo puts pictures at whole pixels.
  check_agreement(emoji_list(shaper), "emoji", 9);
}

TEST_CASE("Everything together agrees") {
  TextShaper shaper;
  check_agreement(all_list(shaper), "all");
}

TEST_CASE("A translucent background stays translucent") {
  auto list = rect_list();
  list.background = rgb(0x204060).with_alpha(0.5);
  check_agreement(list, "translucent-background");
}
