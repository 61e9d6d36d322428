#include "app/loading.hpp"

#include <utility>

namespace timeloom {

Loading::Loading(const PluginRegistry& registry, std::function<void()> wake)
    : registry_(registry), wake_(std::move(wake)) {}

void Loading::start(AppState& state) {
  loader_.reset();
  state.loading = false;
  if (state.document.sources.empty()) return;
  loader_ = std::make_unique<SourceLoader>(registry_, state.document.sources, state.document.kinds,
                                           wake_, state.document.find_citations);
  state.progress = loader_->progress();
  state.loading = true;
}

void Loading::update(AppState& state) {
  if (!loader_) return;
  if (std::exchange(state.cancel_wanted, false)) loader_->cancel();
  const bool done = loader_->done();  // before the progress, which is then the last
  state.progress = loader_->progress();
  if (!done) return;
  state.loading = false;
  if (std::exchange(state.reloading, false))
    replace_store(state, loader_->take_store());
  else
    show_store(state, loader_->take_store());
  loader_.reset();
}

}  // namespace timeloom
