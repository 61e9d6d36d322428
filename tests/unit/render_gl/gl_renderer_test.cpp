#include <doctest/doctest.h>

#include <glad/gl.h>

#include <array>
#include <limits>

#include "picture_difference.hpp"
#include "render/gl/egl_context.hpp"
#include "render/gl/gl_handle.hpp"
#include "render/gl/gl_renderer.hpp"
#include "render/gl/offscreen.hpp"
#include "render/gl/shader_program.hpp"
#include "render/gl/text_batch.hpp"
#include "sample_lists.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// A context with a framebuffer of 400 × 300 pixels to draw into.
struct Target {
  gl::EglContext context;
  gl::Renderbuffer colour;
  gl::Framebuffer framebuffer;

  static Target create() {
    auto context = gl::EglContext::create();
    REQUIRE(context.has_value());
    Target target{std::move(*context), gl::Renderbuffer::create(), gl::Framebuffer::create()};
    glBindRenderbuffer(GL_RENDERBUFFER, target.colour.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, 400, 300);
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                              target.colour.id());
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    return target;
  }
};

std::array<std::uint8_t, 4> pixel(int x, int y) {  // y down
  std::array<std::uint8_t, 4> result{};
  glReadPixels(x, 299 - y, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, result.data());
  return result;
}

DisplayList filled_list(Colour colour) {
  DisplayList list;
  list.size = {100, 50};
  list.background = rgb(0xFFFFFF);
  list.clips = {{0, 0, 100, 50}};
  RectItem item;
  item.rect = {10, 10, 80, 30};
  item.fill = colour;
  list.rects.push_back(item);
  return list;
}

using Rgba = std::array<std::uint8_t, 4>;
constexpr Rgba kRed{255, 0, 0, 255}, kGreen{0, 255, 0, 255}, kWhite{255, 255, 255, 255},
    kBlack{0, 0, 0, 255};

}  // namespace

TEST_CASE("Uploads only when the list's version or the scale changes") {
  const auto target = Target::create();
  auto renderer = GlRenderer::create();
  REQUIRE(renderer.has_value());
  (*renderer)->draw(filled_list(rgb(0xFF0000)), 1, 1, 0, 0, 300);
  CHECK(pixel(50, 25) == kRed);
  (*renderer)->draw(filled_list(rgb(0x00FF00)), 1, 1, 0, 0, 300);
  CHECK(pixel(50, 25) == kRed);  // the version says that nothing changed
  (*renderer)->draw(filled_list(rgb(0x00FF00)), 2, 1, 0, 0, 300);
  CHECK(pixel(50, 25) == kGreen);
  (*renderer)->draw(filled_list(rgb(0xFF0000)), 2, 2, 0, 0, 300);
  CHECK(pixel(150, 75) == kRed);
}

TEST_CASE("Draws at its place and nowhere else") {
  const auto target = Target::create();
  auto renderer = GlRenderer::create();
  REQUIRE(renderer.has_value());
  (*renderer)->draw(filled_list(rgb(0xFF0000)), 1, 1, 200, 100, 300);
  CHECK(pixel(199, 120) == kBlack);
  CHECK(pixel(250, 99) == kBlack);
  CHECK(pixel(200, 100) == kWhite);
  CHECK(pixel(210, 110) == kRed);
  CHECK(pixel(289, 139) == kRed);
  CHECK(pixel(290, 140) == kWhite);
  CHECK(pixel(300, 120) == kBlack);
  CHECK(pixel(250, 150) == kBlack);
}

TEST_CASE("Layers are drawn in order, whatever the kind") {
  const auto target = Target::create();
  auto renderer = GlRenderer::create();
  REQUIRE(renderer.has_value());
  auto list = filled_list(rgb(0x00FF00));
  list.rects[0].layer = Layer::overlay;
  SymbolItem symbol;
  symbol.layer = Layer::symbol;
  symbol.centre = {50, 25};
  symbol.radius = 10;
  symbol.fill = rgb(0xFF0000);
  list.symbols.push_back(symbol);
  (*renderer)->draw(list, 1, 1, 0, 0, 300);
  CHECK(pixel(50, 25) == kGreen);
  list.symbols[0].layer = Layer::overlay;  // symbols come after rectangles within a layer
  (*renderer)->draw(list, 2, 1, 0, 0, 300);
  CHECK(pixel(50, 25) == kRed);
  CHECK(pixel(20, 25) == kGreen);
}

TEST_CASE("An empty list is its background") {
  DisplayList list;
  list.size = {20, 10};
  list.background = rgb(0x102030);
  const auto image = render_image_gl(list);
  REQUIRE(image.has_value());
  CHECK(image->width == 20);
  CHECK(image->height == 10);
  CHECK(image->pixels[0] == 0x10);
  CHECK(image->pixels[1] == 0x20);
  CHECK(image->pixels[2] == 0x30);
  CHECK(image->pixels[3] == 255);
}

TEST_CASE("Degenerate items draw nothing strange") {
  auto list = filled_list(rgb(0xFF0000));
  list.rects[0].rect.width = 0;
  LineItem line;
  line.points = {{5, 5}};
  list.lines.push_back(line);
  line.points = {};
  list.lines.push_back(line);
  list.areas.emplace_back().points = {{1, 1}};
  list.symbols.emplace_back().radius = 0;
  list.texts.emplace_back();
  CurveItem curve;
  list.curves.push_back(curve);
  CHECK(render_image_gl(list).has_value());
}

TEST_CASE("A picture too large is refused with its size") {
  DisplayList list;
  list.size = {1e6F, 10};
  const auto image = render_image_gl(list);
  REQUIRE_FALSE(image.has_value());
  CHECK(image.error().message.find("1000000") != std::string::npos);
}

TEST_CASE("A shader that does not compile says why") {
  const auto target = Target::create();
  const auto program = gl::ShaderProgram::create(
      "broken", "void main() { gl_Position = vec4(0.0); }", "void main() { result = nonsense; }");
  REQUIRE_FALSE(program.has_value());
  CHECK(program.error().message.find("fragment shader \"broken\"") != std::string::npos);
  CHECK(program.error().message.find("nonsense") != std::string::npos);
}

TEST_CASE("An atlas that overflows still draws every glyph") {
  const auto target = Target::create();
  TextShaper shaper;
  const auto list = text_list(shaper);
  auto batch = gl::TextBatch::create({.page_size = 64, .pages_kept = 2});
  REQUIRE(batch.has_value());
  auto roomy = gl::TextBatch::create();
  REQUIRE(roomy.has_value());
  batch->upload(list, 1);
  roomy->upload(list, 1);
  CHECK(batch->atlas().page_count() > 2);
  CHECK(batch->atlas().glyph_count() == roomy->atlas().glyph_count());

  const auto draw = [&](const gl::TextBatch& text) {
    glViewport(0, 0, 360, 240);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    text.draw(Layer::label, {.width = 360, .height = 240});
    std::vector<std::uint8_t> pixels(360 * 240 * 4);
    glReadPixels(0, 0, 360, 240, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return pixels;
  };
  CHECK(draw(*batch) == draw(*roomy));

  // What is out of use goes before the next list.
  DisplayList one;
  one.texts.push_back(list.texts.front());
  batch->upload(one, 1);
  CHECK(batch->atlas().page_count() <= 2);
  batch->upload(list, 1);
  CHECK(draw(*batch) == draw(*roomy));
}
