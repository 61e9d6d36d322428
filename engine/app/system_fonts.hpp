// Which of the system's font files have given characters, by way of fontconfig.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace timeloom {

struct FallbackFont {
  std::string file;
  int face = 0;  // within a collection
  std::vector<char32_t> characters;
};

// Each character once, with the font that the system likes best for it; without those that no font
// has.
std::vector<FallbackFont> fonts_for(const std::set<char32_t>& characters);

}  // namespace timeloom
