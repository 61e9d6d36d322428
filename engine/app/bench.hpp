// A scripted pan and zoom without a window, to see what frames cost.
#pragma once

#include <string>

#include "app/bench_changes.hpp"
#include "app/frame_cost.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"
#include "host/plugin_registry.hpp"
#include "view/document.hpp"

namespace timeloom {

struct BenchOptions {
  Size size{1280, 800};  // of the window, logical pixels
  int frames = 600;
};

struct BenchResult {
  std::size_t events = 0;
  double first_shown = 0, all_shown = 0;  // seconds from opening until some, and all, were drawn
  FrameCostLog log;
  std::vector<ChangeCost> changes;
  std::string drawn_by;    // what OpenGL calls itself; empty where nothing was drawn,
  std::string without_gl;  // and why
};

// Reads the sources, then zooms in, drags, zooms out and hides and shows a kind, over and over, by
// the window's own path; `draw` waits until OpenGL is done. Without OpenGL the other stages are
// measured alone. Then, with all of time in view, what measure_changes() does. The error says that
// there is nothing to show.
Result<BenchResult> run_bench(Document document, const PluginRegistry& registry,
                              const BenchOptions& options);

}  // namespace timeloom
