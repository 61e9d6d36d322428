// The figure that is about to be exported, small, as a texture.
#pragma once

#include <optional>

#include "app/app_state.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

class FigurePreview {
public:
  FigurePreview() = default;
  ~FigurePreview();
  FigurePreview(const FigurePreview&) = delete;
  FigurePreview& operator=(const FigurePreview&) = delete;

  // While the dialog is open: draws the very figure anew where something that it depends on
  // changed, to fit into `most` device pixels, and leaves it in state.figure.preview. Needs a
  // current OpenGL context.
  void update(AppState& state, TextShaper& shaper, Size most);

private:
  struct Key {
    Document document;
    std::uint64_t index_version;
    Viewport viewport;
    EventRow selected;
    int width, height;
    std::string theme;
    Size most;
    friend bool operator==(const Key&, const Key&) = default;
  };

  std::optional<Key> key_;
  unsigned texture_ = 0;
};

}  // namespace timeloom
