#include "cli/loaded_events.hpp"

#include <ostream>
#include <utility>

#include "host/source_loader.hpp"

#ifdef TIMELOOM_HAS_APP
#include "app/settings.hpp"
#endif

namespace timeloom::cli {

namespace {

std::optional<StoreCache> allowed_cache() {
#ifdef TIMELOOM_HAS_APP
  if (!load_settings(settings_file()).use_cache) return std::nullopt;
#endif
  return StoreCache::of_this_user();
}

}  // namespace

LoadedEvents::LoadedEvents(const PluginRegistry& registry, const Document& document,
                           bool with_cache) {
  const auto cache = with_cache ? allowed_cache() : std::nullopt;
  SourceLoader loader(registry, document.sources,
                      {.kind_overrides = document.kinds,
                       .find_citations = document.find_citations,
                       .cache = cache});
  store_ = std::make_shared<const EventStore>(loader.take_store());
  is_from_cache_ = loader.is_from_cache();
  if (auto record = loader.take_record())
    keeping_ = std::make_unique<StoreKeeping>(*cache, store_, std::move(*record));
}

void LoadedEvents::finish_keeping(std::ostream& messages) {
  if (const auto keeping = std::exchange(keeping_, nullptr))
    if (const auto kept = keeping->outcome(); !kept)
      messages << "note: not kept in the cache: " << kept.error().message << '\n';
}

}  // namespace timeloom::cli
