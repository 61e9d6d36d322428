// Text as spreadsheets save it in Western Europe and America where nobody asks for UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace timeloom::table {

// Whether the first MiB has bytes above 127 and no character of UTF-8 but ASCII.
bool looks_like_windows_1252(std::string_view text);

// The five bytes that Windows-1252 does not define become replacement characters.
std::string utf8_from_windows_1252(std::string_view text);

}  // namespace timeloom::table
