#include "lawsuits/courtlistener_json.hpp"

#include "lawsuits/case_attributes.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {

std::string clean_text(const nlohmann::json& object, std::string_view key) {
  return plugin::plain_text(plugin::text_of(object, key));
}

std::string first_of(const nlohmann::json& object, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys)
    if (auto text = clean_text(object, key); !text.empty()) return text;
  return {};
}

std::string last_part(std::string_view url) {
  if (url.find("://") == url.npos) return std::string(url);
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url.substr(url.rfind('/') + 1));
}

std::string absolute(std::string_view url) {
  constexpr std::string_view site = "https://www.courtlistener.com";
  return url.starts_with('/') ? std::string(site).append(url) : std::string(url);
}

std::string told_text(std::string text) {
  return std::string(told(text));
}

}  // namespace timeloom::lawsuits
