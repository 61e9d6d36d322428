// What the colours and symbols of a page stand for.
#pragma once

#include <string>
#include <vector>

#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "text/text_shaper.hpp"
#include "time/language.hpp"

namespace timeloom {

// A list of samples, for the events of `rows` as `index` colours them.
std::string page_legend(const EventStore& store, const LaneIndex& index,
                        const std::vector<EventRow>& rows, const Language& language,
                        TextShaper& shaper);

}  // namespace timeloom
