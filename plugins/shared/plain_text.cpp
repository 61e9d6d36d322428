#include "shared/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "shared/byte_words.hpp"

namespace timeloom::plugin {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Control characters count as white space: there is nothing to read in them.
bool is_space(char c) {
  return (c >= 0 && c <= ' ') || c == '\x7F';
}

// The two bytes of a control character of Latin-1 or of a no-break space.
bool is_wide_space(std::string_view two) {
  if (two.size() != 2 || two[0] != '\xC2') return false;
  const auto second = static_cast<unsigned char>(two[1]);
  return second >= 0x80 && second <= 0xA0;
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | (code >> 6));
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | (code >> 12));
    byte(0x80 | ((code >> 6) & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | (code >> 18));
    byte(0x80 | ((code >> 12) & 0x3F));
    byte(0x80 | ((code >> 6) & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 24> kNamedCharacters{{
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019},
    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"hellip", 0x2026}, {"bull", 0x2022},  {"sect", 0xA7},
    {"para", 0xB6},    {"copy", 0xA9},    {"reg", 0xAE},      {"deg", 0xB0},     {"frac12", 0xBD},
    {"eacute", 0xE9},  {"ntilde", 0xF1},  {"ouml", 0xF6},     {"uuml", 0xFC},
}};

// The character that "amp" or "#8217" or "#x2019" names, or 0.
std::uint32_t named_character(std::string_view name) {
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    return error == std::errc{} && end == name.data() + name.size() ? code : 0;
  }
  const auto found = std::find_if(kNamedCharacters.begin(), kNamedCharacters.end(),
                                  [name](const auto& entry) { return entry.first == name; });
  return found == kNamedCharacters.end() ? 0 : found->second;
}

// The bytes of the tag or comment that begins at `at`, or 0 where none does.
std::size_t tag_size(std::string_view html, std::size_t at) {
  if (html.substr(at, 4) == "<!--") {
    const auto end = html.find("-->", at + 4);
    return end == html.npos ? 0 : end + 3 - at;
  }
  auto name = at + 1;
  if (name < html.size() && (html[name] == '/' || html[name] == '!')) ++name;
  if (name >= html.size() || !is_letter(html[name])) return 0;
  const auto end = html.find_first_of("<>", name);
  return end == html.npos || html[end] == '<' ? 0 : end + 1 - at;
}

// Tags that stand within a word or sentence; all others part words.
bool is_inline(std::string_view tag) {
  tag.remove_prefix(1);
  if (tag.starts_with('/')) tag.remove_prefix(1);
  std::string name;
  for (const char c : tag) {
    if (!is_letter(c)) break;
    name += static_cast<char>(c | 0x20);
  }
  static constexpr std::array<std::string_view, 13> names{
      "a", "b", "i", "u", "em", "strong", "span", "font", "sup", "sub", "small", "tt", "s"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Appends characters, with one space for any run of them and none at the beginning.
class SpaceCollapser {
public:
  void add(char c) {
    if (is_space(c)) {
      pending_ = true;
      return;
    }
    flush();
    text_ += c;
  }
  void add(std::uint32_t code) {
    if ((code >= 0x80 && code <= 0xA0) || (code < 0x80 && is_space(static_cast<char>(code)))) {
      pending_ = true;
      return;
    }
    flush();
    append_utf8(text_, code);
  }
  void part() { pending_ = true; }
  std::string take() { return std::move(text_); }

private:
  void flush() {
    if (pending_ && !text_.empty()) text_ += ' ';
    pending_ = false;
  }
  std::string text_;
  bool pending_ = false;
};

bool has_double_space(std::string_view text) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  const auto begins_at = [text](std::size_t at) { return text[at] == ' ' && text[at + 1] == ' '; };
  if (text.size() <= word) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
      if (begins_at(at)) return true;
    return false;
  }
  const auto begins_within = [text](std::size_t at) {
    const auto first = load_word(text.data() + at) ^ kByteOnes * ' ';
    const auto second = load_word(text.data() + at + 1) ^ kByteOnes * ' ';
    return bytes_equal(first | second, '\0') != 0;
  };
  const auto last = text.size() - word - 1;
  for (std::size_t at = 0; at < last; at += word)
    if (begins_within(at)) return true;
  return begins_within(last);
}

}  // namespace

std::string plain_text(std::string_view html) {
  if (is_plain_text(html)) return std::string(html);
  constexpr std::size_t longest_name = 10;
  SpaceCollapser out;
  for (std::size_t at = 0; at < html.size();) {
    const char c = html[at];
    if (c == '<') {
      if (const auto size = tag_size(html, at); size > 0) {
        if (!is_inline(html.substr(at, size))) out.part();
        at += size;
        continue;
      }
    } else if (c == '&') {
      const auto end = html.substr(at + 1, longest_name).find(';');
      if (end != html.npos) {
        if (const auto code = named_character(html.substr(at + 1, end)); code != 0) {
          out.add(code);
          at += end + 2;
          continue;
        }
      }
    } else if (is_wide_space(html.substr(at, 2))) {
      out.part();
      at += 2;
      continue;
    }
    out.add(c);
    ++at;
  }
  return out.take();
}

bool is_plain_text(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  std::uint64_t spaces = 0;
  const bool has_plain_characters = all_words(text, [&spaces](std::uint64_t word) {
    spaces |= bytes_equal(word, ' ');
    return (bytes_below(word, ' ') | bytes_equal(word, '<') | bytes_equal(word, '&') |
            bytes_equal(word, '\x7F') | bytes_equal(word, '\xC2')) == 0;
  });
  return has_plain_characters && (spaces == 0 || !has_double_space(text));
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return std::string(text);
  auto end = text.rfind(' ', limit);
  if (end == text.npos || end < limit / 2) {
    end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == ';')) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace timeloom::plugin
