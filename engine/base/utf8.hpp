// UTF-8 text that came from outside: is it text, and what to keep of it where it is not.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

// Well-formed by the Unicode standard: no overlong forms, no surrogates, nothing past U+10FFFF.
bool is_utf8(std::string_view bytes);

// Well-formed and free of control characters; line feeds and tabs are no control characters here.
bool is_clean_text(std::string_view bytes);

// The same text with each bad sequence replaced by U+FFFD (one for each maximal part of a
// character, as the Unicode standard recommends) and control characters removed, so that a carriage
// return before a line feed goes too.
std::string repair_text(std::string_view bytes);

// The longest beginning of `text` of at most `limit` bytes that does not cut a character in two.
std::string_view utf8_prefix(std::string_view text, std::size_t limit);

}  // namespace timeloom
