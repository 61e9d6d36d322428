// Keys by what is written on them, and keys held together, as people write them: "Ctrl+Shift+Z".
#pragma once

#include <string_view>

namespace timeloom {

// A printable key is its character, lower case: Key{U'z'}. The key that bears = and + is Key{U'+'}.
enum class Key : char32_t {
  none = 0,
  space = U' ',
  escape = 0x110000,  // from here on beyond all characters
  enter,
  tab,
  backspace,
  delete_,
  insert,
  home,
  end,
  page_up,
  page_down,
  left,
  right,
  up,
  down,
  f3,
  f6,
};

struct KeyPress {
  Key key = Key::none;
  bool control = false, shift = false, alt = false;  // control: Command, where there is one

  friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

// "Ctrl+Shift+Z", "Alt+Left", "Home", "+", "Ctrl++". A text that names no key gives Key::none.
KeyPress parse_shortcut(std::string_view text);

// Whether `press` is what `shortcut` asks for. Where a key that is neither letter nor named key is
// on a keyboard decides whether it takes Shift, so Shift is only asked for there, never forbidden.
bool matches(const KeyPress& press, const KeyPress& shortcut);

// Whether a text field would take it for a character.
bool writes_character(const KeyPress& press);

}  // namespace timeloom
