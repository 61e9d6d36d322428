#include "render/svg/xml_text.hpp"

#include "text/clean_text.hpp"

namespace timeloom {

namespace {

// U+FFFE and U+FFFF are characters for UTF-8 but none for XML.
bool is_no_character(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string xml_text(std::string_view text) {
  const auto clean = clean_text(text);
  std::string result;
  result.reserve(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    switch (clean[i]) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        if (is_no_character(std::string_view(clean).substr(i, 3))) {
          result += ' ';
          i += 2;
        } else {
          result += clean[i];
        }
    }
  }
  return result;
}

std::string xml_lines(std::string_view text) {
  std::string result;
  for (;;) {
    const auto end = text.find('\n');
    result += xml_text(text.substr(0, end));
    if (end == std::string_view::npos) return result;
    result += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string xml_attribute(std::string_view name, std::string_view value) {
  std::string result = " ";
  return result.append(name).append("=\"").append(xml_text(value)) + '"';
}

}  // namespace timeloom
