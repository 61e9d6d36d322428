#include "view/theme_file.hpp"

#include <cmath>
#include <utility>

#include "base/whole_file.hpp"
#include "view/object_reader.hpp"

namespace timeloom {

namespace {

constexpr int kThemeVersion = 1;
constexpr float kWidestLine = 8;

constexpr std::array kPatterns = {
    std::pair{"plain", BarPattern::plain},     std::pair{"rising", BarPattern::rising},
    std::pair{"falling", BarPattern::falling}, std::pair{"crossed", BarPattern::crossed},
    std::pair{"upright", BarPattern::upright}, std::pair{"level", BarPattern::level},
    std::pair{"squared", BarPattern::squared}, std::pair{"dotted", BarPattern::dotted}};

std::optional<Colour> colour_from(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  for (const char digit : text.substr(1)) {
    const auto place =
        std::string_view("0123456789abcdef")
            .find(digit >= 'A' && digit <= 'F' ? static_cast<char>(digit + 32) : digit);
    if (place == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(place);
  }
  return rgb(value);
}

void read_colour(ObjectReader& reader, const char* name, bool required, Colour& colour) {
  const auto* value = reader.find(name);
  if (value == nullptr) {
    if (required) reader.complain(name, "is missing");
    return;
  }
  const auto read = value->is_string() ? colour_from(value->get<std::string>()) : std::nullopt;
  if (!read) return reader.complain(name, "expected a colour such as \"#1A2B3C\"");
  colour = *read;
}

void read_colours(ObjectReader& root, bool required, Theme& theme) {
  const auto* colours = root.find("colours");
  if (colours == nullptr) {
    if (required) root.complain("colours", "is missing");
    return;
  }
  ObjectReader reader(*colours, root.path_of("colours"), root.error());
  const std::pair<const char*, Colour*> members[] = {{"background", &theme.background},
                                                     {"band", &theme.band},
                                                     {"grid", &theme.grid},
                                                     {"axis", &theme.axis},
                                                     {"text", &theme.text},
                                                     {"muted_text", &theme.muted_text},
                                                     {"link", &theme.link},
                                                     {"now", &theme.now},
                                                     {"selection", &theme.selection}};
  for (const auto& [name, colour] : members) read_colour(reader, name, required, *colour);
  reader.refuse_others();
}

// One of a list of words; `found` is called with its position.
template <typename Words, typename Found>
void read_word(ObjectReader& reader, const char* name, const Words& words, Found found) {
  std::string text;
  reader.read(name, text);
  if (text.empty()) return;
  std::string known;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == text) return found(i);
    known += (known.empty() ? "" : ", ") + std::string(words[i]);
  }
  reader.complain(name, "\"" + text + "\" is none of " + known);
}

void read_look(ObjectReader& roles, const char* name, bool required, RoleLook& look) {
  const auto* value = roles.find(name);
  if (value == nullptr || !value->is_object())
    return read_colour(roles, name, required, look.colour);
  ObjectReader reader(*value, roles.path_of(name), roles.error());
  read_colour(reader, "colour", required, look.colour);
  std::array<std::string_view, kPatterns.size()> patterns;
  for (std::size_t i = 0; i < patterns.size(); ++i) patterns[i] = kPatterns[i].first;
  read_word(reader, "pattern", patterns,
            [&](std::size_t i) { look.pattern = kPatterns[i].second; });
  reader.refuse_others();
}

void read_roles(ObjectReader& root, bool required, Theme& theme) {
  const auto* roles = root.find("roles");
  if (roles == nullptr) {
    if (required) root.complain("roles", "is missing");
    return;
  }
  ObjectReader reader(*roles, root.path_of("roles"), root.error());
  for (std::size_t i = 0; i < kColourRoles.size(); ++i)
    read_look(reader, kColourRoles[i].data(), required, theme.roles[i]);
  reader.refuse_others();
}

void read_fonts(ObjectReader& root, ThemeFonts& fonts) {
  const auto* value = root.find("fonts");
  if (value == nullptr) return;
  ObjectReader reader(*value, root.path_of("fonts"), root.error());
  reader.read("title", fonts.title);
  reader.read("text", fonts.text);
  reader.refuse_others();
}

void read_lines(ObjectReader& root, ThemeLines& lines) {
  const auto* value = root.find("lines");
  if (value == nullptr) return;
  ObjectReader reader(*value, root.path_of("lines"), root.error());
  const std::pair<const char*, float*> members[] = {
      {"grid", &lines.grid}, {"axis", &lines.axis}, {"now", &lines.now},
      {"bar", &lines.bar},   {"link", &lines.link}, {"symbol", &lines.symbol}};
  for (const auto& [name, width] : members) {
    const auto* number = reader.find(name);
    if (number == nullptr) continue;
    if (!number->is_number() || !(number->get<double>() > 0) || number->get<double>() > kWidestLine)
      reader.complain(name, "expected a width in pixels, more than 0 and at most 8");
    else
      *width = number->get<float>();
  }
  reader.refuse_others();
}

void read_version(ObjectReader& root) {
  const auto* version = root.find("timeloom_theme");
  if (version == nullptr) return root.complain("timeloom_theme", "is missing: not a theme");
  if (!version->is_number_integer() || version->get<std::int64_t>() != kThemeVersion)
    root.complain("timeloom_theme", "expected 1, the version that this program reads");
}

// sRGB's relative luminance, roughly.
bool is_dark(Colour colour) {
  const auto linear = [](std::uint8_t channel) { return std::pow(channel / 255.0, 2.2); };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
             0.0722 * linear(colour.blue) <
         0.18;
}

}  // namespace

Result<Theme> parse_theme(std::string_view text) {
  DocumentJson json;
  try {
    json = DocumentJson::parse(text);
  } catch (const DocumentJson::parse_error& error) {
    return fail("is not valid JSON (byte " + std::to_string(error.byte) + ")");
  }
  Theme theme;
  std::string error, base;
  ObjectReader root(json, "", error);
  read_version(root);
  root.read("based_on", base);
  if (base == "light" || base == "dark")
    theme = theme_named(base);
  else if (!base.empty())
    root.complain("based_on", "\"" + base + "\" is neither light nor dark");
  const bool required = base.empty();
  theme.label.clear();
  root.read("label", theme.label);
  read_colours(root, required, theme);
  read_roles(root, required, theme);
  read_fonts(root, theme.fonts);
  read_lines(root, theme.lines);
  root.refuse_others();
  if (!error.empty()) return tl::unexpected(Error{std::move(error)});
  theme.dark = is_dark(theme.background);
  return theme;
}

Result<Theme> load_theme(const std::filesystem::path& file) {
  const auto text = read_whole_file(file);
  if (!text) return tl::unexpected(text.error());
  auto theme = parse_theme(*text);
  if (!theme) return fail(file.string() + ": " + theme.error().message);
  if (theme->label.empty()) theme->label = file.stem().string();
  return theme;
}

}  // namespace timeloom
