// What the engine draws for a page: for readers without scripts, for paper, and where the script
// draws nothing itself.
#pragma once

#include <functional>
#include <string>

#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "text/text_shaper.hpp"
#include "view/theme.hpp"
#include "view/view.hpp"

namespace timeloom {

// Pages are drawn for this width and height where nothing else is said; beside the captions of a
// story there is less room.
inline constexpr Size kPageSize{1100, 720}, kStorySize{940, 720};

struct PagePictureInput {
  const EventStore& store;
  const LaneIndex& index;
  const View& view;
  const Theme& theme;  // whose colours the page's style knows by name
  Size size;           // of the picture for wide windows
  std::string title, description, language;
  std::string id_prefix;                        // before every id
  std::function<std::string(EventRow)> number;  // by which the page knows an event
};

// The picture as SVG, without a legend and the words that the page has itself. Lanes as one, other
// layouts for wide and for narrow windows.
std::string draw_page_picture(const PagePictureInput& input, TextShaper& shaper);

}  // namespace timeloom
