#include "layout/label_words.hpp"

#include <cctype>

#include "index/folded_text.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLongestLane = 28;  // bytes

bool is_in_word(std::string_view text, std::size_t at) {
  return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

// Whether the words are in the text, not as a part of longer ones.
bool has_words(std::string_view text, std::string_view words) {
  if (words.empty()) return false;
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool goes_on = is_in_word(text, end - 1) && is_in_word(text, end);
    const bool came_before = at > 0 && is_in_word(text, at - 1) && is_in_word(text, at);
    if (!goes_on && !came_before) return true;
  }
  return false;
}

bool names(std::string_view title, std::string_view lane) {
  const auto said = folded(title), name = folded(lane.substr(0, lane.rfind(" (")));
  if (has_words(said, name)) return true;
  const auto heading = said.find(": ");
  return heading != said.npos && has_words(name, said.substr(0, heading));
}

}  // namespace

std::string LabelWords::all() const {
  return title.empty() || lane.empty() ? title : title + std::string(kLaneDot) + lane;
}

LabelWords label_words(const EventStore& store, const EditsByRow& edits, EventRow event,
                       bool names_lane) {
  const auto* edit = edits.find(event);
  if (edit != nullptr && edit->hides_label) return {};
  if (edit != nullptr && !edit->label.empty()) return {edit->label, {}};
  LabelWords words{std::string(store.title(event)), {}};
  if (!names_lane || words.title.empty()) return words;
  const auto& lane = store.lanes()[store.lane(event)].name;
  if (!names(words.title, lane)) words.lane = beginning(lane, kLongestLane);
  return words;
}

}  // namespace timeloom
