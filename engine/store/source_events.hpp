// What SourceEvents holds: the rows of one source, with its own strings, lanes and kinds.
#pragma once

#include <vector>

#include "base/segmented_vector.hpp"
#include "store/event_details.hpp"
#include "store/event_store_builder.hpp"
#include "store/kind_table.hpp"

namespace timeloom {

struct SourceEvents::Columns {
  struct Row {
    TimeSpan span;
    std::uint64_t record = 0, line = 0;
    StringId id = kEmptyString, title = kEmptyString;
    LaneId lane = kRootLane;
    std::uint32_t details = 0;  // a position in `details`
    float importance = -1;
    KindId kind = 0;
  };
  struct RowLink {
    std::uint32_t row = 0;
    StringId relation = kEmptyString, target = kEmptyString;
  };

  Source source;
  Diagnostics diagnostics;
  KindTable kinds;
  LaneTable lanes;
  StringTable strings;
  SegmentedVector<Row> rows;
  SegmentedVector<EventDetails> details;  // the first is that of events that have none
  std::vector<Reference> references;
  std::vector<StringId> tags;
  std::vector<RowLink> links;
};

}  // namespace timeloom
