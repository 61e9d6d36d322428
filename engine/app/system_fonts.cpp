#include "app/system_fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <map>
#include <memory>
#include <utility>

namespace timeloom {

namespace {

struct PatternDeleter {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using PatternHandle = std::unique_ptr<FcPattern, PatternDeleter>;

struct CharSetDeleter {
  void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
};
using CharSetHandle = std::unique_ptr<FcCharSet, CharSetDeleter>;

PatternHandle best_font_for(char32_t character) {
  const CharSetHandle characters(FcCharSetCreate());
  FcCharSetAddChar(characters.get(), character);
  const PatternHandle wanted(FcPatternCreate());
  FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters.get());
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("Noto Sans"));
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  FcPatternAddBool(wanted.get(), FC_COLOR, FcFalse);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult outcome = FcResultNoMatch;
  return PatternHandle(FcFontMatch(nullptr, wanted.get(), &outcome));
}

bool has_character(FcPattern* font, char32_t character) {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, character) == FcTrue;
}

}  // namespace

std::vector<FallbackFont> fonts_for(const std::set<char32_t>& characters) {
  std::map<std::pair<std::string, int>, std::vector<char32_t>> by_file;
  for (const char32_t character : characters) {
    const auto font = best_font_for(character);
    FcChar8* file = nullptr;
    int face = 0;
    if (!font || !has_character(font.get(), character) ||
        FcPatternGetString(font.get(), FC_FILE, 0, &file) != FcResultMatch)
      continue;
    FcPatternGetInteger(font.get(), FC_INDEX, 0, &face);
    by_file[{reinterpret_cast<const char*>(file), face & 0xFFFF}].push_back(character);
  }
  std::vector<FallbackFont> fonts;
  for (auto& [where, found] : by_file)
    fonts.push_back({where.first, where.second, std::move(found)});
  return fonts;
}

}  // namespace timeloom
