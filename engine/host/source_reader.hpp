// Reads one source through one plugin, and says how that went.
#pragma once

#include <string>

#include "host/host_services.hpp"
#include "host/source_type.hpp"

namespace timeloom {

enum class ReadingOutcome : std::uint8_t { finished, failed, cancelled };

// Opens, reads and closes on the calling thread. `target` is a path or a URI of one of the plugin's
// schemes. Whatever the plugin does, what was read before stays in `events`, and a source that
// failed has an error among its diagnostics.
ReadingOutcome read_source(const SourceType& type, const std::string& target,
                           const std::string& options, SourceEvents& events,
                           const ReadingContext& context);

}  // namespace timeloom
