#include "shared/text_encoding.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <timeloom/plugin.hpp>

namespace timeloom::plugin {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kJudgedBytes = 65536;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool is_control(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
}

std::string how_to_convert(std::string_view encoding) {
  return "this is " + std::string(encoding) +
         " text; save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\"), or run: iconv -f " +
         std::string(encoding) + " -t UTF-8 old > new";
}

std::string what_binary_is(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return "this is a ZIP archive, as spreadsheets (.xlsx, .ods) are; export it as CSV in UTF-8";
  if (bytes.starts_with("\x1F\x8B")) return "this file is compressed with gzip; unpack it first";
  return "this is binary data, not text";
}

}  // namespace

TextEncoding detect_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
    return TextEncoding::utf32;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv))
    return TextEncoding::utf16;

  const auto head = bytes.substr(0, kJudgedBytes);
  std::array<std::size_t, 2> nuls{};  // at even and at odd positions
  std::size_t controls = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++nuls[i % 2];
    if (is_control(head[i])) ++controls;
  }
  // Latin text in UTF-16 without a mark has a NUL in every second place, and only there.
  const auto half = head.size() / 2;
  const bool alternating = (nuls[0] > half / 2) != (nuls[1] > half / 2);
  if (half > 1 && alternating && controls == nuls[0] + nuls[1]) return TextEncoding::utf16;
  if (nuls[0] + nuls[1] > 0 || controls > head.size() / 32) return TextEncoding::binary;
  return TextEncoding::utf8;
}

std::string_view utf8_text(std::string_view bytes) {
  switch (detect_encoding(bytes)) {
    case TextEncoding::utf16:
      throw Failure(how_to_convert("UTF-16"));
    case TextEncoding::utf32:
      throw Failure(how_to_convert("UTF-32"));
    case TextEncoding::binary:
      throw Failure(what_binary_is(bytes));
    case TextEncoding::utf8:
      break;
  }
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  return bytes;
}

}  // namespace timeloom::plugin
