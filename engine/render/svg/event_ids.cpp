#include "render/svg/event_ids.hpp"

#include <cctype>

namespace timeloom {

std::string EventIds::take(EventRow event, std::string_view id) {
  std::string name = "e-";
  for (const char character : id) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain =
        byte < 0x80 && (std::isalnum(byte) != 0 || byte == '-' || byte == '_' || byte == '.');
    name += is_plain ? character : '_';
  }
  if (id.empty()) name += std::to_string(event);
  std::string result = name;
  for (int number = 2; !taken_.insert(result).second; ++number)
    result = name + "." + std::to_string(number);
  return result;
}

}  // namespace timeloom
