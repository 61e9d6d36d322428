// Text as search compares it: without case, accents and the variants of one sign.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

// "Ångström" → "angstrom", "STRASSE" and "straße" → "strasse", "İstanbul" → "istanbul", "“quoted”"
// → "\"quoted\"". Case folds as Unicode says; accents of Latin, Greek and Cyrillic and the points
// of Hebrew and Arabic go, marks that make another letter (が, Indic vowels, Thai) stay. Blanks and
// control characters each become one blank. `text` is UTF-8; what is not is left out. Appends to
// `out`. O(length).
void fold_text(std::string_view text, std::string& out);
std::string folded(std::string_view text);

}  // namespace timeloom
