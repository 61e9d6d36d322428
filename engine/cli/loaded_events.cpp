#include "cli/loaded_events.hpp"

#include <ostream>
#include <utility>

#include "cli/user_cache.hpp"
#include "host/source_loader.hpp"

namespace timeloom::cli {

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
