#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "view/document.hpp"

using namespace timeloom;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, removed afterwards.
class ScratchFolder {
public:
  explicit ScratchFolder(const char* name) : path_(fs::temp_directory_path() / name) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path write(const char* name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
    return path_ / name;
  }
  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

std::string error_of(const fs::path& file) {
  const auto document = load_document(file);
  return document ? "" : document.error().message;
}

}  // namespace

TEST_CASE("a document names its sources relative to itself") {
  const ScratchFolder folder("timeloom-document-relative");
  const auto file = folder.write("story.timeloom", R"({
    "timeloom": 1, "title": "A story", "find_citations": false, "source_line": "Sources: many",
    "sources": ["a.csv", {"uri": "data/b.csv", "name": "second", "options": {"lane": "B"}},
                "https://example.org/c.json"],
    "kinds": {"case": {"label": "Case", "colour": "orange", "symbol": "bar"}},
    "view": {"range": "2008/2018", "group_by": "kind", "theme": "dark", "lane_order": ["X", "Y"],
             "lane_depth": 2, "hidden_kinds": ["note"], "show_links": false}})");
  const auto document = load_document(file);
  REQUIRE(document.has_value());
  CHECK(document->text.title == "A story");
  CHECK_FALSE(document->find_citations);
  REQUIRE(document->sources.size() == 3);
  CHECK(document->sources[0].uri == (folder.path() / "a.csv").string());
  CHECK(document->sources[1].uri == (folder.path() / "data" / "b.csv").string());
  CHECK(document->sources[1].name == "second");
  CHECK(document->sources[1].options == R"({"lane":"B"})");
  CHECK(document->sources[2].uri == "https://example.org/c.json");
  REQUIRE(document->kinds.size() == 1);
  CHECK(document->kinds[0].colour == "orange");
  CHECK(document->view.group_by == PropertyKind::kind);
  CHECK(document->view.theme == "dark");
  CHECK(document->view.lanes.order == std::vector<std::string>{"X", "Y"});
  CHECK(document->view.lane_depth == 2);
  CHECK(document->view.filter.kinds.hidden.contains("note"));
  CHECK_FALSE(document->view.show_links);
  CHECK(document->view.show_legend);
}

TEST_CASE("a document without a source line is not one with an empty one") {
  const ScratchFolder folder("timeloom-document-source-line");
  const auto file = folder.path() / "saved.timeloom";
  for (const std::optional<std::string>& line :
       {std::optional<std::string>(), std::optional<std::string>(""),
        std::optional<std::string>("Source: many")}) {
    Document document;
    document.text.source_line = line;
    REQUIRE(save_document(document, file).has_value());
    CHECK(load_document(file)->text.source_line == line);
  }
}

TEST_CASE("a theme is a name, or a file relative to the document") {
  const ScratchFolder folder("timeloom-document-theme");
  auto document = load_document(
      folder.write("a.timeloom", R"({"timeloom": 1, "view": {"theme": "looks/house.json"}})"));
  REQUIRE(document.has_value());
  CHECK(document->view.theme == (folder.path() / "looks" / "house.json").string());
  REQUIRE(save_document(*document, folder.path() / "b.timeloom").has_value());
  CHECK(load_document(folder.path() / "b.timeloom")->view == document->view);
  std::ifstream saved(folder.path() / "b.timeloom");
  const std::string text(std::istreambuf_iterator<char>(saved), {});
  CHECK(text.find("\"looks/house.json\"") != std::string::npos);
  document =
      load_document(folder.write("c.timeloom", R"({"timeloom": 1, "view": {"theme": "ours"}})"));
  REQUIRE(document.has_value());
  CHECK(document->view.theme == "ours");
}

