#include "app/document_file.hpp"

#include <doctest/doctest.h>

#include "app/command.hpp"
#include "render/vector/vector_renderer.hpp"
#include "sample_state.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using test::SampleState;
using test::ScratchFolder;

namespace {

constexpr const char* kStory = R"({"timeloom": 1, "title": "Laws", "sources": ["laws.csv"]})";

Image picture_of(const SampleState& sample, const Document& document) {
  auto state_view = document.view;
  TextShaper shaper;
  const auto index = build_index(*sample.state.store, state_view);
  const auto scene = build_scene({.store = sample.state.store.get(),
                                  .index = &index,
                                  .view = &state_view,
                                  .text = &document.text,
                                  .size = {900, 500}},
                                 shaper);
  return render_image(scene.list).value();
}

}  // namespace

TEST_CASE("A picture is called after its document") {
  const ScratchFolder folder;
  AppState state;
  begin_document(state, load_document(folder.write("a.b.timeloom", kStory)).value(),
                 folder.path() / "a.b.timeloom");
  CHECK(state.figure.file == "a.b.png");
  begin_document(state, {}, {});
  CHECK(state.figure.file == "timeline.png");
}

TEST_CASE("A change is unsaved until it is saved or undone") {
  const ScratchFolder folder;
  AppState state;
  begin_document(state, load_document(folder.write("a.timeloom", kStory)).value(),
                 folder.path() / "a.timeloom");
  CHECK_FALSE(has_unsaved_changes(state));
  CHECK(title_of_window(state) == "Laws – Timeloom");
  toggle_theme(state);
  CHECK(has_unsaved_changes(state));
  CHECK(title_of_window(state) == "● Laws – Timeloom");
  toggle_theme(state);
  CHECK_FALSE(has_unsaved_changes(state));
  toggle_theme(state);
  save(state);
  CHECK_FALSE(has_unsaved_changes(state));
  CHECK(load_document(folder.path() / "a.timeloom")->view.theme == "dark");
}

TEST_CASE("What was saved opens to the same picture, to the pixel") {
  const ScratchFolder folder;
  SampleState sample;
  auto& state = sample.state;
  state.document.text.title = "A story of laws";
  state.document.view.group_by = PropertyKind::kind;
  state.document.view.annotations = {
      {.shape = Annotation::Shape::range,
       .time = {{1'100'000'000, 0}, {1'200'000'000, 0}},
       .text = "Some years"},
      {.event = EventKey{.source = "laws", .id = "law"}, .text = "Here"}};
  state.document.view.edits[{.source = "laws", .id = "bill"}].label = "Another name";
  zoom_about(state.navigation, 317, 3.7, navigation_limits(state));
  sample.settle();
  const auto before = document_to_save(state);
  REQUIRE(save_to(state, folder.path() / "story"));
  const auto after = load_document(folder.path() / "story.timeloom");
  REQUIRE(after.has_value());
  CHECK(after->view == before.view);
  const auto first = picture_of(sample, before), second = picture_of(sample, *after);
  CHECK(first.width == second.width);
  CHECK(first.pixels == second.pixels);
  auto other = *after;
  other.view.theme = "dark";
  CHECK_FALSE(picture_of(sample, other).pixels == first.pixels);
}

TEST_CASE("Quitting asks where changes would be lost, and only then") {
  const ScratchFolder folder;
  AppState state;
  begin_document(state, load_document(folder.write("a.timeloom", kStory)).value(),
                 folder.path() / "a.timeloom");
  toggle_theme(state);
  request_quit(state);
  CHECK_FALSE(state.quit);
  REQUIRE(state.file.asking);
  answer_unsaved(state, UnsavedAnswer::cancel);
  CHECK_FALSE(state.quit);
  CHECK(has_unsaved_changes(state));

  request_quit(state);
  answer_unsaved(state, UnsavedAnswer::save);
  CHECK(state.quit);
  CHECK(load_document(folder.path() / "a.timeloom")->view.theme == "dark");

  state.quit = false;
  request_quit(state);
  CHECK(state.quit);
}

