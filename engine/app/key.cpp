#include "app/key.hpp"

#include <array>
#include <utility>

namespace timeloom {

namespace {

constexpr std::array<std::pair<std::string_view, Key>, 18> kNames{{{"Space", Key::space},
                                                                   {"Esc", Key::escape},
                                                                   {"Enter", Key::enter},
                                                                   {"Tab", Key::tab},
                                                                   {"Backspace", Key::backspace},
                                                                   {"Delete", Key::delete_},
                                                                   {"Insert", Key::insert},
                                                                   {"Home", Key::home},
                                                                   {"End", Key::end},
                                                                   {"Page up", Key::page_up},
                                                                   {"Page down", Key::page_down},
                                                                   {"Left", Key::left},
                                                                   {"Right", Key::right},
                                                                   {"Up", Key::up},
                                                                   {"Down", Key::down},
                                                                   {"F3", Key::f3},
                                                                   {"F6", Key::f6},
                                                                   {"Plus", Key{U'+'}}}};

Key key_named(std::string_view name) {
  for (const auto& [known, key] : kNames)
    if (known == name) return key;
  if (name.size() != 1) return Key::none;
  const char character = name.front();
  const bool capital = character >= 'A' && character <= 'Z';
  return Key{static_cast<char32_t>(capital ? character - 'A' + 'a' : character)};
}

bool takes_shift_somewhere(Key key) {
  const auto code = static_cast<char32_t>(key);
  const bool letter = code >= U'a' && code <= U'z';
  return code > U' ' && code < 0x80 && !letter;
}

}  // namespace

KeyPress parse_shortcut(std::string_view text) {
  KeyPress press;
  while (true) {
    const auto plus = text.find('+');
    if (plus == std::string_view::npos || plus == 0 || plus + 1 == text.size()) break;
    const auto modifier = text.substr(0, plus);
    if (modifier == "Ctrl")
      press.control = true;
    else if (modifier == "Shift")
      press.shift = true;
    else if (modifier == "Alt")
      press.alt = true;
    else
      return {};
    text.remove_prefix(plus + 1);
  }
  press.key = key_named(text);
  return press.key == Key::none ? KeyPress{} : press;
}

bool writes_character(const KeyPress& press) {
  return !press.control && !press.alt && press.key != Key::none && press.key < Key::escape;
}

bool matches(const KeyPress& press, const KeyPress& shortcut) {
  if (shortcut.key == Key::none || press.key != shortcut.key) return false;
  if (press.control != shortcut.control || press.alt != shortcut.alt) return false;
  return press.shift == shortcut.shift || (press.shift && takes_shift_somewhere(press.key));
}

}  // namespace timeloom
