// Ten thousand inputs that nobody would make, by a fixed seed: nothing breaks, and what is left is
// a document that saves and loads to itself.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "app/command.hpp"
#include "scripted_window.hpp"

using namespace timeloom;
using namespace timeloom::test;
using Action = PointerEvent::Action;

namespace {

constexpr int kInputs = 10'000;
constexpr int kInputsAFrame = 5;
constexpr Size kWindow{900, 560};

class Monkey {
public:
  explicit Monkey(std::uint32_t seed) : random_(seed) {}

  // The pointer is often over one of the events, whose places in the window these are.
  WindowInput frame(std::vector<Point> events) {
    events_ = std::move(events);
    WindowInput input;
    for (int i = 0; i < kInputsAFrame; ++i) add(input);
    return input;
  }
  int below(int count) { return static_cast<int>(random_() % static_cast<std::uint32_t>(count)); }

private:
  void add(WindowInput& input) {
    const int what = below(10);
    if (what < 6)
      input.pointer.push_back(pointer());
    else if (what < 8)
      add_key(input);
    else
      input.characters.push_back(
          static_cast<char32_t>(below(8) == 0 ? 0x20 + below(0x3000) : 0x20 + below(0x5F)));
  }

  PointerEvent pointer() {
    const int where = below(6);
    if (where == 2 && !events_.empty())
      at_ = events_[static_cast<std::size_t>(below(static_cast<int>(events_.size())))];
    else if (where < 2)
      at_ = {static_cast<float>(below(940) - 20), static_cast<float>(below(600) - 20)};
    else
      at_ = {at_.x + static_cast<float>(below(31) - 15),
             at_.y + static_cast<float>(below(31) - 15)};
    PointerEvent event{.at = at_, .shift = below(6) == 0, .control = below(8) == 0};
    const int what = below(10);
    if (what < 4) {
      event.action = Action::moved;
    } else if (what < 8) {
      event.button = static_cast<PointerButton>(below(4) == 0 ? below(5) : 0);
      event.action = what < 6 ? Action::pressed : Action::released;
    } else {
      event.action = Action::wheel;
      event.wheel = static_cast<float>(below(9) - 4);
      event.wheel_sideways = static_cast<float>(below(3) - 1);
    }
    return event;
  }

  void add_key(WindowInput& input) {
    constexpr std::array kNamed = {
        Key::escape, Key::enter, Key::tab,  Key::backspace, Key::home,    Key::end, Key::left,
        Key::right,  Key::up,    Key::down, Key::page_down, Key::delete_, Key::f6};
    KeyPress press;
    press.key = below(2) == 0 ? kNamed[static_cast<std::size_t>(below(kNamed.size()))]
                              : Key{static_cast<char32_t>(0x21 + below(0x5E))};
    press.control = below(3) == 0;
    press.shift = below(4) == 0;
    press.alt = below(8) == 0;
    if (leads_outside(press)) return;
    input.keys.push_back({press, true});
    input.keys.push_back({press, false});
    input.keys.push_back({{}, false});
  }

  // Files and the end of the program are not the monkey's.
  static bool leads_outside(const KeyPress& press) {
    constexpr std::array kOutside = {Key{U'q'}, Key{U'o'}, Key{U's'}, Key{U'e'},
                                     Key{U'n'}, Key{U'r'}, Key{U'w'}};
    for (const auto key : kOutside)
      if (press.control && press.key == key) return true;
    return false;
  }

  std::mt19937 random_;
  Point at_{450, 280};
  std::vector<Point> events_;
};

std::vector<Point> places_of_events(const AppState& state) {
  const auto timeline = lay_out_panels(kWindow, state.panels).timeline;
  std::vector<Point> places;
  for (const auto& symbol : state.scene.list.symbols)
    if (symbol.event != kNoEvent)
      places.push_back({symbol.centre.x + timeline.x, symbol.centre.y + timeline.y});
  return places;
}

// The palette and the dialogs name commands that write files and start programs: files go to a
// folder of their own, and programs are not found.
class Cage {
public:
  Cage() {
    std::filesystem::create_directories(folder_);
    std::filesystem::current_path(folder_);
    setenv("PATH", "", 1);
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
  }
  ~Cage() {
    std::filesystem::current_path(before_);
    std::filesystem::remove_all(folder_);
  }
  Cage(const Cage&) = delete;
  Cage& operator=(const Cage&) = delete;
  const std::filesystem::path& folder() const { return folder_; }

private:
  std::filesystem::path before_ = std::filesystem::current_path();
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / "timeloom-monkey";
};

}  // namespace

TEST_CASE("Ten thousand random inputs leave a document that is whole") {
  const Cage cage;
  ScriptedWindow window(sample_document(), kWindow);
  auto& state = window.state();
  Monkey monkey(20261125);
  int frames_with_selection = 0;
  for (int done = 0; done < kInputs; done += kInputsAFrame) {
    window.frame(monkey.frame(places_of_events(state)));
    if (state.selected != kNoEvent) ++frames_with_selection;
    // Commands too, but for those that touch files; the palette names them all.
    if (done % 100 == 0) {
      const auto commands = all_commands(state);
      const auto& command =
          commands[static_cast<std::size_t>(monkey.below(static_cast<int>(commands.size())))];
      if (command.enabled && !command.id.starts_with("file.")) command.run(state);
    }
    REQUIRE((state.selected == kNoEvent || state.selected < state.store->size()));
    REQUIRE(state.navigation.shown.seconds_per_pixel > 0);
    if (state.quit) state.quit = false;
  }
  CHECK(frames_with_selection > kInputs / kInputsAFrame / 20);  // it got to what it was about
  // Esc leads out of everything.
  for (int i = 0; i < 30; ++i) window.key("Esc");
  CHECK_FALSE(leave(state));

  const auto file = cage.folder() / "left.timeloom";
  REQUIRE(save_document(state.document, file));
  const auto loaded = load_document(file);
  REQUIRE_MESSAGE(loaded, loaded.error().message);
  auto expected = state.document;
  CHECK(loaded->view == expected.view);
  CHECK(loaded->sources == expected.sources);
  CHECK(loaded->text == expected.text);
}
