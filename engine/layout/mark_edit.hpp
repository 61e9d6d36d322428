// What a reader's edits do to marks and their labels.
#pragma once

#include <string_view>
#include <vector>

#include "layout/band_content.hpp"
#include "view/event_edit.hpp"

namespace timeloom {

// Sets importance and emphasis: a strong event keeps its label before all others, a quiet one
// after.
void emphasise(const EditsByRow& edits, std::vector<Mark>& marks);

// What the event is labelled with; empty where it is to have no label. Lives as long as the store
// and the edits.
std::string_view label_of(const EventStore& store, const EditsByRow& edits, EventRow event);

TextStyle label_style(Emphasis emphasis);

}  // namespace timeloom
