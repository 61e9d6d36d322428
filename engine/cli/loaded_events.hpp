// The events of a document's sources, for the commands that do without a window.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>

#include "host/store_keeping.hpp"
#include "view/document.hpp"

namespace timeloom::cli {

// From the cache where they lie there and `with_cache` and the settings allow it; else read, and
// kept there while they are used.
class LoadedEvents {
public:
  LoadedEvents(const PluginRegistry& registry, const Document& document, bool with_cache);

  const EventStore& store() const { return *store_; }
  bool is_from_cache() const { return is_from_cache_; }

  // Call it when all is printed: waits until the events are kept, and says where they cannot be.
  // Without it they may not be.
  void finish_keeping(std::ostream& messages);

private:
  std::shared_ptr<const EventStore> store_;
  bool is_from_cache_ = false;
  std::unique_ptr<StoreKeeping> keeping_;
};

}  // namespace timeloom::cli
