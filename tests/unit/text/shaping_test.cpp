#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <random>
#include <string>

#include "samples.hpp"
#include "text/font.hpp"
#include "text/text_shaper.hpp"

using namespace timeloom;
using timeloom::test::kTitles;

namespace {

void check_consistent(const ShapedText& shaped) {
  std::uint32_t bytes = 0;
  for (const GlyphRun& run : shaped.runs) {
    REQUIRE(run.font != nullptr);
    std::uint32_t cluster_bytes = 0, cluster_glyphs = 0;
    for (const GlyphCluster& cluster : run.clusters) {
      CHECK(cluster.bytes > 0);
      cluster_bytes += cluster.bytes;
      cluster_glyphs += cluster.glyphs;
    }
    CHECK(cluster_bytes == run.text_bytes);
    CHECK(cluster_glyphs == run.glyphs.size());
    CHECK(run.text_begin + run.text_bytes <= shaped.text.size());
    for (const Glyph& glyph : run.glyphs) {
      CHECK(std::isfinite(glyph.x));
      CHECK(glyph.x <= shaped.width + 32);
    }
    bytes += run.text_bytes;
  }
  CHECK(bytes == shaped.text.size());
}

}  // namespace

TEST_CASE("an empty text has no width but the height of its font") {
  TextShaper shaper;
  const auto shaped = shaper.shape("", {});
  CHECK(shaped->width == 0);
  CHECK(shaped->runs.empty());
  CHECK(shaped->ascent > 8);
  CHECK(shaped->descent > 1);
}

TEST_CASE("every byte belongs to a cluster, in any script") {
  TextShaper shaper;
  for (const std::string_view title : kTitles) {
    CAPTURE(title);
    const auto shaped = shaper.shape(title, {});
    CHECK(shaped->width > 50);
    CHECK_FALSE(shaped->shortened);
    check_consistent(*shaped);
  }
}

TEST_CASE("any bytes can be shaped") {
  TextShaper shaper;
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 24, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    check_consistent(*shaper.shape(bytes, {}));
  }
  for (int round = 0; round < 300; ++round) {  // valid, of any plane
    std::string text;
    for (auto i = random() % 8; i > 0; --i) {
      const auto character = static_cast<std::uint32_t>(random() % 0x2FFFF);
      text += static_cast<char>(0xF0 | (character >> 18U));
      text += static_cast<char>(0x80 | ((character >> 12U) & 63U));
      text += static_cast<char>(0x80 | ((character >> 6U) & 63U));
      text += static_cast<char>(0x80 | (character & 63U));
    }
    check_consistent(*shaper.shape(text, {}));
  }
}

TEST_CASE("a longer text is wider") {
  TextShaper shaper;
  std::string text;
  float last = 0;
  for (const char letter : std::string_view("Timelines of law")) {
    text += letter;
    const float width = shaper.shape(text, {})->width;
    CHECK(width > last);
    last = width;
  }
}

TEST_CASE("width grows with size in proportion: no hinting") {
  TextShaper shaper;
  const float small = shaper.shape(kTitles[0], {.size = 10})->width;
  const float large = shaper.shape(kTitles[0], {.size = 40})->width;
  CHECK(large == doctest::Approx(4 * small).epsilon(0.01));
}

TEST_CASE("weight, slant and size make other pictures") {
  TextShaper shaper;
  const auto regular = shaper.shape("Weight", {});
  const auto bold = shaper.shape("Weight", {.weight = FontWeight::bold});
  const auto semibold = shaper.shape("Weight", {.weight = FontWeight::semibold});
  const auto italic = shaper.shape("Weight", {.italic = true});
  CHECK(semibold->width > regular->width);
  CHECK(bold->width > semibold->width);
  CHECK(italic->runs[0].font != regular->runs[0].font);
}

TEST_CASE("tabular figures are of one width, proportional ones are not") {
  TextShaper shaper;
  const float zeros = shaper.shape("0000", {.tabular_figures = true})->width;
  for (const char* text : {"1111", "2222", "3333", "4444", "7777", "1984", "9999"}) {
    CHECK(shaper.shape(text, {.tabular_figures = true})->width == doctest::Approx(zeros));
  }
  CHECK(shaper.shape("1111", {})->width < shaper.shape("0000", {})->width);
}

TEST_CASE("right-to-left text runs backward, glyphs left to right") {
  TextShaper shaper;
  const auto shaped = shaper.shape("قانون", {});
  REQUIRE(shaped->runs.size() == 1);
  const GlyphRun& run = shaped->runs[0];
  CHECK(run.backward);
  CHECK(run.glyphs.front().x < run.glyphs.back().x);

  const auto mixed = shaper.shape("Law قانون 42", {});
  REQUIRE(mixed->runs.size() >= 3);
  CHECK(mixed->runs.front().text_begin == 0);
  CHECK_FALSE(mixed->runs.front().backward);
}

TEST_CASE("line ends count as blanks") {
  TextShaper shaper;
  CHECK(shaper.shape("a\nb", {})->text == "a b");
  CHECK(shaper.shape("a\nb", {})->width == doctest::Approx(shaper.shape("a b", {})->width));
}

TEST_CASE("the same text is the same object, and one face and size one font") {
  TextShaper shaper;
  const auto first = shaper.shape("once", {});
  CHECK(shaper.shape("once", {}) == first);
  CHECK(shaper.shape("once", {.size = 13}) != first);
  CHECK(shaper.shape("again", {})->runs[0].font == first->runs[0].font);
}

TEST_CASE("a text outlives its shaper") {
  std::shared_ptr<const ShapedText> shaped;
  {
    TextShaper shaper;
    shaped = shaper.shape("still here", {});
  }
  CHECK(shaped->runs[0].font->ascent() > 0);
}

TEST_CASE("emoji come from a font with colour, where the system has one") {
  TextShaper shaper;
  const auto shaped = shaper.shape("🚀", {});
  REQUIRE(shaped->runs.size() == 1);
  if (!shaped->runs[0].font->has_colour()) {
    MESSAGE("no colour emoji font installed");
    return;
  }
  CHECK(shaper.shape("👩‍👩‍👧‍👦", {})->runs[0].glyphs.size() == 1);
}

TEST_CASE("senseless sizes and missing font folders do no harm") {
  TextShaper shaper("/nonexistent/fonts");
  for (const float size : {0.0F, -3.0F, std::nanf(""), 1e30F}) {
    CHECK(shaper.shape("x", {.size = size})->width > 0);
  }
}

TEST_CASE("the bundled fonts are found") {
  CHECK(std::filesystem::exists(TextShaper::default_font_folder() / "Inter-Regular.otf"));
  setenv("TIMELOOM_ASSETS", "/somewhere", 1);
  CHECK(TextShaper::default_font_folder() == "/somewhere/fonts");
  unsetenv("TIMELOOM_ASSETS");
}
