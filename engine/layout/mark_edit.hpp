// What a reader's edits do to marks and their labels.
#pragma once

#include <vector>

#include "layout/band_content.hpp"
#include "view/event_edit.hpp"

namespace timeloom {

// Sets importance and emphasis: a strong event keeps its label before all others, a quiet one
// after.
void emphasise(const EditsByRow& edits, std::vector<Mark>& marks);

TextStyle label_style(Emphasis emphasis);

}  // namespace timeloom