TEST_CASE("Giving up changes leaves the file as it was") {
  const ScratchFolder folder;
  AppState state;
  begin_document(state, load_document(folder.write("a.timeloom", kStory)).value(),
                 folder.path() / "a.timeloom");
  toggle_theme(state);
  request_quit(state);
  answer_unsaved(state, UnsavedAnswer::discard);
  CHECK(state.quit);
  CHECK(load_document(folder.path() / "a.timeloom")->view.theme == "light");
}

TEST_CASE("What lies nowhere asks where to; cancelling that cancels quitting") {
  const ScratchFolder folder;
  AppState state;
  state.document.text.title = "New/old";
  request_quit(state);
  answer_unsaved(state, UnsavedAnswer::save);
  CHECK_FALSE(state.quit);
  REQUIRE(state.file_asking.wanted.has_value());
  CHECK(state.file_asking.wanted->start.filename() == "New-old.timeloom");
  answer_files(state, FilePurpose::save, {});
  CHECK_FALSE(state.quit);
  request_quit(state);
  answer_unsaved(state, UnsavedAnswer::save);
  answer_files(state, FilePurpose::save, {folder.path() / "kept"});
  CHECK(state.quit);
  CHECK(load_document(folder.path() / "kept.timeloom")->text.title == "New/old");
}

TEST_CASE("A document takes the open one's place; other files are added") {
  const ScratchFolder folder;
  AppState state;
  open_paths(state, {folder.write("a.timeloom", kStory)});
  CHECK(state.document.text.title == "Laws");
  CHECK(state.reload_wanted);
  open_paths(state, {folder.write("b.csv", "date,title\n2001,A\n")});
  CHECK(state.document.sources.size() == 2);
  CHECK(has_unsaved_changes(state));
  const auto other = folder.write("c.timeloom", R"({"timeloom": 1, "title": "Other"})");
  open_paths(state, {other});
  CHECK(state.file.asking);
  CHECK(state.document.text.title == "Laws");
  answer_unsaved(state, UnsavedAnswer::discard);
  CHECK(state.document.text.title == "Other");
  CHECK(state.file.path == other);
}

TEST_CASE("A document that cannot be read leaves the open one alone") {
  const ScratchFolder folder;
  AppState state;
  open_paths(state, {folder.write("a.timeloom", kStory)});
  open_paths(state, {folder.write("bad.timeloom", "{")});
  CHECK(state.document.text.title == "Laws");
  CHECK(state.notice.text.find("bad.timeloom") != std::string::npos);
}

TEST_CASE("Escape answers the question about unsaved changes with cancel") {
  AppState state;
  state.document.text.title = "New";
  request_quit(state);
  REQUIRE(state.file.asking);
  CHECK(leave(state));
  CHECK_FALSE(state.file.asking);
  CHECK_FALSE(state.quit);
}

TEST_CASE("Files that were opened are remembered, the newest first") {
  const ScratchFolder folder;
  AppState state;
  state.state_folder = folder.path() / "state";
  const auto a = folder.write("a.timeloom", kStory), b = folder.write("b.csv", "date,title\n");
  open_paths(state, {a});
  open_paths(state, {b});
  CHECK(state.recent_files == std::vector<std::filesystem::path>{b, a});
  std::filesystem::remove(b);
  note_recent(state, a);
  CHECK(state.recent_files == std::vector<std::filesystem::path>{a});
}

TEST_CASE("Sources that are read again leave view and selection as they are") {
  SampleState sample;
  auto& state = sample.state;
  zoom_about(state.navigation, 317, 3.7, navigation_limits(state));
  sample.settle();
  select(state, sample.row("case"));
  const auto shown = state.navigation.shown;
  announce_store(state, test::sample_store(), true);
  take_coming(state);
  CHECK(state.navigation.shown == shown);
  CHECK(state.selected == sample.row("case"));
  CHECK(state.notice.text.find("as many events") != std::string::npos);
  announce_store(state, EventStore(), true);
  take_coming(state);
  CHECK(state.selected == kNoEvent);
}
