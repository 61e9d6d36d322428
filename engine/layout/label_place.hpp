// Which side of its mark a label stands on.
#pragma once

#include <cstdint>

namespace timeloom {

// `above` and `below`: in another row, with a leader to the mark.
enum class LabelSide : std::uint8_t { none, right, left, inside, above, below };

}  // namespace timeloom
