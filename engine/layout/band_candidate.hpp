// A band that is to be laid out: what is in it and how much room it would like.
#pragma once

#include <span>
#include <vector>

#include "layout/band_content.hpp"
#include "layout/lane_bands.hpp"
#include "layout/row_packing.hpp"

namespace timeloom {

struct BandCandidate {
  Band band;
  BandContent content{};
  Packing as_wanted{};            // pack_as_wanted()
  int wanted = 1;                 // rows
  bool has_heading_line = false;  // its name stands above its rows, or there are none

  bool is_heading() const { return band.index_lanes.empty(); }
  bool is_dense() const { return content.is_dense; }
};

// What a band takes beside its rows.
float fixed_height(const BandCandidate& candidate);

// With one row each, or with all that they would like.
float least_height(std::span<const BandCandidate> bands, bool all_rows);

// Of those that are pinned, with the rows given (one entry for each band that is no heading).
float pinned_height(std::span<const BandCandidate> bands, std::span<const int> rows,
                    float row_height);

// Headings under which nothing is left.
void drop_empty_headings(std::vector<BandCandidate>& bands);

}  // namespace timeloom
