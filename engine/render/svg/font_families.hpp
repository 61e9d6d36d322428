// The fonts that a file asks a reader's program for.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

// A list as CSS has it: the family that a figure was measured with, then what looks most like it
// where that is not installed. No emoji: a program finds those by itself, and some would take
// their digits, too. Characters that no family's name has are left out.
std::string font_families(std::string_view first);

}  // namespace timeloom
