// The events of all lanes together, for layouts that have one axis for all of them.
#pragma once

#include "layout/band_content.hpp"
#include "layout/figure_layout.hpp"
#include "layout/label_writer.hpp"

namespace timeloom {

struct EventMarks {
  BandContent instants, intervals;  // what is dense is in `intervals`, as cells
  std::size_t lanes_without_zero = 0;
};

// As collect_band for every lane; in order of time.
EventMarks collect_events(const FigureInput& input, const Viewport& viewport,
                          const EditsByRow& edits, const LabelWriter& writer);

}  // namespace timeloom
