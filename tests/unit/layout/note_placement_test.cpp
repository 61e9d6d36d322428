#include "layout/note_placement.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace timeloom;

namespace {

constexpr Rect kRoom{100, 50, 600, 400};

bool is_within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

}  // namespace

TEST_CASE("notes stay within their room, wherever they point") {
  TextShaper shaper;
  std::mt19937 random(4);
  for (int i = 0; i < 300; ++i) {
    const Point at{100 + static_cast<float>(random() % 600),
                   50 + static_cast<float>(random() % 400)};
    std::vector<NoteRequest> notes = {
        {.annotation = 0,
         .text = "A note of several words that takes more than one line",
         .at = at,
         .offset = {}}};
    if (i % 2 == 0) notes[0].offset = Point{static_cast<float>(random() % 2000) - 1000, 30};
    const auto placed = place_notes(notes, {}, kRoom, shaper);
    REQUIRE(placed.size() == 1);
    CHECK(is_within(placed[0].box, kRoom));
    for (const auto& line : placed[0].lines) {
      CHECK(line.origin.x >= placed[0].box.x);
      CHECK(line.origin.x + line.text->width <= placed[0].box.right());
      CHECK(line.origin.y < placed[0].box.bottom());
    }
    if (i % 2 == 1) CHECK_FALSE(placed[0].box.contains(at));
  }
}

TEST_CASE("a note avoids labels and other notes where there is room") {
  TextShaper shaper;
  const std::vector<Rect> labels = {{400, 240, 250, 18}, {400, 210, 250, 18}};
  const Point at{395, 249};
  const std::vector<NoteRequest> notes = {
      {.annotation = 0, .text = "First", .at = at, .offset = {}},
      {.annotation = 1, .text = "Second", .at = at, .offset = {}},
      {.annotation = 2, .text = "Third", .at = at, .offset = {}}};
  const auto placed = place_notes(notes, labels, kRoom, shaper);
  REQUIRE(placed.size() == 3);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    for (const auto& label : labels) CHECK_FALSE(placed[i].box.intersects(label));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(placed[i].box.intersects(placed[j].box));
  }
}

TEST_CASE("a note goes further away rather than over the edge of a label") {
  TextShaper shaper;
  const std::vector<Rect> labels = {
      {200, 215, 400, 1}, {200, 284, 400, 1}, {450, 200, 1, 100}, {350, 200, 1, 100}};
  const std::vector<NoteRequest> notes = {
      {.annotation = 0, .text = "First", .at = {400, 250}, .offset = {}}};
  const auto placed = place_notes(notes, labels, kRoom, shaper);
  REQUIRE(placed.size() == 1);
  for (const auto& label : labels) CHECK_FALSE(placed[0].box.intersects(label));
}

TEST_CASE("a note moved by hand stands there; one without words is left out") {
  TextShaper shaper;
  const std::vector<NoteRequest> notes = {
      {.annotation = 3, .text = "Here", .at = {400, 250}, .offset = Point{60, -40}},
      {.annotation = 4, .text = "", .at = {400, 250}, .offset = {}}};
  const std::vector<Rect> covered = {kRoom};
  const auto placed = place_notes(notes, covered, kRoom, shaper);
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].annotation == 3);
  CHECK(placed[0].box.x + placed[0].box.width / 2 == doctest::Approx(460));
  CHECK(placed[0].box.y + placed[0].box.height / 2 == doctest::Approx(210));
}
