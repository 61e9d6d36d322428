// The words of an event's label, on one line or on more.
#pragma once

#include <memory>
#include <vector>

#include "layout/band_content.hpp"
#include "text/text_shaper.hpp"
#include "view/event_edit.hpp"

namespace timeloom {

struct LabelText {
  std::vector<std::shared_ptr<const ShapedText>> lines;  // none: has no words
  float width = 0;                                       // of the longest
  bool is_whole = true;                                  // nothing of it is left out

  bool empty() const { return lines.empty() || width <= 0; }
};

// A label takes no more.
inline constexpr int kMostLabelLines = 3;

// One line alone.
LabelText label_text(std::shared_ptr<const ShapedText> line);

class LabelWriter {
public:
  // The store, the edits and the shaper must outlive it.
  LabelWriter(const EventStore& store, const EditsByRow& edits, TextShaper& shaper)
      : store_(store), edits_(edits), shaper_(shaper) {}

  // No wider than a label may be in a plot of that width; longer titles end with an ellipsis. Empty
  // where the event is to have no label.
  std::shared_ptr<const ShapedText> line(EventRow event, Emphasis emphasis, float plot_width) const;

  // About how wide that line would be: rather too much than too little.
  float about_width(EventRow event, Emphasis emphasis, float plot_width) const;

  // On `lines` lines of about one length, at least two; with an ellipsis where even they are too
  // short for the title. Nothing where it has too few places to break.
  LabelText wrapped(EventRow event, Emphasis emphasis, float plot_width, int lines) const;

private:
  const EventStore& store_;
  const EditsByRow& edits_;
  TextShaper& shaper_;
};

}  // namespace timeloom
