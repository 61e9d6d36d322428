#include <doctest/doctest.h>

#include <map>
#include <regex>

#include "e2e/program.hpp"
#include "render/vector/vector_renderer.hpp"
#include "view/document.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("the sample story is exported in all three formats, and their paths are printed") {
  const Scratch folder;
  const auto figure = run_timeloom({"export", sample("backpage.timeloom"), "-o", "a.png", "-o",
                                    "a.svg", "-o", "a.pdf", "--size", "1200x675", "--scale", "2"},
                                   folder.path());
  CHECK(figure.exit_code == 0);
  CHECK(figure.out == "a.png\na.svg\na.pdf\n");
  CHECK(figure.err.empty());
  const auto image = read_png(folder.path() / "a.png");
  REQUIRE(image.has_value());
  CHECK(image->width == 2400);
  CHECK(image->height == 1350);
  CHECK(folder.read("a.pdf").starts_with("%PDF-"));
  const auto svg = folder.read("a.svg");
  CHECK(svg.find("<text ") != std::string::npos);
  CHECK(svg.find("<g id=\"e-zeran-v-aol\" class=\"event\"") != std::string::npos);
  CHECK(svg.find("<title>Zeran: s.230 read broadly</title>") != std::string::npos);
  CHECK(svg.find("<a href=\"https://www.law.cornell.edu/uscode/text/47/230\">") !=
        std::string::npos);
  CHECK(svg.size() < 150'000);
}

TEST_CASE("the same input gives the same bytes") {
  const Scratch folder;
  for (const auto* run : {"1", "2"}) {
    std::filesystem::create_directory(folder.path() / run);
    const auto in = std::string(run) + "/figure.";
    CHECK(run_timeloom({"export", sample("backpage.timeloom"), "-o", in + "png", "-o", in + "svg",
                        "-o", in + "pdf"},
                       folder.path())
              .exit_code == 0);
  }
  for (const auto* format : {"png", "svg", "pdf"}) {
    CAPTURE(format);
    const auto name = std::string("/figure.") + format;
    CHECK(folder.read("1" + name) == folder.read("2" + name));
    CHECK_FALSE(folder.read("1" + name).empty());
  }
}

TEST_CASE("a PNG says how it was made") {
  const Scratch folder;
  CHECK(run_timeloom({"export", sample("backpage.timeloom"), "-o", "a.png", "--range", "2010/2018",
                      "--filter", "kind=case.ruling"},
                     folder.path())
            .exit_code == 0);
  const auto texts = read_png_texts(folder.path() / "a.png");
  REQUIRE(texts.has_value());
  const std::map<std::string, std::string> said(texts->begin(), texts->end());
  CHECK(said.at("Title").starts_with("Backpage in the courts"));
  CHECK(said.at("Source") == "policy, lawsuits, legislation, enforcement");
  CHECK(said.at("Software") == "Timeloom");
  // A document again, once it is given sources.
  folder.write("again.timeloom", said.at("timeloom"));
  const auto again = load_document(folder.path() / "again.timeloom");
  REQUIRE(again.has_value());
  CHECK(again->text.subtitle.starts_with("From section 230"));
  CHECK(again->view.range.has_value());
  CHECK(again->view.lanes.order.size() == 4);
}

