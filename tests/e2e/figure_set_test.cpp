// Several pictures in one go: every size, every step of a story, a story in motion.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "e2e/program.hpp"
#include "render/vector/vector_renderer.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    result.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

void write_story(const Scratch& folder) {
  folder.write("events.csv",
               "date,title,kind\n2001-03-05,One,a\n2004,Two,b\n2010-01-01/2012-06-01,Three,c\n");
  folder.write("story.timeloom", R"({
    "timeloom": 1, "title": "A story", "sources": ["events.csv"],
    "story": [{"caption": "All of it"},
              {"caption": "The end of it", "view": {"range": "2009/2013", "theme": "dark"}}]})");
}

}  // namespace

TEST_CASE("every size and format in one go, the same bytes on any number of threads") {
  const Scratch folder;
  write_story(folder);
  const auto run = [&](const std::string& into, const std::string& threads) {
    const auto made = run_timeloom({"export", "story.timeloom", "--all-presets", "--scale", "1",
                                    "--threads", threads, "-o", into},
                                   folder.path());
    CHECK(made.exit_code == 0);
    CHECK(made.err.empty());
    return lines(made.out);
  };
  const auto first = run("first", "1"), second = run("second", "1"), third = run("third", "3");
  CHECK(first.size() == 21);  // seven sizes in three formats
  REQUIRE(second.size() == first.size());
  REQUIRE(third.size() == first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    CAPTURE(first[i]);
    const auto bytes = folder.read(first[i]);
    CHECK_FALSE(bytes.empty());
    CHECK(bytes == folder.read(second[i]));
    CHECK(bytes == folder.read(third[i]));
  }
  CHECK(std::ranges::count(first, "first/story-social.svg") == 1);
  const auto square = read_png(folder.path() / "first" / "story-social.png");
  REQUIRE(square.has_value());
  CHECK(square->width == 1080);
  CHECK(square->height == 1080);
}

TEST_CASE("a story is exported as numbered figures, with each step's view and caption") {
  const Scratch folder;
  write_story(folder);
  const auto made = run_timeloom({"export", "story.timeloom", "--story", "--formats", "png,csv",
                                  "--scale", "1", "-o", "figures/"},
                                 folder.path());
  CHECK(made.exit_code == 0);
  CHECK(lines(made.out) == std::vector<std::string>{"figures/story-01.png", "figures/story-01.csv",
                                                    "figures/story-02.png",
                                                    "figures/story-02.csv"});
  const auto first = read_png(folder.path() / "figures" / "story-01.png");
  const auto second = read_png(folder.path() / "figures" / "story-02.png");
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->pixels[0] == 255);
  CHECK(second->pixels[0] < 60);
  CHECK(folder.read("figures/story-01.csv").find("One") != std::string::npos);
  CHECK(folder.read("figures/story-02.csv").find("One") == std::string::npos);
}

TEST_CASE("a story is exported in motion") {
  const Scratch folder;
  write_story(folder);
  const auto made = run_timeloom({"export", "story.timeloom", "--story", "--size", "320x200",
                                  "--scale", "1", "-o", "story.webp"},
                                 folder.path());
  CHECK(made.exit_code == 0);
  CHECK(made.out == "story.webp\n");
  const auto bytes = folder.read("story.webp");
  CHECK(bytes.starts_with("RIFF"));
  CHECK(bytes.substr(8, 4) == "WEBP");
  std::size_t frames = 0;
  for (auto at = bytes.find("ANMF"); at != std::string::npos; at = bytes.find("ANMF", at + 4))
    ++frames;
  CHECK(frames > 10);  // two that stand, and those of the way between
}

TEST_CASE("a story is exported as one page, the same bytes each time") {
  const Scratch folder;
  write_story(folder);
  const auto made = run_timeloom(
      {"export", "story.timeloom", "--story", "-o", "a.html", "-o", "b.HTM"}, folder.path());
  CHECK(made.exit_code == 0);
  CHECK(made.out == "a.html\nb.HTM\n");
  const auto page = folder.read("a.html");
  CHECK(page == folder.read("b.HTM"));
  const auto first = page.find("All of it</p>"), second = page.find("The end of it</p>");
  CHECK(first < second);
  CHECK(second != std::string::npos);
  // Without --story there is the document's own view alone.
  run_timeloom({"export", "story.timeloom", "-o", "c.html"}, folder.path());
  CHECK(folder.read("c.html").find("The end of it") == std::string::npos);
}

TEST_CASE("a story's motion is exported frame by frame, with what ffmpeg needs to join them") {
  const Scratch folder;
  write_story(folder);
  const auto made = run_timeloom({"export", "story.timeloom", "--story", "--frames", "--size",
                                  "320x200", "--scale", "1", "-o", "frames"},
                                 folder.path());
  CHECK(made.exit_code == 0);
  const auto list = lines(folder.read("frames/frames.txt"));
  REQUIRE(list.size() > 10);
  CHECK(list[0] == "ffconcat version 1.0");
  CHECK(list[1] == "file frame-0001.png");
  CHECK(list[2] == "duration 3.0000");
  CHECK(list.back() == list[list.size() - 3]);
  for (const auto& line : list)
    if (line.starts_with("file ")) CHECK(folder.has("frames/" + line.substr(5)));
}

TEST_CASE("what makes no sense is said before anything is loaded") {
  const Scratch folder;
  write_story(folder);
  const auto refused = [&](std::vector<std::string> arguments, const std::string& what) {
    arguments.insert(arguments.begin(), "export");
    const auto made = run_timeloom(arguments, folder.path());
    CAPTURE(made.err);
    CHECK(made.exit_code == 2);
    CHECK(made.says(what));
  };
  refused({"events.csv", "--story", "-o", "x"}, "--story: the document tells none");
  refused({"story.timeloom", "--all-presets", "-o", "x", "-o", "y"}, "--output");
  refused({"story.timeloom", "--story", "-o", "x.html", "-o", "y.png"}, "--output");
  refused({"story.timeloom", "--all-presets", "--formats", "png,bmp", "-o", "x"}, ".bmp");
  refused({"story.timeloom", "--language", "tlh", "-o", "x.png"}, "--language");
  CHECK_FALSE(folder.has("x"));
}
