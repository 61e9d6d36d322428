#include "app/lane_handling.hpp"

#include <doctest/doctest.h>

#include "app/command.hpp"
#include "app/pointer.hpp"
#include "sample_state.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

// Law, with One and Two in it, then Suits and Police; all open.
struct LanesState : SampleState {
  LanesState() {
    show_store(
        state,
        test::make_store({
            {.id = "a", .lane = "Law/One", .span = test::instant(test::day(2000))},
            {.id = "b", .lane = "Law/Two", .span = test::instant(test::day(2001))},
            {.id = "c", .lane = "Suits", .span = test::instant(test::day(2002)), .tags = {"late"}},
            {.id = "d", .lane = "Police", .span = test::instant(test::day(2003))},
        }));
    index();
    refresh();
  }
  std::vector<std::string> paths() {
    index();
    refresh();
    std::vector<std::string> result;
    for (const auto& lane : state.scene.lanes) result.push_back(lane.path);
    return result;
  }
  Point name_of(const char* path) const {
    for (const auto& lane : state.scene.lanes)
      if (lane.path == path) return {lane.label.x + 2, lane.label.y + lane.label.height / 2};
    return {-1, -1};
  }
  void press(Point at) { send(at, true, true, false); }
  void release(Point at) { send(at, false, false, true); }
  void drag(Point from, Point to) {
    press(from);
    send({to.x, (from.y + to.y) / 2}, false, true, false);
    send(to, false, true, false);
    release(to);
  }
  void send(Point at, bool pressed, bool down, bool released) {
    PointerInput input;
    input.over = true;
    input.at = at;
    input.pressed = pressed;
    input.down = down;
    input.released = released;
    handle_pointer(state, input);
  }
};

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a click on a lane's name closes and opens it") {
  LanesState sample;
  REQUIRE(sample.paths() == Paths{"Law", "Law/One", "Law/Two", "Suits", "Police"});
  const auto at = sample.name_of("Law");
  CHECK(lane_at(sample.state, at) == "Law");
  sample.press(at);
  sample.release(at);
  CHECK(sample.paths() == Paths{"Law", "Suits", "Police"});
  sample.press(at);
  sample.release(at);
  CHECK(sample.paths() == Paths{"Law", "Law/One", "Law/Two", "Suits", "Police"});
}

TEST_CASE("a lane is dragged among those beside it, with all in it") {
  LanesState sample;
  sample.paths();
  const auto law = sample.name_of("Law"), police = sample.name_of("Police");
  sample.drag(law, {police.x, police.y + 30});
  CHECK(sample.paths() == Paths{"Suits", "Police", "Law", "Law/One", "Law/Two"});
  sample.drag(sample.name_of("Law/Two"), {police.x, 60});
  CHECK(sample.paths() == Paths{"Suits", "Police", "Law", "Law/Two", "Law/One"});
  CHECK(sample.state.selected == kNoEvent);
}

TEST_CASE("a drag that comes back changes nothing") {
  LanesState sample;
  const auto before = sample.paths();
  const auto suits = sample.name_of("Suits");
  sample.drag(suits, {suits.x, suits.y + 7});
  CHECK(sample.paths() == before);
}

TEST_CASE("lanes step up and down, and no further") {
  LanesState sample;
  sample.paths();
  CHECK_FALSE(can_step_lane(sample.state, "Law", -1));
  step_lane(sample.state, "Law", 1);
  CHECK(sample.paths() == Paths{"Suits", "Law", "Law/One", "Law/Two", "Police"});
  step_lane(sample.state, "Police", 1);
  CHECK(sample.paths() == Paths{"Suits", "Law", "Law/One", "Law/Two", "Police"});
}

TEST_CASE("a pinned lane stands first until it is unpinned") {
  LanesState sample;
  sample.paths();
  set_pinned(sample.state, "Police", true);
  CHECK(sample.paths().front() == "Police");
  CHECK(sample.state.scene.lanes.front().pinned);
  set_pinned(sample.state, "Police", false);
  CHECK(sample.paths().front() == "Law");
}

TEST_CASE("lanes are left out by the filter, whatever rows stand for") {
  LanesState sample;
  sample.paths();
  hide_lane(sample.state, "Law/One");
  CHECK(sample.paths() == Paths{"Law", "Law/Two", "Suits", "Police"});
  show_only_lane(sample.state, "Suits");
  CHECK(sample.paths() == Paths{"Suits"});
  CHECK(sample.state.document.view.filter.lanes.only.contains("Suits"));

  sample.state.document.view.filter = {};
  set_group_by(sample.state, PropertyKind::tag);
  CHECK(sample.paths() == Paths{"late", "No tag"});
  CHECK(can_filter_lane(sample.state, "late"));
  CHECK_FALSE(can_filter_lane(sample.state, "No tag"));
  hide_lane(sample.state, "late");
  CHECK(sample.paths() == Paths{"No tag"});
}

TEST_CASE("every lane is reached by commands, and all come back as they were") {
  LanesState sample;
  const auto before = sample.paths();
  const auto run = [&](std::string_view id) {
    for (const auto& command : all_commands(sample.state))
      if (command.id == id && command.enabled) {
        command.run(sample.state);
        return true;
      }
    return false;
  };
  CHECK(run("lanes.close_all"));
  CHECK(sample.paths() == Paths{"Law", "Suits", "Police"});
  CHECK(run("lanes.toggle.Law"));
  CHECK(sample.paths() == before);
  CHECK(run("lanes.pin.Suits"));
  CHECK(sample.paths().front() == "Suits");
  CHECK(run("lanes.down.Law"));
  CHECK(sample.paths().back() == "Law/Two");
  CHECK(run("lanes.reset"));
  CHECK(sample.paths() == before);
  CHECK_FALSE(run("lanes.reset"));
}
