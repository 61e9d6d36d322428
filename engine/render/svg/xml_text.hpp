// Any text as part of an XML or HTML document.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

// For elements and for attributes in double quotes. Whatever the bytes, the document stays well
// formed: bad ones become U+FFFD, controls (line ends too) and what XML excludes become blanks.
std::string xml_text(std::string_view text);

// The same, but line feeds stay.
std::string xml_lines(std::string_view text);

// ` name="value"`
std::string xml_attribute(std::string_view name, std::string_view value);

}  // namespace timeloom
