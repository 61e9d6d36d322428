// What an event is named by: the citations in those of its attributes that say what it is, as
// opposed to what it speaks of.
#pragma once

#include <string_view>
#include <vector>

#include "store/citation.hpp"

namespace timeloom {

struct EventNames {
  std::vector<Citation> citations;
  int congress = 0;  // of which its texts speak: the `congress` attribute or its bills'; 0: unknown
};

// `attributes` is a JSON object as text. These name the event, each a text or a list of texts:
// `citation`, `citations`, `bill`, `public_law`, `law`, `rin`, `rins`, `executive_order_number`,
// `document_number` (the Federal Register's), and `docket` or `docket_number` together with
// `court`. Numbers may stand alone there: "115-164", "13769", "2016-08890".
EventNames names_of_event(std::string_view attributes);

}  // namespace timeloom
