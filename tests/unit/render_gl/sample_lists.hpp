// Display lists made by hand, one for each primitive kind.
#pragma once

#include "scene/display_list.hpp"
#include "text/text_shaper.hpp"

namespace timeloom::test {

DisplayList rect_list();
DisplayList area_list();
DisplayList line_list();
DisplayList translucent_line_list();  // with sharp turns
DisplayList curve_list();
DisplayList symbol_list();
DisplayList clip_list();  // every kind under many small clips that begin within pixels
DisplayList text_list(TextShaper& shaper);
DisplayList halo_list(TextShaper& shaper);
DisplayList emoji_list(TextShaper& shaper);
DisplayList all_list(TextShaper& shaper);

}  // namespace timeloom::test
