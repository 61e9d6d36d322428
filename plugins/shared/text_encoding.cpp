#include "shared/text_encoding.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <timeloom/plugin.hpp>

namespace timeloom::plugin {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kJudgedBytes = 65536;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// Without branches, so that the compiler looks at many bytes at once.
std::size_t count_controls(std::string_view bytes) {
  std::uint32_t count = 0;
  for (const char character : bytes) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_space = static_cast<unsigned char>(byte - '\t') <= '\r' - '\t';
    count += static_cast<std::uint32_t>((byte < 0x20) & !is_space & (byte != 0x1B));
  }
  return count;
}

std::string how_to_convert(std::string_view encoding) {
  return "this is " + std::string(encoding) +
         " text; save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\"), or run: iconv -f " +
         std::string(encoding) + " -t UTF-8 old > new";
}

std::string what_binary_is(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return "this is a ZIP archive, as spreadsheets (.xlsx, .ods) are; export it as CSV in UTF-8";
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return "this is a file of an office program, as old spreadsheets (.xls) are; export it as CSV "
           "in "
           "UTF-8";
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
  const auto controls = count_controls(head);
  for (auto at = head.find('\0'); at != head.npos; at = head.find('\0', at + 1)) ++nuls[at % 2];
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
