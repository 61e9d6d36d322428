#include "app/file_question.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/app_state.hpp"
#include "app/desktop_chooser.hpp"
#include "app/path_completion.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using test::ScratchFolder;

TEST_CASE("A path is completed to what there is") {
  const ScratchFolder folder;
  folder.write("story.timeloom", "");
  folder.write("stories/a.csv", "");
  folder.write(".hidden", "");
  const auto base = folder.path().string() + "/";
  auto choices = complete_path(base + "STO", 10);
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].text == base + "stories/");
  CHECK(choices[0].is_folder);
  CHECK(choices[1].name == "story.timeloom");
  CHECK(common_beginning(base + "s", complete_path(base + "s", 10)) == base + "stor");
  CHECK(complete_path(base, 10).size() == 2);
  CHECK(complete_path(base + ".", 10).size() == 1);
  CHECK(complete_path(base, 1).size() == 1);
  CHECK(complete_path(base + "nothing/", 10).empty());
  CHECK(common_beginning("x", {}) == "x");
  CHECK(typed_path("/home/me//tmp/x") == "/tmp/x");
  CHECK(typed_path("/tmp/x") == "/tmp/x");
  CHECK(typed_path("/tmp/~/x") == typed_path("~/x"));
  CHECK(complete_path("/elsewhere/" + base + "STO", 10).size() == 2);
}

TEST_CASE("What was typed is checked before it is the answer") {
  const ScratchFolder folder;
  AppState state;
  ask_by_field(state, {.purpose = FilePurpose::open, .start = folder.path()});
  CHECK(state.file_asking.typed == folder.path().string() + "/");
  state.file_asking.typed = (folder.path() / "missing.csv").string();
  accept_typed(state);
  CHECK_FALSE(state.file_asking.error.empty());
  CHECK(state.file_asking.by_field.has_value());
  state.file_asking.typed = folder.write("a.csv", "date,title\n").string();
  accept_typed(state);
  CHECK_FALSE(state.file_asking.by_field.has_value());
  CHECK(state.document.sources.size() == 1);

  ask_by_field(state, {.purpose = FilePurpose::save, .start = folder.path()});
  accept_typed(state);
  CHECK(state.file_asking.error.find("folder") != std::string::npos);
  state.file_asking.typed = (folder.path() / "none" / "x.timeloom").string();
  accept_typed(state);
  CHECK(state.file_asking.by_field.has_value());
  cancel_file_question(state);
  CHECK_FALSE(state.file_asking.by_field.has_value());
}

TEST_CASE("The desktop's dialogs are asked as they understand it") {
  const FileQuestion open{.purpose = FilePurpose::open, .start = "/"};
  const FileQuestion save{.purpose = FilePurpose::save, .start = "/tmp/a b.timeloom"};
  const auto has = [](const std::vector<std::string>& arguments, const char* wanted) {
    return std::ranges::find(arguments, wanted) != arguments.end();
  };
  const auto zenity = chooser_arguments(ChooserProgram::zenity, save);
  CHECK(zenity.front() == "zenity");
  CHECK(has(zenity, "--save"));
  CHECK(has(zenity, "--filename=/tmp/a b.timeloom"));
  CHECK(has(chooser_arguments(ChooserProgram::zenity, open), "--multiple"));
  CHECK(has(chooser_arguments(ChooserProgram::kdialog, open), "--getopenfilename"));
  CHECK(has(chooser_arguments(ChooserProgram::kdialog, save), "--getsavefilename"));
  CHECK(chooser_arguments(ChooserProgram::none, open).empty());
}
