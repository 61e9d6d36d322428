#include "view/story.hpp"

namespace timeloom {

FigureText text_of_step(const FigureText& text, const StoryStep& step) {
  auto words = text;
  if (step.caption.empty()) return words;
  words.subtitle = step.caption;
  if (words.alt_text.empty()) words.alt_text = step.caption;
  return words;
}

}  // namespace timeloom