TEST_CASE("a saved document loads as what it was") {
  const ScratchFolder folder("timeloom-document-save");
  Document document;
  document.text = {"Title – “quoted”", "Subtitle", "Source", "Alt"};
  document.sources = {{.uri = (folder.path() / "in" / "a.csv").string(),
                       .name = "a",
                       .plugin = "table",
                       .options = R"({"kind":"x"})"},
                      {.uri = "/elsewhere/b.csv", .name = {}, .plugin = {}, .options = {}}};
  document.kinds = {{.id = "k", .label = "K", .colour = "blue", .symbol = "star"}};
  document.view.range = TimeRange{{0, 0}, {86'400, 0}};
  document.view.layout = LayoutKind::spine;
  document.view.breaks = {.automatic = true, .ranges = {TimeRange{{86'400, 0}, {172'800, 0}}}};
  document.view.today = {.shown = true, .at = Instant{172'800, 0}};
  document.view.group_by = PropertyKind::source;
  document.view.colour_by = {PropertyKind::attribute, "court"};
  document.view.lanes = {.order = {"One"}, .pinned = {"Two"}, .open = {"A", "B"}, .closed = {"C"}};
  document.view.lane_depth = 1;
  document.view.filter.sources.hidden = {"b"};
  document.view.show_legend = false;
  const auto file = folder.path() / "saved.timeloom";
  REQUIRE(save_document(document, file).has_value());

  const auto loaded = load_document(file);
  REQUIRE(loaded.has_value());
  CHECK(loaded->text == document.text);
  CHECK(loaded->view == document.view);
  REQUIRE(loaded->sources.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(loaded->sources[i].uri == document.sources[i].uri);
    CHECK(loaded->sources[i].options == document.sources[i].options);
  }
  CHECK(loaded->kinds[0].symbol == "star");
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  CHECK(text.str().find("\"in/a.csv\"") != std::string::npos);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a document and files beside its folder can be moved together") {
  const ScratchFolder here("timeloom-document-here"), there("timeloom-document-there");
  fs::create_directories(here.path() / "stories");
  Document document;
  document.sources = {
      {.uri = (here.path() / "data" / "a.csv").string(), .name = {}, .plugin = {}, .options = {}}};
  REQUIRE(save_document(document, here.path() / "stories" / "one.timeloom").has_value());
  fs::rename(here.path() / "stories", there.path() / "stories");
  const auto loaded = load_document(there.path() / "stories" / "one.timeloom");
  REQUIRE(loaded.has_value());
  CHECK(loaded->sources[0].uri == (there.path() / "data" / "a.csv").string());
}

TEST_CASE("a document that cannot be read says why in one line") {
  const ScratchFolder folder("timeloom-document-errors");
  CHECK(error_of(folder.path() / "none.timeloom").find("No such file") != std::string::npos);
  CHECK(error_of(folder.path()).find("is a folder") != std::string::npos);
  CHECK(error_of(folder.write("empty.timeloom", "")).find("is empty") != std::string::npos);

  const auto broken =
      error_of(folder.write("broken.timeloom", "{\n\"timeloom\": 1,\n\"title\": \"x"));
  CHECK(broken.find("broken.timeloom:3") != std::string::npos);
  CHECK(broken.find("not valid JSON") != std::string::npos);

  const auto says = [&](const std::string& content, const char* part) {
    const auto message = error_of(folder.write("case.timeloom", content));
    CAPTURE(message);
    CHECK(message.find(part) != std::string::npos);
  };
  says("[]", "expected an object");
  says("{}", "timeloom: is missing");
  says(R"({"timeloom": 2})", "newer than this program reads");
  says(R"({"timeloom": 1, "tilte": "x"})", "tilte: is not a known member");
  says(R"({"timeloom": 1, "title": 5})", "title: expected a text");
  says(R"({"timeloom": 1, "sources": {}})", "sources: expected a list");
  says(R"({"timeloom": 1, "sources": [{"name": "x"}]})", "sources[0].uri: is missing");
  says(R"({"timeloom": 1, "sources": ["a", {"uri": "b", "options": 1}]})", "sources[1].options");
  says(R"({"timeloom": 1, "view": {"range": "2018/2008"}})", "view.range");
  says(R"({"timeloom": 1, "view": {"range": "2013-02-30/2014"}})", "view.range");
  says(R"({"timeloom": 1, "view": {"group_by": "colour"}})", "view.group_by");
  says(R"({"timeloom": 1, "view": {"layout": "spiral"}})", "view.layout");
  says(R"({"timeloom": 1, "view": {"breaks": ["auto", "often"]}})", "view.breaks");
  says(R"({"timeloom": 1, "view": {"today": "soon"}})", "view.today");
  says(R"({"timeloom": 1, "view": {"theme": ""}})", "view.theme: expected a theme's name");
  says(R"({"timeloom": 1, "kinds": {"a": {"importance": 7}}})", "kinds.a.importance");
}
