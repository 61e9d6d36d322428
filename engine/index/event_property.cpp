#include "index/event_property.hpp"

namespace timeloom {

namespace {

constexpr std::string_view kAttribute = "attribute:";

std::string_view word_of(PropertyKind kind) {
  switch (kind) {
    case PropertyKind::kind:
      return "kind";
    case PropertyKind::source:
      return "source";
    case PropertyKind::tag:
      return "tag";
    case PropertyKind::attribute:
      return kAttribute;
    case PropertyKind::lane:
      break;
  }
  return "lane";
}

}  // namespace

std::string to_string(const EventProperty& property) {
  return std::string(word_of(property.kind)) + property.attribute;
}

std::optional<EventProperty> event_property_from(std::string_view text) {
  for (const auto kind :
       {PropertyKind::lane, PropertyKind::kind, PropertyKind::source, PropertyKind::tag})
    if (text == word_of(kind)) return kind;
  if (text.size() > kAttribute.size() && text.starts_with(kAttribute))
    return EventProperty{PropertyKind::attribute, std::string(text.substr(kAttribute.size()))};
  return std::nullopt;
}

}  // namespace timeloom
