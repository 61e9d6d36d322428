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
  FrameCostLog log;
  std::vector<ChangeCost> changes;
  std::string without_gl;  // why nothing was drawn; empty where it was
};

// Reads the sources, then zooms in, drags, zooms out and hides and shows a kind, over and over, by
// the window's own path; `draw` waits until OpenGL is done. Without OpenGL the other stages are
// measured alone. Then, with all of time in view, what measure_changes() does. The error says that
// there is nothing to show.
Result<BenchResult> run_bench(Document document, const PluginRegistry& registry,
                              const BenchOptions& options);

}  // namespace timeloom
