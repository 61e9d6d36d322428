#include "app/source_watch.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "support/scratch_folder.hpp"

using namespace timeloom;
using test::ScratchFolder;

namespace {
bool changes(SourceWatch& watch, int looks) {
  for (int i = 0; i < looks; ++i) {
    if (watch.take_change()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}
}  // namespace

TEST_CASE("A file that changes is noticed, one that does not is not") {
  const ScratchFolder folder;
  const auto file = folder.write("a.csv", "date,title\n2001,A\n");
  SourceWatch watch([] {});
  watch.watch({{.uri = file.string(), .name = {}, .plugin = {}, .options = {}},
               {.uri = "https://example.org/b.csv", .name = {}, .plugin = {}, .options = {}}});
  CHECK_FALSE(changes(watch, 50));
  folder.write("a.csv", "date,title\n2001,A\n2002,B\n");
  CHECK(changes(watch, 400));
  CHECK_FALSE(changes(watch, 50));
}
