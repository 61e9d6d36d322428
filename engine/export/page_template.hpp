// HTML of texts and templates.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace timeloom {

// `attributes` as they are written, with a blank before each; `content` is HTML.
std::string html_element(std::string_view name, std::string_view attributes,
                         std::string_view content);

// An element with a text, or nothing where there is none.
std::string html_words(std::string_view name, std::string_view attributes, std::string_view words);

// Replaces each {{name}} of a template by HTML; what it is replaced by is not looked at again.
std::string filled_template(std::string_view page,
                            const std::function<std::string(std::string_view name)>& value);

}  // namespace timeloom
