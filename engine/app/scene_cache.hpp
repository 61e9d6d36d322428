// Builds the scene of the window again when something that it depends on changed.
#pragma once

#include <memory>
#include <optional>

#include "app/app_state.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

class SceneCache {
public:
  explicit SceneCache(TextShaper& shaper) : shaper_(shaper) {}

  // `size` is the timeline's, logical pixels. True where the scene is another one now.
  bool update(AppState& state, Size size);

private:
  // All that the scene is made from.
  struct Key {
    std::uint64_t index_version;
    View view;
    Viewport viewport;
    bool viewport_known;
    float scroll;
    EventRow hovered, selected;
    std::shared_ptr<const TextMatches> matches;
    Size size;
    friend bool operator==(const Key&, const Key&) = default;
  };

  TextShaper& shaper_;
  std::optional<Key> key_;
};

// The figure that is exported: the same view, over the same time, with the words around it.
DisplayList figure_list(const AppState& state, TextShaper& shaper);

}  // namespace timeloom
