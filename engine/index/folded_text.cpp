#include "index/folded_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace timeloom {

namespace {

// Letters with a stroke and ligatures, which Unicode does not take apart; and signs that are typed
// in several ways.
std::string_view plain_form(utf8proc_int32_t character) {
  switch (character) {
    case 0xF8:
      return "o";
    case 0x142:
      return "l";
    case 0x111:
    case 0xF0:
      return "d";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0xE6:
      return "ae";
    case 0x153:
      return "oe";
    case 0x2018:
    case 0x2019:
    case 0x2BC:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return "-";
    default:
      return {};
  }
}

// By canonical combining class (Unicode, chapter 4.3): 200 and more are accents above and below,
// 10 to 36 the points of Hebrew, Arabic and Syriac. Others, like the voicing of kana (8), viramas
// (9) and the vowels of Thai (103), make another letter.
bool is_accent(utf8proc_int32_t character) {
  const auto combining = utf8proc_get_property(character)->combining_class;
  return combining >= 200 || (combining >= 10 && combining <= 36);
}

void append(utf8proc_int32_t character, std::string& out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(character, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool is_blank(utf8proc_int32_t character) {
  const auto category = utf8proc_category(character);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_CC ||
         category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

void fold_character(utf8proc_int32_t character, std::string& out) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                           UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  // The longest decomposition of one character is of 18 (U+FDFA).
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto count =
      utf8proc_decompose_char(character, parts.data(), parts.size(), kOptions, &boundary);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count < 0 ? 0 : count); ++i) {
    if (is_accent(parts[i])) continue;
    if (const auto plain = plain_form(parts[i]); !plain.empty())
      out += plain;
    else if (is_blank(parts[i]))
      out += ' ';
    else
      append(parts[i], out);
  }
}

// How many bytes are ASCII before the first that is not.
std::size_t ascii_run(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t some = 0; at + sizeof some <= text.size(); at += sizeof some) {
    std::memcpy(&some, text.data() + at, sizeof some);
    if ((some & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

char fold_ascii(char byte) {
  const bool is_capital = byte >= 'A' && byte <= 'Z';
  const bool is_control = byte < 0x20 || byte == 0x7F;
  return is_control ? ' ' : static_cast<char>(is_capital ? byte + ('a' - 'A') : byte);
}

}  // namespace

void fold_text(std::string_view text, std::string& out) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    const auto run = ascii_run(text.substr(at));
    const auto before = out.size();
    out.append(text, at, run);
    std::transform(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                   out.begin() + static_cast<std::ptrdiff_t>(before), fold_ascii);
    at += run;
    if (at == text.size()) return;
    utf8proc_int32_t character = -1;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &character);
    if (length > 0 && character >= 0) fold_character(character, out);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_text(text, out);
  return out;
}

}  // namespace timeloom
