#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "samples.hpp"
#include "text/text_shaper.hpp"

using namespace timeloom;
using timeloom::test::kTitles;

namespace {

bool ends_with_ellipsis(const ShapedText& shaped) {
  return shaped.text.ends_with("…");
}

std::string kept(const ShapedText& shaped) {
  return shaped.text.substr(0, shaped.text.size() - std::string_view("…").size());
}

}  // namespace

TEST_CASE("a text that fits is left alone") {
  TextShaper shaper;
  const auto whole = shaper.shape("Filed", {});
  CHECK(shaper.shape_within("Filed", {}, whole->width) == whole);
  CHECK(shaper.shape_within("Filed", {}, std::numeric_limits<float>::infinity()) == whole);
}

TEST_CASE("a shortened text never exceeds the room, and keeps a beginning of the text") {
  TextShaper shaper;
  std::mt19937 random(3);
  std::uniform_real_distribution<float> widths(0, 450);
  const TextStyle styles[] = {{}, {.size = 9.5F}, {.size = 17, .weight = FontWeight::bold}};
  for (int round = 0; round < 3000; ++round) {
    const std::string_view title = kTitles[random() % kTitles.size()];
    const TextStyle& style = styles[random() % 3];
    const float room = widths(random);
    CAPTURE(title);
    CAPTURE(room);
    const auto shaped = shaper.shape_within(title, style, room);
    REQUIRE(shaped->width <= room);
    if (!shaped->shortened) {
      REQUIRE(shaped->text == title);
    } else if (shaped->width == 0) {
      REQUIRE(shaped->text.empty());
    } else {
      REQUIRE(ends_with_ellipsis(*shaped));
      REQUIRE(title.starts_with(kept(*shaped)));
      REQUIRE_FALSE(kept(*shaped).empty());
    }
  }
}

TEST_CASE("more room never shows less") {
  TextShaper shaper;
  for (const std::string_view title : kTitles) {
    std::size_t last = 0;
    for (float room = 0; room < 500; room += 3) {
      const std::size_t bytes = shaper.shape_within(title, {}, room)->text.size();
      CHECK(bytes + std::string_view("…").size() >= last);  // the ellipsis itself goes
      last = bytes;
    }
  }
}

TEST_CASE("it ends at a word") {
  TextShaper shaper;
  const std::string text = "Preliminary injunction granted";
  for (float room = 80; room < shaper.shape(text, {})->width; room += 1) {
    const std::string shown = kept(*shaper.shape_within(text, {}, room));
    CAPTURE(shown);
    CHECK((shown == "Preliminary" || shown == "Preliminary injunction"));
  }
}

TEST_CASE("within the first word where that does not fit") {
  TextShaper shaper;
  const auto shaped = shaper.shape_within("Preliminary injunction", {}, 40);
  CHECK(ends_with_ellipsis(*shaped));
  CHECK(std::string("Preliminary").starts_with(kept(*shaped)));
  CHECK(kept(*shaped).size() >= 3);
}

TEST_CASE("no blank, comma or dash stays before the ellipsis") {
  TextShaper shaper;
  const std::string text = "One, two – three (four) v. five; six";
  for (float room = 40; room < shaper.shape(text, {})->width; room += 1) {
    const std::string shown = kept(*shaper.shape_within(text, {}, room));
    CAPTURE(shown);
    CHECK(std::string(" ,;.(").find(shown.back()) == std::string::npos);
    CHECK_FALSE(shown.ends_with("–"));
  }
}

TEST_CASE("Chinese may end between any two characters") {
  TextShaper shaper;
  const std::string_view text = "中华人民共和国网络安全法";
  const float whole = shaper.shape(text, {})->width;
  const auto shaped = shaper.shape_within(text, {}, whole * 0.7F);
  CHECK(kept(*shaped).size() >= 3 * 6);
}

TEST_CASE("in right-to-left text the ellipsis stands at the left end") {
  TextShaper shaper;
  const std::string_view text = "قانون مكافحة جرائم تقنية المعلومات";
  const auto shaped = shaper.shape_within(text, {}, shaper.shape(text, {})->width * 0.6F);
  REQUIRE(ends_with_ellipsis(*shaped));
  const GlyphRun& leftmost = shaped->runs.front();
  CHECK(leftmost.text_begin + leftmost.text_bytes == shaped->text.size());
}

TEST_CASE("a family of emoji is not torn apart") {
  TextShaper shaper;
  const std::string_view text =
      "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦";
  for (float room = 0; room < 80; room += 1) {
    const auto shaped = shaper.shape_within(text, {}, room);
    if (shaped->shortened && shaped->width > 0)
      CHECK(kept(*shaped).size() % (text.size() / 3) == 0);
  }
}

TEST_CASE("no room gives nothing") {
  TextShaper shaper;
  for (const float room : {0.0F, 1.0F, -5.0F, std::nanf("")}) {
    const auto shaped = shaper.shape_within("Filed", {}, room);
    CHECK(shaped->width == 0);
    CHECK(shaped->text.empty());
    CHECK(shaped->shortened);
    CHECK(shaped->ascent > 0);
  }
}
