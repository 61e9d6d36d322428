// Whether a text is JSON, without building anything of it: plugins hand over a JSON object with
// every event.
#pragma once

#include <string_view>

namespace timeloom {

// Whether `text` is one JSON object (RFC 8259). It must be valid UTF-8. Objects nested deeper than
// a thousand levels are refused.
bool is_json_object(std::string_view text);

}  // namespace timeloom
