// Loads the plugins that break the rules.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "host/source_loader.hpp"

namespace timeloom::test {

inline std::filesystem::path module_file(const std::string& name) {
  return std::filesystem::path(TIMELOOM_BUILD_DIR) / "tests" / "misbehaving" / (name + ".so");
}

inline std::string to_text(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& item : diagnostics.items()) text += to_string(item) + "\n";
  return text;
}

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What became of one source.
struct Loaded {
  EventStore store;
  SourceProgress::State state = SourceProgress::State::waiting;
  std::string text;  // all diagnostics
};

inline Loaded load(const PluginRegistry& registry, SourceRequest request) {
  SourceLoader loader(registry, {std::move(request)});
  Loaded loaded{.store = loader.take_store(), .state = loader.progress()[0].state, .text = {}};
  loaded.text = to_text(loaded.store.diagnostics());
  return loaded;
}

}  // namespace timeloom::test
