// The figure that is about to be exported, small, as a texture.
#pragma once

#include <functional>
#include <future>
#include <optional>

#include "app/app_state.hpp"
#include "render/vector/vector_renderer.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

class FigurePreview {
public:
  // `wake` is called from a worker thread when a picture is there.
  explicit FigurePreview(std::function<void()> wake) : wake_(std::move(wake)) {}
  ~FigurePreview();
  FigurePreview(const FigurePreview&) = delete;
  FigurePreview& operator=(const FigurePreview&) = delete;

  // While the dialog is open: has the very figure drawn anew, on a worker thread, where something
  // that it depends on changed, to fit into `most` device pixels, and leaves it in
  // state.figure.preview; the old one stays until then. Needs a current OpenGL context.
  void update(AppState& state, TextShaper& shaper, Size most);
  bool busy() const { return pending_.valid(); }

private:
  struct Key {
    Document document;
    std::uint64_t index_version;
    Viewport viewport;
    int width, height;
    std::string theme, source_line;
    Size most;
    friend bool operator==(const Key&, const Key&) = default;
  };

  void show(FigureRequest& figure, const Image& image);

  std::function<void()> wake_;
  std::optional<Key> key_;
  std::future<Result<Image>> pending_;
  unsigned texture_ = 0;
};

}  // namespace timeloom
