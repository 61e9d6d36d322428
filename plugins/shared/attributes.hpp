// The JSON object of an event's attributes, written member by member.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::plugin {

// Keeps the order of adding; leaves out what is empty, so that a member that is there says
// something.
class Attributes {
public:
  Attributes& add(std::string_view key, std::string_view value) {
    if (!value.empty()) object_[std::string(key)] = std::string(value);
    return *this;
  }
  Attributes& add(std::string_view key, const std::vector<std::string>& values) {
    if (!values.empty()) object_[std::string(key)] = values;
    return *this;
  }
  Attributes& add_number(std::string_view key, std::int64_t value) {
    object_[std::string(key)] = value;
    return *this;
  }
  Attributes& add_json(std::string_view key, nlohmann::ordered_json value) {
    if (!value.empty()) object_[std::string(key)] = std::move(value);
    return *this;
  }

  bool empty() const { return object_.empty(); }
  const nlohmann::ordered_json& object() const { return object_; }

  // JSON text, or empty where nothing was added. Bytes that are no UTF-8 become U+FFFD.
  std::string text() const {
    if (empty()) return {};
    return object_.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  }

private:
  nlohmann::ordered_json object_ = nlohmann::ordered_json::object();
};

}  // namespace timeloom::plugin
