#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "golden/sample_pictures.hpp"
#include "render/vector/vector_renderer.hpp"

using namespace timeloom;

namespace {

constexpr Colour kWhite = rgb(0xFFFFFF), kBlack = rgb(0), kRed = rgb(0xFF0000),
                 kBlue = rgb(0x0000FF);

DisplayList blank(float width = 40, float height = 20) {
  DisplayList list;
  list.size = {width, height};
  list.background = kWhite;
  list.add_clip({0, 0, width, height});
  return list;
}

RectItem bar(const Rect& rect, Colour fill, Layer layer = Layer::bar) {
  RectItem item;
  item.rect = rect;
  item.fill = fill;
  item.layer = layer;
  return item;
}

Image drawn(const DisplayList& list, double scale = 1) {
  const Result<Image> image = render_image(list, scale);
  REQUIRE(image.has_value());
  return *image;
}

Colour at(const Image& image, int x, int y) {
  const std::uint8_t* pixel = &image.pixels[static_cast<std::size_t>(4 * (y * image.width + x))];
  return {pixel[0], pixel[1], pixel[2], pixel[3]};
}

}  // namespace

TEST_CASE("the picture has the size asked for, rounded up, and the background") {
  const DisplayList list = blank(40.5F, 20);
  const Image image = drawn(list);
  CHECK(image.width == 41);
  CHECK(image.height == 20);
  CHECK(image.pixels.size() == 41U * 20 * 4);
  CHECK(at(image, 0, 0) == kWhite);
  CHECK(drawn(blank(100, 20), 1.1).width == 110);
  CHECK(drawn(blank(), 2.5).width == 100);
}

TEST_CASE("a background may be seen through") {
  DisplayList list = blank();
  list.background = {200, 100, 50, 128};
  const Colour colour = at(drawn(list), 5, 5);
  CHECK(colour.alpha == 128);
  CHECK(std::abs(colour.red - 200) <= 1);
  CHECK(std::abs(colour.green - 100) <= 1);
  CHECK(std::abs(colour.blue - 50) <= 1);
}

TEST_CASE("layers are drawn in order, whatever the order of the lists") {
  DisplayList list = blank();
  list.rects.push_back(bar({0, 0, 40, 20}, kRed, Layer::overlay));
  list.rects.push_back(bar({0, 0, 40, 20}, kBlue, Layer::ground));
  CHECK(at(drawn(list), 5, 5) == kRed);
  list.sort_by_layer();
  CHECK(at(drawn(list), 5, 5) == kRed);

  SymbolItem symbol;  // a bar of a higher layer covers it, one of the same does not
  symbol.layer = Layer::bar;
  symbol.centre = {20, 10};
  symbol.fill = kBlack;
  DisplayList mixed = blank();
  mixed.symbols.push_back(symbol);
  mixed.rects.push_back(bar({0, 0, 40, 20}, kBlue, Layer::bar));
  CHECK(at(drawn(mixed), 20, 10) == kBlack);
  mixed.rects.push_back(bar({0, 0, 40, 20}, kRed, Layer::label));
  CHECK(at(drawn(mixed), 20, 10) == kRed);
}

TEST_CASE("a hairline at half a pixel is crisp") {
  DisplayList list = blank();
  LineItem line;
  line.colour = kBlack;
  line.points = {{0, 10.5F}, {40, 10.5F}};
  list.lines.push_back(line);
  line.points = {{20.5F, 0}, {20.5F, 20}};
  list.lines.push_back(line);
  const Image image = drawn(list);
  CHECK(at(image, 5, 10) == kBlack);
  CHECK(at(image, 5, 9) == kWhite);
  CHECK(at(image, 5, 11) == kWhite);
  CHECK(at(image, 20, 3) == kBlack);
  CHECK(at(image, 19, 3) == kWhite);
  CHECK(at(image, 21, 3) == kWhite);
}

TEST_CASE("fades go from nothing to the whole colour, and meet in a short bar") {
  DisplayList list = blank(100, 20);
  list.rects.push_back(bar({0, 0, 100, 10}, kBlack));
  list.rects.back().fade_left = 50;
  list.rects.push_back(bar({0, 10, 100, 10}, kBlack));
  list.rects.back().fade_left = list.rects.back().fade_right = 100;
  const Image image = drawn(list);
  CHECK(at(image, 0, 5).red > 245);
  CHECK(std::abs(at(image, 25, 5).red - 125) <= 4);
  CHECK(at(image, 60, 5) == kBlack);
  CHECK(at(image, 99, 5) == kBlack);
  CHECK(at(image, 0, 15).red > 245);
  CHECK(std::abs(at(image, 50, 15).red - 128) <= 4);
  CHECK(at(image, 99, 15).red > 245);
}

TEST_CASE("an outline lies inside the edge") {
  DisplayList list = blank();
  list.rects.push_back(bar({10, 5, 20, 10}, kRed));
  list.rects.back().stroke_width = 2;
  list.rects.back().stroke = kBlack;
  const Image image = drawn(list);
  CHECK(at(image, 9, 10) == kWhite);
  CHECK(at(image, 10, 10) == kBlack);
  CHECK(at(image, 11, 10) == kBlack);
  CHECK(at(image, 12, 10) == kRed);
  CHECK(at(image, 29, 10) == kBlack);
  CHECK(at(image, 30, 10) == kWhite);
}

