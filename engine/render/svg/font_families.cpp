#include "render/svg/font_families.hpp"

namespace timeloom {

namespace {

constexpr std::string_view kSans =
    "'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, "
    "sans-serif";
constexpr std::string_view kSerif = "'Noto Serif', Georgia, 'Times New Roman', serif";

bool is_part_of_name(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || byte == ' ' || byte == '-' || byte == '_' || byte == '.';
}

}  // namespace

std::string font_families(std::string_view first) {
  std::string name;
  for (const char character : first)
    if (is_part_of_name(character)) name += character;
  const bool has_serifs =
      name.find("Serif") != std::string::npos || name == "Georgia" || name.starts_with("Times");
  const auto others = std::string(has_serifs ? kSerif : kSans);
  if (name.empty() || others.starts_with("'" + name + "'")) return others;
  const bool is_one_word = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") ==
                           std::string::npos;
  return (is_one_word ? name : "'" + name + "'") + ", " + others;
}

}  // namespace timeloom
