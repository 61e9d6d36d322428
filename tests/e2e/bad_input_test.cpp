#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "e2e/program.hpp"

using namespace timeloom::test;

namespace {

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// `timeloom check` of a file of which nothing can be loaded: one message that names the file.
void refuses(const Scratch& folder, const std::string& file, const std::string& message) {
  CAPTURE(file);
  const auto check = run_timeloom({"check", file}, folder.path());
  CAPTURE(check.out);
  CHECK(check.exit_code == 1);
  CHECK(check.says(message));
  CHECK(check.out.starts_with(file));
  CHECK(lines_of(check.out) == 2);  // the message, and the summary
  CHECK(check.says("0 events loaded, 1 error"));

  const auto figure = run_timeloom({"export", file, "-o", "figure.png"}, folder.path());
  CHECK(figure.exit_code == 1);
  CHECK(figure.says(message));
  CHECK_FALSE(folder.has("figure.png"));
  CHECK(run_timeloom({"info", file}, folder.path()).exit_code == 1);
}

// A file with something wrong in it of which the rest is loaded.
void keeps(const Scratch& folder, const std::string& file, std::size_t events,
           const std::string& message) {
  CAPTURE(file);
  const auto check = run_timeloom({"check", file}, folder.path());
  CAPTURE(check.out);
  CHECK(check.exit_code == 1);
  CHECK(check.says(message));
  CHECK(check.says(std::to_string(events) + (events == 1 ? " event loaded" : " events loaded")));
  CHECK(lines_of(check.out) == 2);

  const auto figure = run_timeloom({"export", file, "-o", "kept.svg"}, folder.path());
  CHECK(figure.exit_code == 0);
  CHECK(figure.err.find(message) != std::string::npos);
  CHECK(folder.has("kept.svg"));
}

}  // namespace

TEST_CASE("files of which nothing can be read get one clear message and exit code 1") {
  const Scratch folder;
  refuses(folder, "missing.csv", "does not exist");
  refuses(folder, folder.write("empty.csv", ""), "is empty");
  refuses(folder, folder.write("note.txt", "hello world\n"), "not recognised by any plugin");
  std::filesystem::create_directory(folder.path() / "folder");
  refuses(folder, "folder", "is a folder that no plugin reads");
  refuses(folder, "folder", "name the files in it");

  std::mt19937 random(1);
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>(random());
  refuses(folder, folder.write("noise.bin", noise), "binary");
  refuses(folder, folder.write("noise.csv", noise), "binary");
  refuses(folder,
          folder.write("utf16.csv", std::string("\xFF\xFE"
                                                "d\0a\0t\0e\0\n\0",
                                                12)),
          "UTF-16");
  const std::string zip("PK\x03\x04\x14\0\0\0\x08\0", 10);
  refuses(folder, folder.write("book.xlsx", zip), "export it as CSV in UTF-8");
  refuses(folder, folder.write("renamed.csv", zip), "export it as CSV in UTF-8");
  refuses(folder,
          folder.write("bill.xml", "<?xml version=\"1.0\"?>\n<billStatus><bill><number>1</num"),
          "breaks off");
  refuses(folder, folder.write("undated.csv", "name,title\na,b\n"), "date");
}

TEST_CASE("good records are kept, and each that is lost is named with record and field") {
  const Scratch folder;
  keeps(folder,
        folder.write("dates.csv", "date,title\n2012-01-01,Good\n2013-02-30,Bad\n2014,Fine\n"), 2,
        "dates.csv:3: record 2, field \"date\": 2013-02-30: February 2013 has 28 days");
  keeps(folder, folder.write("row.csv", "date,title,kind\n2012,Good,x\n2013\n2014,Fine,y\n"), 2,
        "row.csv:3: record 2: ");
  keeps(folder,
        folder.write("cut.json", "[{\"date\":\"2012\",\"title\":\"A\"},{\"date\":\"2013\",\"tit"),
        1, "the file ends inside record 2");
  keeps(folder, folder.write("back.csv", "date,end,title\n2012,2010,Back\n2014,2015,On\n"), 1,
        "record 1");
}

TEST_CASE("an end that is stated more coarsely than the start is no mistake") {
  const Scratch folder;
  folder.write("coarse.csv", "date,end,title\n2004-06-15,2004,Ended some time that year\n");
  const auto check = run_timeloom({"check", "coarse.csv"}, folder.path());
  CHECK(check.exit_code == 0);
  CHECK(check.out == "1 event loaded, no problems\n");
}

TEST_CASE("one bad file among good ones loses only itself") {
  const Scratch folder;
  folder.write("good.csv", "date,title\n2012,A\n");
  const auto info = run_timeloom({"info", "good.csv", "missing.csv"}, folder.path());
  CHECK(info.exit_code == 0);
  CHECK(info.says("1 event"));
  CHECK(info.says("missing.csv"));
  CHECK(run_timeloom({"check", "good.csv", "missing.csv"}, folder.path()).exit_code == 1);
  CHECK(run_timeloom({"check", "good.csv"}, folder.path()).exit_code == 0);
}

TEST_CASE("a broken document is one message") {
  const Scratch folder;
  folder.write("story.timeloom", R"({"timeloom": 1, "titel": "x"})");
  const auto info = run_timeloom({"info", "story.timeloom"}, folder.path());
  CHECK(info.exit_code == 1);
  CHECK(info.err == "timeloom info: story.timeloom: titel: is not a known member\n");
}

TEST_CASE("a broken theme is one message, with the file and the member") {
  const Scratch folder;
  folder.write("good.csv", "date,title\n2012,A\n");
  folder.write("house.json",
               R"({"timeloom_theme": 1, "based_on": "light", "colours": {"axis": 1}})");
  folder.write("story.timeloom",
               R"({"timeloom": 1, "sources": ["good.csv"], "view": {"theme": "house.json"}})");
  const auto figure = run_timeloom({"export", "story.timeloom", "-o", "x.png"}, folder.path());
  CHECK(figure.exit_code == 1);
  CHECK(figure.err ==
        "timeloom export: house.json: colours.axis: expected a colour such as \"#1A2B3C\"\n");
  CHECK_FALSE(folder.has("x.png"));
}

TEST_CASE("a file that cannot be written is one message, and leaves nothing behind") {
  const Scratch folder;
  folder.write("good.csv", "date,title\n2012,A\n");
  for (const auto* target : {"none/figure.png", "none/figure.svg", "none/figure.pdf"}) {
    const auto figure = run_timeloom({"export", "good.csv", "-o", target}, folder.path());
    CAPTURE(figure.err);
    CHECK(figure.exit_code == 1);
    CHECK(figure.says(target));
    CHECK(lines_of(figure.err) == 1);
  }
}
