// Text as people read it, out of the HTML that agencies and courts put into their data.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timeloom::plugin {

// `html` without tags, with character references decoded and every run of white space turned into
// one space. A '<' that opens no tag stays: "damages < $500" is text.
std::string plain_text(std::string_view html);

// Whether plain_text() would change nothing, which is soon seen and nearly always so.
bool is_plain_text(std::string_view text);

// At most about `limit` bytes: longer text ends at a word, with an ellipsis.
std::string shorten(std::string_view text, std::size_t limit);

}  // namespace timeloom::plugin
