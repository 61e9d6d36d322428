// What SourceEvents holds: the rows of one source, with its own strings, lanes and kinds.
#pragma once

#include <vector>

#include "base/segmented_vector.hpp"
#include "store/event_details.hpp"
#include "store/event_intake.hpp"
#include "store/event_store_builder.hpp"
#include "store/kind_table.hpp"

namespace timeloom {

struct SourceEvents::Columns {
  Source source;
  Diagnostics diagnostics;
  KindTable kinds;
  LaneTable lanes;
  StringTable strings;
  SegmentedVector<SourceRow> rows;
  SegmentedVector<EventDetails> details;  // the first is that of events that have none
  std::vector<Reference> references;
  std::vector<StringId> tags;
  std::vector<RowLink> links;
};

}  // namespace timeloom
