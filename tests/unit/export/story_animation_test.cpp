#include "export/story_animation.hpp"

#include <doctest/doctest.h>

#include <map>

#include "base/whole_file.hpp"
#include "support/scratch_folder.hpp"
#include "support/told_events.hpp"
#include "view/document_range.hpp"
#include "view/grouping.hpp"

using namespace timeloom;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder))
    files[entry.path().filename().string()] = read_whole_file(entry.path()).value();
  return files;
}

}  // namespace

TEST_CASE("a story in motion is the same bytes on any number of threads") {
  const auto store = test::make_store(
      std::vector<test::ToldEvent>{{.id = "a", .date = "2001", .title = "One"},
                                   {.id = "b", .date = "2003/..", .lane = "Other", .title = "Two"},
                                   {.id = "c", .date = "2010-05-01", .title = "Three"}});
  View all, part;
  part.range = parse_range("2002/2004").value();
  const auto index = build_index(store, all);
  const FigureText text{"A story", "in motion", "Source: none", ""};
  const std::vector<StoryFrameStep> steps{{&index, &all, nullptr, text},
                                          {&index, &part, nullptr, text}};
  const test::ScratchFolder folder;
  for (const std::size_t threads : {1U, 2U, 7U}) {
    const auto name = std::to_string(threads);
    fs::create_directories(folder / name);
    const AnimationOrder order{.size = {320, 200},
                               .timing = {.move_seconds = 0.5, .frames_per_second = 10},
                               .threads = threads};
    REQUIRE(write_story_pictures(store, steps, order, folder / name));
    REQUIRE(write_story_webp(store, steps, order, folder / name / "story.webp"));
  }
  const auto alone = files_in(folder / "1");
  CHECK(alone.size() == 6 + 2);  // two steps, four frames between them
  CHECK(alone.at("frame-0001.png") != alone.at("frame-0003.png"));
  CHECK(files_in(folder / "2") == alone);
  CHECK(files_in(folder / "7") == alone);
}

TEST_CASE("a story in motion that cannot be written is a failure that names the file") {
  const auto store = test::make_store(std::vector<test::ToldEvent>{{.id = "a"}});
  const View view;
  const auto index = build_index(store, view);
  const std::vector<StoryFrameStep> steps{{&index, &view, nullptr, {}}};
  const auto written =
      write_story_pictures(store, steps, {.size = {320, 200}, .threads = 2}, "/proc/nowhere");
  REQUIRE_FALSE(written);
  CHECK(written.error().message.find("/proc/nowhere/frame-0001.png") != std::string::npos);
}
