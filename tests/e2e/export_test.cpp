#include <doctest/doctest.h>

#include "e2e/program.hpp"
#include "render/vector/vector_renderer.hpp"

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
  CHECK(folder.read("a.svg").find("<svg") != std::string::npos);
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

  const auto growing_lanes =
      run_timeloom({"export", sample_file, "--size", "375xauto", "-o", "x.png"}, folder.path());
  CHECK(growing_lanes.exit_code == 2);
  CHECK(growing_lanes.err.find("only --layout vertical") != std::string::npos);
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
  CHECK(table.starts_with("id,date,end,title,kind,lane,source,urls,label\r\n"));
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
