#include "export/page_template.hpp"

#include "render/svg/xml_text.hpp"

namespace timeloom {

std::string html_element(std::string_view name, std::string_view attributes,
                         std::string_view content) {
  std::string text = "<";
  return text.append(name)
             .append(attributes)
             .append(">")
             .append(content)
             .append("</")
             .append(name) +
         ">";
}

std::string html_words(std::string_view name, std::string_view attributes, std::string_view words) {
  return words.empty() ? "" : html_element(name, attributes, xml_text(words));
}

std::string filled_template(std::string_view page,
                            const std::function<std::string(std::string_view name)>& value) {
  std::string result;
  for (;;) {
    const auto begin = page.find("{{");
    result += page.substr(0, begin);
    if (begin == std::string_view::npos) return result;
    const auto end = page.find("}}", begin);
    result += value(page.substr(begin + 2, end - begin - 2));
    page.remove_prefix(end + 2);
  }
}

}  // namespace timeloom
