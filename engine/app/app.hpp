// The window: a timeline to look at, and panels around it.
#pragma once

#include "base/result.hpp"
#include "host/plugin_registry.hpp"
#include "view/document.hpp"

namespace timeloom {

struct WindowSize {
  int width = 1280, height = 800;  // logical pixels
};

// Opens the window at once, loads the document's sources on worker threads, and returns when the
// window is closed. A document without sources gives a window that asks for a file. The error says
// why no window could be had. `file` is where the document lies, or empty. `registry` must outlive
// the call. The user's cache is used where `with_cache` and the settings say so.
Result<void> run_app(Document document, const std::filesystem::path& file,
                     const PluginRegistry& registry, bool with_cache, WindowSize size = {});

}  // namespace timeloom
