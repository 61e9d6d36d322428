// Whether bytes are text that we read, and what to tell the user where they are not.
#pragma once

#include <cstdint>
#include <string_view>

namespace timeloom::plugin {

enum class TextEncoding : std::uint8_t {
  utf8,  // or ASCII, or something close enough: the host repairs single bad bytes
  utf16,
  utf32,
  binary,
};

// Judges by byte order marks and by the NULs and control characters in the first 64 KiB. Empty
// input counts as UTF-8.
TextEncoding detect_encoding(std::string_view bytes);

// `bytes` without a UTF-8 byte order mark. Throws Failure where they are UTF-16, UTF-32 or binary,
// with a sentence that says how to convert the file.
std::string_view utf8_text(std::string_view bytes);

}  // namespace timeloom::plugin
