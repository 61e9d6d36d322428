// Lane paths out of names that may hold a slash of their own.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace timeloom::plugin {

// "a/b" of "a" and "b". A slash within a part ("Smith d/b/a Smith & Co.") would open another lane,
// so it is written as the fraction slash U+2044, which looks the same.
inline std::string lane_path(std::initializer_list<std::string_view> parts) {
  std::string path;
  for (const auto part : parts) {
    if (part.empty()) continue;
    if (!path.empty()) path += '/';
    for (const char c : part) {
      if (c == '/')
        path += "\u2044";
      else
        path += c;
    }
  }
  return path;
}

}  // namespace timeloom::plugin
