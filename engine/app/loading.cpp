#include "app/loading.hpp"

#include <utility>

namespace timeloom {

Loading::Loading(const PluginRegistry& registry, std::function<void()> wake)
    : registry_(registry), wake_(std::move(wake)) {}

void Loading::start(AppState& state) {
  loader_.reset();
  state.loading = false;
  if (state.document.sources.empty()) return;
  // What is shown stays until the new is whole; where there is nothing, it grows.
  grows_ = state.store->empty();
  fitted_.reset();
  loader_ =
      std::make_unique<SourceLoader>(registry_, state.document.sources,
                                     LoadOptions{.kind_overrides = state.document.kinds,
                                                 .find_citations = state.document.find_citations,
                                                 .offers_partial = grows_,
                                                 .on_change = wake_});
  state.progress = loader_->progress();
  state.loading = true;
}

void Loading::update(AppState& state) {
  if (!loader_) return;
  if (std::exchange(state.cancel_wanted, false)) loader_->cancel();
  const bool done = loader_->done();  // before the progress, which is then the last
  state.progress = loader_->progress();
  if (!done) {
    if (auto partial = loader_->take_partial()) show(state, std::move(*partial));
    return;
  }
  state.loading = false;
  if (std::exchange(state.reloading, false))
    replace_store(state, loader_->take_store());
  else
    show(state, loader_->take_store());
  loader_.reset();
}

void Loading::show(AppState& state, EventStore store) {
  if (!grows_ || state.store->empty())
    show_store(state, std::move(store));
  else
    show_more(state, std::move(store), fitted_ == state.navigation.target.range());
  fitted_ = state.navigation.target.range();
}

}  // namespace timeloom
