// What one band has to show in a viewport, before anything has a row.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "index/lane_index.hpp"
#include "layout/density_profile.hpp"
#include "layout/lane_bands.hpp"
#include "layout/row_packing.hpp"
#include "store/event_store.hpp"
#include "text/text_shaper.hpp"
#include "view/event_edit.hpp"
#include "view/viewport.hpp"

namespace timeloom {

class LabelWriter;

// One event that is drawn as itself. x in the plot's pixels.
struct Mark {
  EventRow event = kNoEvent;
  float begin = 0, end = 0;            // all that is drawn: symbol, bar, precision tick
  float centre = 0;                    // of the symbol
  float span_begin = 0, span_end = 0;  // the reach: an open end runs out of the picture
  bool is_bar = false;
  float importance = 0;
  KindId kind = 0;
  ColourId colour = 0;
  Emphasis emphasis = Emphasis::normal;
  bool names_lane = false;  // its row stands for several, so that its label says which
  std::shared_ptr<const ShapedText> label;  // on one line; may be empty
  float label_width = 0;                    // of it, or about that where it is yet to be written
  std::optional<Placement> before{};        // where it was in the last picture
};

struct BandContent {
  std::vector<Mark> marks;  // in order of `begin`
  std::vector<DensityCell> cells;
  std::size_t event_count = 0;  // marks and all that cells stand for
  bool is_dense = false;        // too many to be marks: add_cells() gives the cells
  bool is_single_lane = false;  // not several lanes in one band
};

// Asks the index for the events in view, unless they are more than `most_marks`; O(most_marks).
// They have no labels yet. `edits` may have given events other importance.
BandContent collect_marks(const EventStore& store, const LaneIndex& index, const Band& band,
                          const Viewport& viewport, std::size_t most_marks,
                          const EditsByRow& edits);

// Labels of the most important few hundred, and of those that stand alone: written, or only
// measured (LabelWriter::about_width), which takes a hundredth of the time.
enum class Labels : std::uint8_t { written, measured };
void add_labels(BandContent& content, float plot_width, const LabelWriter& writer, Labels labels);

// Both, with labels written.
BandContent collect_band(const EventStore& store, const LaneIndex& index, const Band& band,
                         const Viewport& viewport, std::size_t most_marks, const EditsByRow& edits,
                         const LabelWriter& writer);

// What a dense band shows. O(pixels).
void add_cells(const LaneIndex& index, const Band& band, const Viewport& viewport,
               BandContent& content);

}  // namespace timeloom
