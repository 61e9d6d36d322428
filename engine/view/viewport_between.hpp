// From one viewport to another.
#pragma once

#include "view/viewport.hpp"

namespace timeloom {

// `share` of the way. Scales change by ratio and about the one x that both agree on, so that a zoom
// about the pointer keeps what is under the pointer throughout.
Viewport between(const Viewport& from, const Viewport& to, double share);

}  // namespace timeloom
