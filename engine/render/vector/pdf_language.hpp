// What cairo 1.16 cannot say in a PDF. For render/vector/*.cpp only.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

// The finished PDF with its language, that it is tagged, and the wish that its title be shown,
// added at its end as an incremental update (ISO 32000-1, 7.5.6). As it was where its end is not as
// cairo writes it.
std::string with_language(std::string pdf, std::string_view language);

}  // namespace timeloom
