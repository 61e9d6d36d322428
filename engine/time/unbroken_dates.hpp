// Keeps dates in running text from being broken over lines.
#pragma once

#include <string>
#include <string_view>

#include "time/language.hpp"

namespace timeloom {

// With no-break spaces for the blanks within dates ("23 July 2013", "4. Juni", "44 BC") and before
// the dash of a range ("2015 – 2018" breaks after it only).
std::string with_unbroken_dates(std::string_view text, const Language& language);

}  // namespace timeloom
