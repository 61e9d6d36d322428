#include "app/key.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("Shortcuts are read as people write them") {
  CHECK(parse_shortcut("Home") == KeyPress{.key = Key::home});
  CHECK(parse_shortcut("+") == KeyPress{.key = Key{U'+'}});
  CHECK(parse_shortcut("Ctrl++") == KeyPress{.key = Key{U'+'}, .control = true});
  CHECK(parse_shortcut("Ctrl+Shift+Z") ==
        KeyPress{.key = Key{U'z'}, .control = true, .shift = true});
  CHECK(parse_shortcut("Alt+Left") == KeyPress{.key = Key::left, .alt = true});
  CHECK(parse_shortcut("Page down").key == Key::page_down);
  for (const auto* nonsense : {"", "Hyper+Z", "Ctrl+", "Ctrl+Nothing"})
    CHECK(parse_shortcut(nonsense).key == Key::none);
}

TEST_CASE("A press is a shortcut's where key and held keys agree") {
  const auto undo = parse_shortcut("Ctrl+Z"), redo = parse_shortcut("Ctrl+Shift+Z");
  const KeyPress pressed{.key = Key{U'z'}, .control = true, .shift = true};
  CHECK(matches(pressed, redo));
  CHECK_FALSE(matches(pressed, undo));
  CHECK_FALSE(matches({.key = Key{U'z'}}, undo));
  CHECK_FALSE(matches({}, {}));
}

TEST_CASE("Where + takes Shift it is still +") {
  CHECK(matches({.key = Key{U'+'}, .shift = true}, parse_shortcut("+")));
  CHECK_FALSE(matches({.key = Key{U'+'}}, parse_shortcut("Shift++")));
}
