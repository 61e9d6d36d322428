// A figure, or a story of several, as one page that needs nothing else: to be read, zoomed,
// listened to and printed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "text/text_shaper.hpp"
#include "view/theme.hpp"
#include "view/view.hpp"

namespace timeloom {

struct PageStep {
  const LaneIndex& index;  // of the page's store, with the view's grouping and filter
  const View& view;
  const Theme* theme = nullptr;  // nothing: light or dark, as the view says
  std::string caption{};
};

struct PageInput {
  const EventStore& store;
  std::vector<PageStep> steps;  // at least one
  const FigureText& text;
  bool is_story = false;  // steps with captions to go through; else the first step alone
};

// The picture as SVG and the events as a table, for readers without scripts, on paper and with
// screen readers; the events as data, and the script that draws them. Views with another layout
// than lanes are shown as the engine draws them. A story scrolls or steps through its views.
// Nothing is asked of any network, and the page's own policy forbids it. The same input gives the
// same bytes. An error where there are more events than a page can hold.
Result<std::string> html_page(const PageInput& input, TextShaper& shaper);

Result<void> write_html_page(const PageInput& input, TextShaper& shaper,
                             const std::filesystem::path& file);

// By extension, in any case.
bool is_page(const std::filesystem::path& file);

}  // namespace timeloom
