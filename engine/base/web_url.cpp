#include "base/web_url.hpp"

#include <algorithm>
#include <cctype>

namespace timeloom {

bool is_web_url(std::string_view url) {
  const auto starts_with = [&](std::string_view scheme) {
    return url.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
             return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
           });
  };
  if (!starts_with("https://") && !starts_with("http://")) return false;
  return std::none_of(url.begin(), url.end(), [](char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte <= 0x20 || byte == 0x7F;
  });
}

}  // namespace timeloom
