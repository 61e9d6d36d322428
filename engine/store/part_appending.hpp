// Events that were gathered in a part become events of its source.
#pragma once

#include "store/part_columns.hpp"
#include "store/source_events.hpp"

namespace timeloom {

// The next stretch of `part`; see SourceEvents::append. Texts are copied as they lie, and numbers
// of the part become those of the source: a few nanoseconds for each.
void append_stretch(SourceEvents::Columns& source, EventPart::Columns& part,
                    const SourcePosition& above);

}  // namespace timeloom
