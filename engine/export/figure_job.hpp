// Figures in several sizes and formats, written at once.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "view/theme.hpp"
#include "view/view.hpp"

namespace timeloom {

// One picture, and the files that it is written to: figures, and tables of its data.
struct FigureJob {
  const LaneIndex* index = nullptr;  // of the store, with the view's grouping and filter
  const View* view = nullptr;
  const Theme* theme = nullptr;
  FigureText text;
  Size size;
  double scale = 1;  // of pictures in pixels
  std::vector<std::filesystem::path> files;
};

// Several jobs at once, on at most `threads` threads. The same jobs give the same bytes on any
// number of them. All are tried; the error is the first one's in the order of the jobs.
Result<void> write_figures(const EventStore& store, std::span<const FigureJob> jobs,
                           std::size_t threads);

}  // namespace timeloom
