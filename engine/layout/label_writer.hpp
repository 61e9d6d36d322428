// The words of an event's label, on one line or on more.
#pragma once

#include <memory>
#include <vector>

#include "layout/band_content.hpp"
#include "layout/label_words.hpp"
#include "text/text_shaper.hpp"
#include "view/event_edit.hpp"

namespace timeloom {

struct LabelText {
  std::vector<std::shared_ptr<const ShapedText>> lines;  // none: has no words
  float width = 0;                                       // of the longest
  bool is_whole = true;                                  // nothing of it is left out

  bool empty() const { return lines.empty() || width <= 0; }
};

// How wide a label is at most in a plot of that width, and on how many lines. Where the plot is so
// narrow that three such lines hold fewer words than elsewhere there may be more, and a label that
// is whole on wider ones may have those where they are free.
struct LabelLimits {
  bool are_wider_where_free() const { return widest_where_free > widest; }

  float widest = 0;
  int most_lines = 3;
  float widest_where_free = 0;  // `widest`, or more
};
LabelLimits label_limits(float plot_width);

// One line alone.
LabelText label_text(std::shared_ptr<const ShapedText> line);

class LabelWriter {
public:
  // The store, the edits and the shaper must outlive it.
  LabelWriter(const EventStore& store, const EditsByRow& edits, TextShaper& shaper)
      : store_(store), edits_(edits), shaper_(shaper) {}

  // No wider than `widest`. Where the lane is too much beside the title it is left out, and the
  // line counts as shortened; longer titles end with an ellipsis, before the lane. Nothing where
  // the event is to have no label.
  std::shared_ptr<const ShapedText> line(const Mark& mark, float widest) const;

  // About how wide that line would be: rather too much than too little.
  float about_width(const Mark& mark, float widest) const;

  // On `lines` lines of about one length; with an ellipsis where even they are too short for the
  // title. Nothing where it has too few places to break.
  LabelText wrapped(const Mark& mark, int lines, float widest) const;

private:
  LabelWords words_of(const Mark& mark) const;

  const EventStore& store_;
  const EditsByRow& edits_;
  TextShaper& shaper_;
};

}  // namespace timeloom
