// Told of parts of a text that nobody will look at again soon.
#pragma once

#include <functional>
#include <string_view>

namespace timeloom::table {

using PassOver = std::function<void(std::string_view part)>;

}  // namespace timeloom::table
