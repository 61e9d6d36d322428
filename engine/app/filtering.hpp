// What the panels and commands do to the filter.
#pragma once

#include <functional>

#include "app/app_state.hpp"

namespace timeloom {

// Changes the document's filter; what is then shown is found out by IndexTask.
void change_filter(AppState& state, const std::function<void(Filter&)>& apply);

}  // namespace timeloom
