// One kind of source that a plugin opens.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "host/plugin_library.hpp"
#include "store/diagnostics.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// Copied out of the plugin's descriptor and checked.
struct SourceType {
  std::string id, name, version, licence, summary;
  std::vector<std::string> uri_schemes, file_patterns, mime_types;
  std::string options_schema;
  std::vector<Kind> kinds;
  std::shared_ptr<const PluginLibrary> library;
  std::uint32_t index = 0;  // within its library's factory
};

// What the library's factory says of its source type `index`. What had to be repaired becomes a
// diagnostic.
Result<SourceType> read_source_type(std::shared_ptr<const PluginLibrary> library,
                                    std::uint32_t index, Diagnostics& diagnostics);

}  // namespace timeloom
