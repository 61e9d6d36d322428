// A story: views in an order, each with what is to be said about it.
#pragma once

#include <string>
#include <vector>

#include "view/view.hpp"

namespace timeloom {

struct StoryStep {
  View view;
  std::string caption;

  friend bool operator==(const StoryStep&, const StoryStep&) = default;
};

using Story = std::vector<StoryStep>;

// The words around one step's figure: the caption stands for the subtitle, and for the description
// where the document has none.
FigureText text_of_step(const FigureText& text, const StoryStep& step);

}  // namespace timeloom
