// Pictures that use all there is in a display list, for the tests of every renderer.
#pragma once

#include "scene/display_list.hpp"
#include "text/text_shaper.hpp"

namespace timeloom::test {

// Every kind of primitive, in every variation, on a light ground.
DisplayList all_primitives(TextShaper& shaper);

// One line of each of many scripts, two of them shortened; weights, sizes, figures and halos.
DisplayList many_scripts(TextShaper& shaper);

}  // namespace timeloom::test
