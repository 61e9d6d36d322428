// Names for the groups of events. For render/svg/*.cpp only.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "scene/display_list.hpp"

namespace timeloom {

class EventIds {
public:
  // "e-" and the event's own id, as far as an id in XML can have it; what was given already gets a
  // number, as two sources may have the same. By its row where it has none.
  std::string take(EventRow event, std::string_view id);

private:
  std::set<std::string, std::less<>> taken_;
};

}  // namespace timeloom
