// A table with one row per rule, read through a mapping.
#pragma once

#include "policy/parsed_file.hpp"
#include "policy/tracker_mapping.hpp"
#include "shared/source_files.hpp"

namespace timeloom::policy {

// A row becomes the papers that its dates tell of: `<id>/proposed`, `<id>/final`, `<id>/withdrawn`,
// of the rule `<id>`. Throws Failure where the table lacks a column that the mapping names.
ParsedFile read_tracker(const plugin::SourceFile& file, const TrackerMapping& mapping);

}  // namespace timeloom::policy
