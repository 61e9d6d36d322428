#include "app/command.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

bool press(AppState& state, const char* shortcut, bool typing = false) {
  return run_shortcut(state, parse_shortcut(shortcut), typing);
}

}  // namespace

TEST_CASE("Commands have ids and shortcuts of their own, and a label and a group") {
  SampleState sample;
  sample.state.figure.open = true;
  std::set<std::string> ids, shortcuts;
  for (const auto& command : all_commands(sample.state)) {
    CHECK_MESSAGE(ids.insert(command.id).second, command.id);
    CHECK_MESSAGE(!command.label.empty(), command.id);
    CHECK_MESSAGE(!command.group.empty(), command.id);
    CHECK_MESSAGE(command.run, command.id);
    for (const auto& shortcut : command.shortcuts) {
      CHECK_MESSAGE(parse_shortcut(shortcut).key != Key::none, command.id, ": ", shortcut);
      if (command.enabled)
        CHECK_MESSAGE(shortcuts.insert(shortcut).second, command.id, ": ", shortcut);
    }
  }
  CHECK(ids.size() > 15);
}

TEST_CASE("No two commands that can be run are called alike") {
  SampleState sample;
  select(sample.state, sample.row("law"));
  std::set<std::string> labels;
  for (const auto& command : all_commands(sample.state))
    if (command.enabled) CHECK_MESSAGE(labels.insert(command.label).second, command.label);
}

TEST_CASE("Commands choose the layout, and what figures leave out and mark") {
  SampleState sample;
  const auto run = [&](const char* id) {
    for (const auto& command : all_commands(sample.state))
      if (command.id == id && command.enabled) {
        command.run(sample.state);
        return true;
      }
    return false;
  };
  const auto& view = sample.state.document.view;
  CHECK_FALSE(run("view.layout.lanes"));
  for (const auto layout :
       {LayoutKind::spine, LayoutKind::vertical, LayoutKind::multiples, LayoutKind::lanes}) {
    CHECK(run(("view.layout." + std::string(to_string(layout))).c_str()));
    CHECK(view.layout == layout);
  }
  CHECK(run("view.breaks"));
  CHECK(view.breaks.automatic);
  CHECK(run("view.today"));
  CHECK(view.today.shown);
  CHECK(run("view.today"));
  CHECK_FALSE(view.today.shown);
}

TEST_CASE("A slash finds, and is a slash for who is typing") {
  SampleState sample;
  CHECK_FALSE(press(sample.state, "/", true));
  CHECK_FALSE(sample.state.search.focus_wanted);
  CHECK(press(sample.state, "/"));
  CHECK(sample.state.search.focus_wanted);
}

TEST_CASE("Keys move, and Home comes back") {
  SampleState sample;
  auto& navigation = sample.state.navigation;
  sample.settle();
  press(sample.state, "Home");
  sample.settle();
  const auto all = navigation.shown;
  press(sample.state, "+");
  press(sample.state, "Right");
  sample.settle();
  CHECK(navigation.shown.seconds_per_pixel < all.seconds_per_pixel);
  CHECK(navigation.shown.left > all.left);
  press(sample.state, "Home");
  sample.settle();
  CHECK(navigation.shown == all);
}

TEST_CASE("Escape closes the dialog first, then clears the selection; Ctrl+Q quits") {
  SampleState sample;
  auto& state = sample.state;
  select(state, sample.row("law"));
  press(state, "Ctrl+E");
  CHECK(state.figure.open);
  state.figure.width = 1'000'000;
  press(state, "Enter", true);
  CHECK(state.figure.wanted);
  CHECK(state.figure.width == 8000);
  press(state, "Esc", true);
  CHECK_FALSE(state.figure.open);
  CHECK(state.selected != kNoEvent);
  press(state, "Esc");
  CHECK(state.selected == kNoEvent);
  press(state, "Ctrl+Q");
  CHECK(state.quit);
}

TEST_CASE("Text fields and dialogs keep their keys") {
  SampleState sample;
  const auto before = sample.state.navigation.target;
  CHECK_FALSE(press(sample.state, "+", true));
  CHECK_FALSE(press(sample.state, "Ctrl+Z", true));
  sample.state.figure.open = true;
  CHECK_FALSE(press(sample.state, "Left"));
  CHECK(sample.state.navigation.target == before);
}

TEST_CASE("Every theme has a command, but for the one that is shown") {
  SampleState sample;
  auto& state = sample.state;
  const auto command = [&](const std::string& id) {
    const auto commands = view_commands(state);
    const auto found = std::ranges::find(commands, id, &Command::id);
    REQUIRE(found != commands.end());
    return *found;
  };
  CHECK_FALSE(command("view.theme.light").enabled);
  const auto print = command("view.theme.print");
  CHECK(print.label == "Theme: Print, greyscale");
  print.run(state);
  CHECK(state.document.view.theme == "print");
  CHECK(command("view.theme.light").enabled);
}

TEST_CASE("A command that is not enabled has no shortcut") {
  SampleState sample;
  sample.state.history.observe(sample.state.document, false);
  CHECK_FALSE(press(sample.state, "Ctrl+Z"));
  toggle_theme(sample.state);
  sample.state.history.observe(sample.state.document, false);
  CHECK(press(sample.state, "Ctrl+Z"));
  CHECK_FALSE(current_theme(sample.state).dark);
  CHECK(press(sample.state, "Ctrl+Shift+Z"));
  CHECK(current_theme(sample.state).dark);
}
