// One file of any form that is read here.
#pragma once

#include <optional>
#include <string_view>

#include "policy/parsed_file.hpp"
#include "policy/tracker_mapping.hpp"
#include "shared/source_files.hpp"

namespace timeloom::policy {

// Whether a file that begins so is one of ours by its content alone.
bool is_policy_file(std::string_view head);

// Tables with a mapping beside them, or else with `mapping`, are read through it. A file of another
// form gives nothing in a folder; where it is the source, that is a Failure.
ParsedFile read_policy_file(const plugin::SourceFile& file,
                            const std::optional<TrackerMapping>& mapping);

}  // namespace timeloom::policy
