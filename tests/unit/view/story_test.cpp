#include "view/story.hpp"

#include <doctest/doctest.h>

#include "support/scratch_folder.hpp"
#include "view/document.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::string error_of(const std::string& members) {
  const ScratchFolder folder;
  const auto document =
      load_document(folder.write("a.timeloom", R"({"timeloom": 1, )" + members + "}"));
  return document
             ? ""
             : document.error().message.substr((folder.path() / "a.timeloom: ").string().size());
}

}  // namespace

TEST_CASE("a step's view says what differs from the document's") {
  const ScratchFolder folder;
  const auto document = load_document(folder.write("a.timeloom", R"({
    "timeloom": 1, "language": "de",
    "view": {"range": "2000/2020", "theme": "dark", "group_by": "kind",
             "hidden_kinds": ["note"], "show_links": false},
    "story": [{"caption": "All of it"},
              {"caption": "Closer", "view": {"range": "2010/2012", "hidden_kinds": null}},
              {"view": {"theme": "looks/house.json"}}]})"));
  REQUIRE_MESSAGE(document.has_value(), document.error().message);
  const auto& story = document->story;
  REQUIRE(story.size() == 3);
  CHECK(story[0].caption == "All of it");
  CHECK(story[0].view == document->view);
  CHECK(story[1].view.range != document->view.range);
  CHECK(story[1].view.theme == "dark");
  CHECK(story[1].view.filter.kinds.hidden.empty());
  CHECK_FALSE(story[1].view.show_links);
  CHECK(story[1].view.language == "de");
  CHECK(story[2].view.theme == (folder.path() / "looks" / "house.json").string());
}

TEST_CASE("a saved story loads as what it was, wherever the document's own view is") {
  const ScratchFolder folder;
  Document document;
  document.view.range = TimeRange{{0, 0}, {1'000'000'000, 0}};
  document.view.filter.kinds.hidden = {"note"};
  document.view.language = "ja";
  StoryStep step{document.view, "First"};
  document.story.push_back(step);
  step.view.range = TimeRange{{100'000'000, 0}, {200'000'000, 0}};
  step.view.filter = {};
  step.caption = "Second";
  document.story.push_back(step);
  const auto file = folder.path() / "a.timeloom";
  for (const auto* theme : {"light", "print"}) {
    document.view.theme = theme;
    REQUIRE(save_document(document, file).has_value());
    const auto loaded = load_document(file);
    REQUIRE_MESSAGE(loaded.has_value(), loaded.error().message);
    CHECK(loaded->story == document.story);
    CHECK(loaded->view == document.view);
  }
}

TEST_CASE("an error names the step") {
  CHECK(error_of(R"("story": {})") == "story: expected a list");
  CHECK(error_of(R"("story": [1])") == "story[0]: expected an object");
  CHECK(error_of(R"("story": [{"title": "x"}])") == "story[0].title: is not a known member");
  CHECK(
      error_of(R"("story": [{}, {"view": {"range": "2018/2008"}}])").find("story[1].view.range") ==
      0);
  CHECK(error_of(R"("story": [{"view": 7}])") == "story[0].view: expected an object");
  CHECK(error_of(R"("language": "tlh")") ==
        "language: language \"tlh\" is none of ar, de, en, es, fr, he, ja, zh");
}

TEST_CASE("a step's caption stands for the subtitle, and describes the figure where nothing does") {
  const FigureText text{"Title", "Subtitle", "Source", ""};
  const auto words = text_of_step(text, {{}, "Caption"});
  CHECK(words.title == "Title");
  CHECK(words.subtitle == "Caption");
  CHECK(words.alt_text == "Caption");
  CHECK(text_of_step(text, {}).subtitle == "Subtitle");
  CHECK(text_of_step({"", "", "", "Described"}, {{}, "Caption"}).alt_text == "Described");
}
