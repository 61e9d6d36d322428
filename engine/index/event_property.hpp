// A property that every event has or lacks: what rows of a timeline stand for, or what colours do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timeloom {

enum class PropertyKind : std::uint8_t { lane, kind, source, tag, attribute };

struct EventProperty {
  PropertyKind kind = PropertyKind::lane;
  std::string attribute;  // its name, where `kind` says so

  EventProperty() = default;
  EventProperty(PropertyKind property, std::string name = {})  // NOLINT: a kind is a property
      : kind(property), attribute(std::move(name)) {}
  friend bool operator==(const EventProperty&, const EventProperty&) = default;
};

// "lane", "kind", "source", "tag", "attribute:court", and back; nothing for anything else.
std::string to_string(const EventProperty& property);
std::optional<EventProperty> event_property_from(std::string_view text);

// What event_property_from reads, for messages and help.
inline constexpr std::string_view kEventPropertyForms = "lane, kind, source, tag, attribute:NAME";

}  // namespace timeloom