TEST_CASE("data that is exported opens to the same picture, whatever its format") {
  const Scratch folder;
  REQUIRE(run_timeloom({"export", sample("backpage.timeloom"), "-o", "a.csv", "-o", "a.tsv", "-o",
                        "a.ndjson", "-o", "a.json"},
                       folder.path())
              .exit_code == 0);
  const std::vector<std::string> words = {"--source-line", "", "--title", "", "--scale", "1"};
  // What the other picture, without its words, has room for is not of the events.
  const auto events_in = [&](const std::string& file) {
    return std::regex_replace(folder.read(file), std::regex(R"(,"picture_label":"[a-z]+")"), "");
  };
  std::string first;
  for (const auto* format : {"csv", "tsv", "ndjson", "json"}) {
    CAPTURE(std::string(format));
    std::vector<std::string> arguments = {"export", std::string("a.") + format, "-o",
                                          "again.ndjson"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const auto again = run_timeloom(arguments, folder.path());
    CHECK(again.exit_code == 0);
    CHECK(again.err == "");
    CHECK(folder.read("again.ndjson").size() > 10'000);
    if (first.empty()) first = events_in("a.ndjson");
    const bool is_same = events_in("again.ndjson") == first;
    CHECK(is_same);
  }
}

TEST_CASE("of a time without a zone no format says that it is UTC") {
  const Scratch folder;
  folder.write("a.csv",
               "date,time,title\n"
               "2013-07-29,2:30 PM,Hearing\n"
               "2013-07-30T14:30Z,,Post\n");
  const auto made = run_timeloom({"export", "a.csv", "-o", "b.csv", "-o", "b.ndjson", "-o",
                                  "b.json", "-o", "b.svg", "-o", "b.html"},
                                 folder.path());
  CHECK(made.exit_code == 0);
  const auto says = [&](const std::string& name, const std::string& text) {
    return folder.read(name).find(text) != std::string::npos;
  };
  CHECK(says("b.csv", ",2013-07-29T14:30,,Hearing,"));
  CHECK(says("b.csv", ",2013-07-30T14:30Z,,Post,"));
  CHECK(says("b.ndjson", R"("date":"2013-07-29T14:30","title":"Hearing")"));
  CHECK(says("b.ndjson", R"("date":"2013-07-30T14:30Z","title":"Post")"));
  CHECK(says("b.json", R"("date": "2013-07-29T14:30")"));
  CHECK(says("b.json", R"("display_date": "30 July 2013, 14:30 UTC")"));
  CHECK_FALSE(says("b.json", "29 July 2013"));
  for (const std::string name : {"b.svg", "b.html"}) {
    CAPTURE(name);
    CHECK(says(name, "29 July 2013, 14:30"));
    CHECK_FALSE(says(name, "29 July 2013, 14:30 UTC"));
    CHECK(says(name, "30 July 2013, 14:30 UTC"));
  }
  REQUIRE(run_timeloom({"export", "b.csv", "-o", "c.ndjson"}, folder.path()).exit_code == 0);
  CHECK(folder.read("c.ndjson") == folder.read("b.ndjson"));
  CHECK(run_timeloom({"info", "a.csv"}, folder.path())
            .says("2 events, 29 July 2013, 14:30 – 30 July 2013, 14:30 UTC"));
}

TEST_CASE("a page is exported like any other figure") {
  const Scratch folder;
  const auto made = run_timeloom(
      {"export", sample("backpage.timeloom"), "-o", "a.html", "-o", "b.HTM"}, folder.path());
  CHECK(made.exit_code == 0);
  CHECK(made.out == "a.html\nb.HTM\n");
  const auto page = folder.read("a.html");
  CHECK(page == folder.read("b.HTM"));
  CHECK(page.starts_with("<!DOCTYPE html>"));
  CHECK(page.size() < 300'000);
}

TEST_CASE("a layout is chosen by its name, and a vertical one may be as high as it needs") {
  const Scratch folder;
  const auto sample_file = sample("backpage.timeloom");
  const auto phone = run_timeloom({"export", sample_file, "--layout", "vertical", "--size",
                                   "375xauto", "--scale", "1", "-o", "phone.png"},
                                  folder.path());
  CHECK(phone.exit_code == 0);
  const auto image = read_png(folder.path() / "phone.png");
  REQUIRE(image.has_value());
  CHECK(image->width == 375);
  CHECK(image->height > 2000);

  const auto growing_spine = run_timeloom(
      {"export", sample_file, "--layout", "spine", "--size", "375xauto", "-o", "x.png"},
      folder.path());
  CHECK(growing_spine.exit_code == 2);
  CHECK(growing_spine.err.find("only --layout lanes and vertical") != std::string::npos);
  const auto unknown =
      run_timeloom({"export", sample_file, "--layout", "spiral", "-o", "x.png"}, folder.path());
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.err.find("lanes, spine, vertical, multiples") != std::string::npos);
}

TEST_CASE("a preset names a size, and .csv gives the picture's data") {
  const Scratch folder;
  const auto made = run_timeloom({"export", sample("backpage.timeloom"), "--preset", "social",
                                  "--range", "2013", "--scale", "1", "-o", "x.png", "-o", "x.csv"},
                                 folder.path());
  CHECK(made.exit_code == 0);
  CHECK(made.out == "x.png\nx.csv\n");
  const auto image = read_png(folder.path() / "x.png");
  REQUIRE(image.has_value());
  CHECK(image->width == 1080);
  CHECK(image->height == 1080);
  const auto table = folder.read("x.csv");
  CHECK(table.starts_with("id,date,end,title,kind,lane,summary,"));
  CHECK(table.find(",attributes,picture_label\r\n") != std::string::npos);
  CHECK(table.find("cross-country-vii,2013-07-29,,") != std::string::npos);
  CHECK(table.find("reno-v-aclu") == std::string::npos);  // of 1997

  const auto again = run_timeloom({"export", "x.csv", "-o", "y.png"}, folder.path());
  CHECK(again.exit_code == 0);  // the table opens as a source

  const auto unknown = run_timeloom(
      {"export", sample("backpage.timeloom"), "--preset", "poster", "-o", "x.png"}, folder.path());
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.says("article"));
}

TEST_CASE("options change the picture as they say") {
  const Scratch folder;
  const auto picture = [&](std::vector<std::string> options) {
    std::vector<std::string> arguments = {
        "export", sample("backpage.timeloom"), "-o", "x.png", "--scale", "1"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    REQUIRE(run_timeloom(arguments, folder.path()).exit_code == 0);
    const auto image = read_png(folder.path() / "x.png");
    REQUIRE(image.has_value());
    return *image;
  };
  const auto plain = picture({});
  CHECK(plain.pixels[0] == 255);
  CHECK(picture({"--theme", "dark"}).pixels[0] < 60);
  CHECK(picture({"--theme", "newsroom"}).pixels[0] == 251);
  folder.write("house.json", R"({"timeloom_theme": 1, "based_on": "light",
                               "colours": {"background": "#010203"}})");
  CHECK(picture({"--theme", "house.json"}).pixels[2] == 3);
  CHECK(picture({"--size", "600x900"}).height == 900);
  for (const auto& options : std::vector<std::vector<std::string>>{{"--range", "2010/2018"},
                                                                   {"--group-by", "kind"},
                                                                   {"--filter", "kind=case.ruling"},
                                                                   {"--find", "senate"},
                                                                   {"--group-by", "source"},
                                                                   {"--title", "Another title"},
                                                                   {"--lane-depth", "2"},
                                                                   {"--no-links"},
                                                                   {"--no-legend"}}) {
    CAPTURE(options[0]);
    CHECK(picture(options).pixels != plain.pixels);
  }
}

TEST_CASE("texts of any script come out, and Pango's fallback fonts are no reason to fail") {
  const Scratch folder;
  folder.write("scripts.csv",
               "date,title\n2001,محكمة الاستئناف\n2002,न्यायालय का "
               "निर्णय\n2003,最高法院裁决\n2004,Emoji 🎉 ✅\n");
  const auto figure =
      run_timeloom({"export", "scripts.csv", "-o", "s.pdf", "-o", "s.png"}, folder.path());
  CHECK(figure.exit_code == 0);
  CHECK(figure.err.empty());
}

TEST_CASE("without a source line a figure says what the events in it come from") {
  const Scratch folder;
  folder.write("events.csv",
               "date,title,sources\n"
               "2001,A,Daily News | GAO\n"
               "2002,B,Daily News\n"
               "2003,C,\"Act <https://www.law.example/act>\"\n"
               "2004,D,\"Rule <https://www.law.example/rule>\"\n");
  const auto foot = [&](std::vector<std::string> options) {
    std::vector<std::string> arguments{"export", "events.csv", "-o", "a.svg", "-o", "a.html"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    REQUIRE(run_timeloom(arguments, folder.path()).exit_code == 0);
    const auto svg = folder.read("a.svg"), page = folder.read("a.html");
    const std::string_view mark = "<p class=\"source-line\">";
    const auto found = page.find(mark);
    if (found == std::string::npos) return std::string();
    const auto begin = found + mark.size();
    const auto text = page.substr(begin, page.find("</p>", begin) - begin);
    CHECK(svg.find(text) != std::string::npos);
    return text;
  };
  CHECK(foot({}) == "Sources: Daily News; law.example; GAO");
  CHECK(foot({"--range", "2002/2003"}) == "Sources: Daily News; Act");
  CHECK(foot({"--language", "de", "--find", "B"}) == "Quelle: Daily News");
  CHECK(foot({"--source-line", "Source: mine"}) == "Source: mine");
  CHECK(foot({"--source-line", ""}).empty());
  folder.write("events.csv", "date,title\n2001,A\n");
  CHECK(foot({}) == "Source: events.csv");
}

TEST_CASE("a table that is read is not written over") {
  const Scratch folder;
  const std::string table = "date,title\n2020-01-01,Only here\n";
  folder.write("events.csv", table);
  folder.write("story.timeloom", R"({"timeloom": 1, "sources": ["events.csv"]})");
  for (const std::string input : {"events.csv", "story.timeloom"}) {
    const auto refused =
        run_timeloom({"export", input, "-o", "a.png", "-o", "./events.csv"}, folder.path());
    CHECK(refused.exit_code == 2);
    CHECK(refused.says("events.csv: is read for this picture"));
    CHECK(folder.read("events.csv") == table);
    CHECK_FALSE(folder.has("a.png"));
  }
  CHECK(run_timeloom({"export", "story.timeloom", "-o", "other.csv"}, folder.path()).exit_code ==
        0);
}

TEST_CASE("a picture without an event is announced") {
  const Scratch folder;
  const auto empty = [&](const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"export", sample("backpage.timeloom"), "-o", "a.svg"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto outcome = run_timeloom(arguments, folder.path());
    CHECK(outcome.exit_code == 0);
    return outcome.says("no event is within the range and the filters, so the picture is empty");
  };
  CHECK(empty({"--filter", "kind=case.rulling"}));
  CHECK(empty({"--range", "1800/1810"}));
  CHECK(empty({"--find", "zzzzz"}));
  CHECK(empty({"--align", "no-such-kind"}));
  CHECK_FALSE(empty({"--range", "2012", "--filter", "kind=case.ruling"}));
  CHECK_FALSE(empty({"--align", "case"}));
}
