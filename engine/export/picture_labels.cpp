#include "export/picture_labels.hpp"

#include <algorithm>

namespace timeloom {

PictureLabels::PictureLabels(const DisplayList& list) {
  for (const auto& rect : list.rects) note(rect.event, State::marked);
  for (const auto& symbol : list.symbols) note(symbol.event, State::marked);
  for (const auto& text : list.texts) note(text.event, State::labelled);
}

void PictureLabels::note(EventRow event, State state) {
  if (event == kNoEvent) return;
  if (event >= states_.size()) states_.resize(std::size_t{event} + 1, State::counted);
  states_[event] = std::max(states_[event], state);
}

std::string_view PictureLabels::of(EventRow event) const {
  const auto state = event < states_.size() ? states_[event] : State::counted;
  return state == State::labelled ? "shown" : state == State::marked ? "hidden" : "density";
}

}  // namespace timeloom
