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
  state.coming.reset();
  loader_ = std::make_unique<SourceLoader>(
      registry_, state.document.sources,
      LoadOptions{.kind_overrides = state.document.kinds,
                  .find_citations = state.document.find_citations,
                  // What is shown stays until the new is whole.
                  .offers_partial = state.store->empty(),
                  .gives_way = true,
                  .cache = state.settings.use_cache ? cache_ : std::nullopt,
                  .on_change = wake_});
  state.progress = loader_->progress();
  state.loading = true;
}

void Loading::update(AppState& state) {
  if (keeping_ && keeping_->done()) finish_keeping(state);
  if (!loader_) return;
  if (std::exchange(state.cancel_wanted, false)) loader_->cancel();
  const bool done = loader_->done();  // before the progress, which is then the last
  state.progress = loader_->progress();
  if (state.coming) return;  // one after the other
  if (!done) {
    if (auto partial = loader_->take_partial()) show(state, std::move(*partial));
    return;
  }
  state.loading = false;
  show(state, loader_->take_store());
  state.reloading = false;
  if (auto record = loader_->take_record()) keep(state, std::move(*record));
  loader_.reset();
}

void Loading::show(AppState& state, EventStore store) {
  if (state.store->empty())
    show_store(state, std::move(store));
  else
    announce_store(state, std::move(store), state.reloading);
}

void Loading::keep(AppState& state, StoreRecord record) {
  keeping_ = std::make_unique<StoreKeeping>(
      *cache_, state.coming ? state.coming->store : state.store, std::move(record), wake_);
}

void Loading::finish_keeping(AppState& state) {
  const auto kept = std::exchange(keeping_, nullptr)->outcome();
  if (!kept) show_notice(state, "Not kept for a faster opening: " + kept.error().message);
}

}  // namespace timeloom
