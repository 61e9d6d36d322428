#include "app/toolbar_tools.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/command.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

std::size_t count(const std::vector<bool>& stands) {
  return static_cast<std::size_t>(std::ranges::count(stands, true));
}

}  // namespace

TEST_CASE("Every tool is a command") {
  SampleState sample;
  const auto commands = all_commands(sample.state);
  for (const auto& tool : toolbar_tools(sample.state))
    CHECK_MESSAGE(std::ranges::count(commands, tool.command, &Command::id) == 1, tool.command);
}

TEST_CASE("Tools leave the line one worth after the other, and never take more than its room") {
  SampleState sample;
  const auto tools = toolbar_tools(sample.state);
  const std::vector<float> widths(tools.size(), 50);
  const auto all = static_cast<float>(tools.size()) * 50;
  CHECK(count(tools_with_room(tools, widths, all, 40)) == tools.size());

  auto before = tools.size();
  for (float room = all - 1; room > -100; room -= 7) {
    const auto stands = tools_with_room(tools, widths, room, 40);
    CHECK(count(stands) <= before);
    before = count(stands);
    CHECK((before == 0 || static_cast<float>(before) * 50 + 40 <= room));
    for (std::size_t one = 0; one < tools.size(); ++one)
      for (std::size_t other = 0; other < tools.size(); ++other)
        if (stands[one] && !stands[other]) CHECK(tools[one].keep > tools[other].keep);
  }
  CHECK(before == 0);
  CHECK(tools_with_room({}, {}, -1, 40).empty());
}
