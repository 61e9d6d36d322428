#include "app/loading.hpp"

#include <utility>

namespace timeloom {

Loading::Loading(const PluginRegistry& registry, std::function<void()> wake,
                 std::optional<StoreCache> cache)
    : registry_(registry), wake_(std::move(wake)), cache_(std::move(cache)) {}

void Loading::start(AppState& state) {
  loader_.reset();
  keeping_.reset();
  state.loading = false;
  if (state.document.sources.empty()) return;
  loader_ = std::make_unique<SourceLoader>(registry_, state.document.sources, state.document.kinds,
                                           wake_, state.document.find_citations,
                                           state.settings.use_cache ? cache_ : std::nullopt);
  state.progress = loader_->progress();
  state.loading = true;
}

void Loading::update(AppState& state) {
  if (keeping_ && keeping_->done()) finish_keeping(state);
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
  if (auto record = loader_->take_record()) keep(state, std::move(*record));
  loader_.reset();
}

void Loading::keep(AppState& state, StoreRecord record) {
  keeping_ = std::make_unique<StoreKeeping>(*cache_, state.store, std::move(record), wake_);
}

void Loading::finish_keeping(AppState& state) {
  const auto kept = std::exchange(keeping_, nullptr)->outcome();
  if (!kept) show_notice(state, "Not kept for a faster opening: " + kept.error().message);
}

}  // namespace timeloom
