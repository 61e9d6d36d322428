#include "layout/note_placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kWidestNote = 190;
constexpr int kMostLines = 5;
constexpr float kLineHeight = 15;
constexpr float kPaddingX = 7, kPaddingY = 5;
constexpr float kNearest = 16;           // between what is pointed at and the box
constexpr float kOverNoteWeight = 4;     // hiding another note is worse than hiding a label
constexpr float kDistanceWeight = 0.3F;  // square pixels covered that a pixel's distance is worth

float overlap(const Rect& a, const Rect& b) {
  const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return std::max(width, 0.0F) * std::max(height, 0.0F);
}

Rect around(Point middle, Size size) {
  return {middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
}

Rect kept_within(Rect box, const Rect& room) {
  box.x = std::max(std::min(box.x, room.right() - box.width), room.x);
  box.y = std::max(std::min(box.y, room.bottom() - box.height), room.y);
  return box;
}

class NotePlacer {
public:
  NotePlacer(std::span<const Rect> obstacles, const Rect& room)
      : obstacles_(obstacles), room_(room) {}

  Rect place(const NoteRequest& note, Size size) {
    const auto box =
        note.offset
            ? kept_within(around({note.at.x + note.offset->x, note.at.y + note.offset->y}, size),
                          room_)
            : best_around(note.at, size);
    notes_.push_back(box);
    return box;
  }

private:
  Rect best_around(Point at, Size size) const {
    constexpr std::array<Point, 8> kDirections = {Point{1, -1}, {-1, -1}, {1, 1}, {-1, 1},
                                                  {0, -1},      {0, 1},   {1, 0}, {-1, 0}};
    constexpr std::array kDistances = {1.0F, 2.5F, 4.5F, 8.0F, 12.0F};
    Rect best;
    float least = std::numeric_limits<float>::max();
    for (const float distance : kDistances)
      for (const auto direction : kDirections) {
        const float away = kNearest * distance;
        const Point middle{at.x + direction.x * (size.width / 2 + away),
                           at.y + direction.y * (size.height / 2 + away)};
        const auto box = kept_within(around(middle, size), room_);
        const float cost = covered(box, at) + kDistanceWeight * away;
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    return best;
  }

  float covered(const Rect& box, Point at) const {
    float area = 0;
    for (const auto& obstacle : obstacles_) area += overlap(box, obstacle);
    for (const auto& note : notes_) area += kOverNoteWeight * overlap(box, note);
    // What it points at must stay to be seen.
    const Rect target{at.x - kNearest / 2, at.y - kNearest / 2, kNearest, kNearest};
    return area + kOverNoteWeight * overlap(box, target);
  }

  std::span<const Rect> obstacles_;
  Rect room_;
  std::vector<Rect> notes_;
};

}  // namespace

std::vector<PlacedNote> place_notes(std::span<const NoteRequest> notes,
                                    std::span<const Rect> obstacles, const Rect& room,
                                    TextShaper& shaper) {
  NotePlacer placer(obstacles, room);
  std::vector<PlacedNote> placed;
  for (const auto& note : notes) {
    const float widest = std::min(kWidestNote, room.width - 2 * kPaddingX);
    if (widest <= 0) continue;
    const int most_lines =
        std::clamp(static_cast<int>((room.height - 2 * kPaddingY) / kLineHeight), 1, kMostLines);
    const auto lines = wrap_text(shaper, note.text, kNote, widest, most_lines);
    float width = 0;
    for (const auto& line : lines) width = std::max(width, line->width);
    if (width <= 0) continue;
    const Size size{std::ceil(width) + 2 * kPaddingX,
                    kLineHeight * static_cast<float>(lines.size()) + 2 * kPaddingY};
    if (size.height > room.height) continue;
    PlacedNote result{.annotation = note.annotation,
                      .at = note.at,
                      .reach = note.reach,
                      .box = placer.place(note, size),
                      .lines = {}};
    float y = result.box.y + kPaddingY;
    for (const auto& line : lines) {
      y += kLineHeight;
      result.lines.push_back({line, {result.box.x + kPaddingX, y - line->descent - 0.5F}});
    }
    placed.push_back(std::move(result));
  }
  return placed;
}

}  // namespace timeloom
