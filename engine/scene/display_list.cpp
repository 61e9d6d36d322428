#include "scene/display_list.hpp"

#include <algorithm>

namespace timeloom {

namespace {

template <typename SomeItem>
void sort_items(std::vector<SomeItem>& items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.layer < b.layer; });
}

}  // namespace

std::uint16_t DisplayList::add_clip(const Rect& clip) {
  if (clips.empty()) clips.push_back({0, 0, size.width, size.height});
  const auto known = std::find(clips.begin(), clips.end(), clip);
  if (known != clips.end()) return static_cast<std::uint16_t>(known - clips.begin());
  if (clips.size() > UINT16_MAX) return 0;
  clips.push_back(clip);
  return static_cast<std::uint16_t>(clips.size() - 1);
}

void DisplayList::sort_by_layer() {
  sort_items(rects);
  sort_items(areas);
  sort_items(lines);
  sort_items(curves);
  sort_items(symbols);
  sort_items(texts);
}

}  // namespace timeloom
