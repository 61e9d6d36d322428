// An event's words away from its place in time, and the leader between.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/band_content.hpp"
#include "layout/text_block.hpp"

namespace timeloom {

// All in the figure's pixels.
struct Callout {
  Mark mark;                              // an annotation has none
  std::optional<std::size_t> annotation;  // a position in the view's: its words, no event's
  std::vector<Point> leader;              // from the event's place in time to its symbol
  Point symbol;                           // the centre
  std::vector<TextLine> title;            // one line or more
  std::vector<TextLine> date;  // below the title, with the lane where that fits on a line with it
  Rect box;                    // of all words
  float opacity = 1;           // below 1 while it comes (CalloutTransition)
};

// Where an event is on the axis, whether it has a callout or found no room for one.
struct EventTick {
  EventRow event = kNoEvent;
  ColourId colour = 0;
  Rect rect;
};

// An event's title, and its date and lane, as a block of lines.
struct CalloutText {
  std::vector<std::shared_ptr<const ShapedText>> title, date;
  Size size;
};

struct CalloutStyle {
  float width = 150;    // of a line, at most
  int title_lines = 3;  // at most
  bool has_date = true;
};

CalloutText shape_callout(const EventStore& store, const EditsByRow& edits, const Mark& mark,
                          const CalloutStyle& style, const Language& language, TextShaper& shaper);

enum class TextEdge : std::uint8_t { left, right };

// An annotation's words.
CalloutText shape_note(std::string_view words, float width, TextShaper& shaper);

// Puts the words into `callout`, their block's upper corner of that edge at `corner`.
void place_words(const CalloutText& text, Point corner, TextEdge edge, Callout& callout);

// The middle of the first line, from the block's top: where its symbol stands.
inline constexpr float kFirstLineMiddle = 7.25F;

}  // namespace timeloom
