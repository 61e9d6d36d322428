#include <doctest/doctest.h>

#include <cstdlib>

#include "golden/sample_pictures.hpp"
#include "render/vector/vector_renderer.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an SVG is valid XML of the picture's size") {
  const ScratchFolder folder;
  TextShaper shaper;
  for (const DisplayList& list : {many_scripts(shaper), all_primitives(shaper)}) {
    const std::filesystem::path file = folder / "a.svg";
    REQUIRE(write_svg(list, file).has_value());
    if (std::system("xmllint --version >/dev/null 2>&1") == 0) {
      CHECK(std::system(("xmllint --noout '" + file.string() + "'").c_str()) == 0);
    } else {
      MESSAGE("not checked: xmllint is not installed");
    }
    CHECK(file_bytes(file).ends_with("</svg>\n"));
  }
  CHECK(contains(file_bytes(folder / "a.svg"), "width=\"480px\" height=\"360px\""));
}

TEST_CASE("an SVG says what it shows") {
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  list.title = "Doe & Roe <2012> \xff";
  REQUIRE(write_svg(list, folder / "a.svg").has_value());
  const std::string svg = file_bytes(folder / "a.svg");
  CHECK(contains(svg, "<title>Doe &amp; Roe &lt;2012&gt; \uFFFD</title>"));
  CHECK(contains(svg, "<desc>Bars, profile, lines, curves, symbols and labels.</desc>"));
}

TEST_CASE("an SVG is the same bytes each time") {
  const ScratchFolder folder;
  TextShaper shaper;
  for (const DisplayList& list : {many_scripts(shaper), all_primitives(shaper)}) {
    REQUIRE(write_svg(list, folder / "a.svg").has_value());
    REQUIRE(render_image(list).has_value());  // counts surfaces of its own
    REQUIRE(write_svg(list, folder / "b.svg").has_value());
    CHECK(file_bytes(folder / "a.svg") == file_bytes(folder / "b.svg"));
  }
}

TEST_CASE("an SVG that cannot be written is named, with the reason") {
  const ScratchFolder folder;
  TextShaper shaper;
  const std::filesystem::path file = folder / "missing/a.svg";
  CHECK(write_svg(all_primitives(shaper), file).error().message ==
        "cannot write " + file.string() + ": No such file or directory");
}
