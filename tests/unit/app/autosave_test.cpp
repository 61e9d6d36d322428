#include "app/autosave.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "support/scratch_folder.hpp"

using namespace timeloom;
using test::ScratchFolder;
namespace fs = std::filesystem;

namespace {

Document titled(const char* title) {
  Document document;
  document.text.title = title;
  return document;
}

// Waits as long as it takes, within reason.
template <typename Condition>
bool comes_true(Condition condition) {
  for (int i = 0; i < 600 && !condition(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  return condition();
}

int files_in(const fs::path& folder) {
  int count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) ++count;
  return count;
}

}  // namespace

TEST_CASE("Unsaved changes are kept aside, and gone after a proper end") {
  const ScratchFolder folder;
  {
    Autosave autosave(folder.path());
    autosave.update(titled("Saved"), "a.timeloom", false);
    autosave.update(titled("Changed"), "/somewhere/a.timeloom", true);
    REQUIRE(comes_true([&] { return autosave.is_written(); }));
    CHECK(files_in(folder.path() / "autosave") == 3);
    // It is in use, so it is no leftover.
    CHECK(find_leftover(folder.path()) == nullptr);
  }
  CHECK(files_in(folder.path() / "autosave") == 0);
}

TEST_CASE("What a process leaves behind is found, once, and can be thrown away") {
  const ScratchFolder folder;
  const auto kept = folder.path() / "autosave" / "7.timeloom";
  folder.write("autosave/7.origin", "/somewhere/a.timeloom");
  REQUIRE(save_document(titled("Lost"), kept).has_value());
  folder.write("autosave/8.timeloom", "{ broken");
  const auto leftover = find_leftover(folder.path());
  REQUIRE(leftover != nullptr);
  CHECK(leftover->document.text.title == "Lost");
  CHECK(leftover->file == "/somewhere/a.timeloom");
  CHECK(find_leftover(folder.path()) == nullptr);  // one offers it, not two
  discard(*leftover);
  CHECK_FALSE(fs::exists(kept));
}

TEST_CASE("Without a folder nothing is kept and nothing is found") {
  Autosave autosave{fs::path()};
  autosave.update(titled("Changed"), {}, true);
  CHECK_FALSE(autosave.is_written());
  CHECK(find_leftover({}) == nullptr);
}