TEST_CASE("clips hold for their items alone") {
  DisplayList list = blank();
  list.rects.push_back(bar({0, 0, 40, 10}, kRed));
  list.rects.back().clip = list.add_clip({0, 0, 20, 20});
  list.rects.push_back(bar({0, 10, 40, 10}, kBlue));
  const Image image = drawn(list);
  CHECK(at(image, 19, 5) == kRed);
  CHECK(at(image, 20, 5) == kWhite);
  CHECK(at(image, 30, 15) == kBlue);
}

TEST_CASE("an outline of a symbol lies around it") {
  DisplayList list = blank();
  SymbolItem symbol;
  symbol.shape = SymbolShape::square;
  symbol.centre = {20, 10};
  symbol.radius = 5 / 0.78F;  // 5 pixels to each side
  symbol.fill = kRed;
  symbol.stroke = kBlack;
  symbol.stroke_width = 2;
  list.symbols.push_back(symbol);
  const Image image = drawn(list);
  CHECK(at(image, 15, 10).red > 240);
  CHECK(at(image, 14, 10).red < 15);
  CHECK(at(image, 13, 10).red < 15);
  CHECK(at(image, 12, 10).red > 240);
}

TEST_CASE("dashes are as long as gaps") {
  DisplayList list = blank();
  LineItem line;
  line.colour = kBlack;
  line.dash = 4;
  line.points = {{0, 10.5F}, {40, 10.5F}};
  list.lines.push_back(line);
  const Image image = drawn(list);
  for (int x = 0; x < 40; ++x) CHECK(at(image, x, 10) == (x / 4 % 2 == 0 ? kBlack : kWhite));
}

TEST_CASE("text is placed at fractions of a pixel") {
  TextShaper shaper;
  TextItem item;
  item.text = shaper.shape("l", {.size = 16});
  item.layer = Layer::label;
  const auto ink_at = [&](float x) {
    DisplayList list = blank();
    item.origin = {x, 15};
    list.texts.push_back(item);
    const Image image = drawn(list);
    double ink = 0, weighted = 0;
    for (int column = 0; column < image.width; ++column) {
      const int dark = 255 - at(image, column, 8).red;
      ink += dark;
      weighted += dark * column;
    }
    return weighted / ink;
  };
  for (const float shift : {0.25F, 0.5F, 0.75F}) {
    // the middle of so few pixels is only roughly known
    CHECK(std::abs(ink_at(10 + shift) - ink_at(10) - double{shift}) < 0.1);
  }
}

TEST_CASE("a halo hides what is under the text") {
  TextShaper shaper;
  DisplayList list = blank();
  list.rects.push_back(bar({0, 0, 40, 20}, kBlack));
  TextItem item;
  item.text = shaper.shape("Halo", {});
  item.layer = Layer::label;
  item.origin = {4, 14};
  item.colour = kRed;
  item.halo = 3;
  item.halo_colour = kWhite;
  list.texts.push_back(item);
  CHECK(at(drawn(list), 3, 9) == kWhite);
}

TEST_CASE("senseless coordinates and empty items draw nothing, and break nothing") {
  DisplayList list = blank();
  const float nowhere = std::nanf(""), far = 3e9F,
              infinite = std::numeric_limits<float>::infinity();
  list.rects.push_back(bar({nowhere, 0, 10, 10}, kRed));
  list.rects.push_back(bar({10, 10, -5, 10}, kRed));
  list.rects.push_back(bar({0, 0, nowhere, 10}, kRed));
  list.lines.emplace_back();
  list.lines.emplace_back().points = {{1, 1}};
  list.areas.emplace_back();
  list.texts.emplace_back();
  list.texts.emplace_back().text = std::make_shared<ShapedText>();
  list.symbols.emplace_back().radius = nowhere;
  list.curves.emplace_back().width = 0;
  CHECK(at(drawn(list), 5, 5) == kWhite);

  list.rects.push_back(bar({-far, 0, 2 * far, 20}, kBlue));
  list.rects.push_back(bar({30, 0, infinite, 20}, kRed));
  const Image image = drawn(list);
  CHECK(at(image, 5, 5) == kBlue);
  CHECK(at(image, 35, 5) == kRed);
}

TEST_CASE("a picture without area or beyond all bounds is refused, with its size") {
  const auto message = [](const DisplayList& list, double scale = 1) {
    const Result<Image> image = render_image(list, scale);
    REQUIRE_FALSE(image.has_value());
    return image.error().message;
  };
  CHECK(message(blank(0, 20)) == "a picture of 0 × 20 pixels has no area");
  CHECK(message(blank(-4, 20)).find("has no area") != std::string::npos);
  CHECK(message(blank(), 0).find("has no area") != std::string::npos);
  CHECK(message(blank(std::nanf(""), 20)).find("has no area") != std::string::npos);
  CHECK(message(blank(40000, 20)).find("40000 × 20 pixels is too large") != std::string::npos);
  CHECK(message(blank(), 1e6).find("at scale 1e+06 is too large") != std::string::npos);
}

TEST_CASE("the same list gives the same picture, and an unsorted one too") {
  TextShaper shaper;
  DisplayList list = test::all_primitives(shaper);
  const Image once = drawn(list);
  CHECK(once.pixels == drawn(list).pixels);
  list.sort_by_layer();
  CHECK(once.pixels == drawn(list).pixels);
}
