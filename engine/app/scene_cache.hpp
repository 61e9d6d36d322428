// Builds the scene of the window again when something that it depends on changed.
#pragma once

#include <limits>
#include <memory>
#include <optional>

#include "app/app_state.hpp"
#include "layout/layout_transition.hpp"
#include "layout/placement_memory.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

class SceneCache {
public:
  explicit SceneCache(TextShaper& shaper) : shaper_(shaper) {}

  // `size` is the timeline's, logical pixels; `seconds` have gone by since the last call, in which
  // what stands elsewhere now moves there (infinite: it is there at once). True where the scene is
  // another one now.
  bool update(AppState& state, Size size, double seconds = std::numeric_limits<double>::infinity());
  // The next update, too, will give another scene.
  bool moving() const { return transition_.moving(); }

private:
  // All that the scene is made from.
  struct Key {
    std::uint64_t index_version;
    View view;
    Viewport viewport;
    bool viewport_known, is_gradual;
    float scroll;
    EventRow hovered, selected;
    std::shared_ptr<const TextMatches> matches;
    Size size;
    friend bool operator==(const Key&, const Key&) = default;
  };

  int open_depth(const AppState& state, const SceneInput& input);

  // What the levels of lanes that a window opens depend on.
  struct DepthKey {
    std::uint64_t index_version;
    View view;
    Size size;
    friend bool operator==(const DepthKey&, const DepthKey&) = default;
  };

  TextShaper& shaper_;
  std::optional<Key> key_;
  std::optional<DepthKey> depth_key_;
  int depth_ = 1;
  LayoutTransition transition_;
  PlacementMemory placements_;
  LayoutKind layout_ = LayoutKind::lanes;    // that the transition knows
  std::shared_ptr<const EventStore> store_;  // whose events the transition knows
};

// The view that an export shows: what is in the window, in the theme that was chosen for it.
View figure_view(const AppState& state);
// And its words, with the source line that was made where the document has none.
FigureText figure_text(const AppState& state);
// The figure that is exported: the same view, over the same time, with the words around it.
DisplayList figure_list(const AppState& state, TextShaper& shaper);

}  // namespace timeloom
