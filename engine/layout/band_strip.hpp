// A lane that holds more than fits side by side into its rows.
#pragma once

#include "layout/band_layout.hpp"

namespace timeloom {

// In the first row bars keep apart from bars and symbols from symbols, but a symbol may stand on a
// bar, as the steps of a bill stand on the bill. The most important come first, and have a label
// where nothing else is. The others go into the rows below as in any band; without such rows they
// count in a low profile at the row's foot.
BandLayout lay_out_strip(BandContent content, const BandRoom& room, const LabelWriter& writer);

}  // namespace timeloom
