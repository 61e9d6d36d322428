#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "golden/golden_image.hpp"
#include "golden/sample_pictures.hpp"
#include "render/svg/font_families.hpp"
#include "render/svg/svg_number.hpp"
#include "render/svg/svg_writer.hpp"
#include "render/svg/xml_text.hpp"
#include "render/vector/vector_renderer.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
  return number;
}

bool has_program(const char* name) {
  if (std::system((std::string(name) + " --version >/dev/null 2>&1").c_str()) == 0) return true;
  MESSAGE("not checked: " << name << " is not installed");
  return false;
}

void check_well_formed(const std::filesystem::path& file) {
  if (!has_program("xmllint")) return;
  CAPTURE(file.string());
  CHECK(std::system(("xmllint --noout '" + file.string() + "'").c_str()) == 0);
}

TextItem label(TextShaper& shaper, std::string_view text, EventRow event) {
  TextItem item;
  item.layer = Layer::label;
  item.event = event;
  item.text = shaper.shape(text, {.size = 13});
  item.origin = {10, 20};
  return item;
}

DisplayList list_of(std::vector<TextItem> texts) {
  DisplayList list;
  list.size = {200, 100};
  list.background = rgb(0xFFFFFF);
  list.clips = {{0, 0, 200, 100}};
  list.texts = std::move(texts);
  return list;
}

}  // namespace

TEST_CASE("an SVG is valid XML of the picture's size") {
  const ScratchFolder folder;
  TextShaper shaper;
  for (const DisplayList& list : {many_scripts(shaper), all_primitives(shaper)}) {
    const std::filesystem::path file = folder / "a.svg";
    REQUIRE(write_svg(list, file).has_value());
    check_well_formed(file);
    CHECK(file_bytes(file).ends_with("</svg>\n"));
  }
  CHECK(contains(file_bytes(folder / "a.svg"), "width=\"480\" height=\"360\""));
}

TEST_CASE("an SVG says what it shows") {
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  list.title = "Doe & Roe <2012> \xff";
  list.language = "en";
  const std::string svg = svg_text(list);
  CHECK(contains(svg, "<title id=\"title\">Doe &amp; Roe &lt;2012&gt; \uFFFD</title>"));
  CHECK(
      contains(svg, "<desc id=\"desc\">Bars, profile, lines, curves, symbols and labels.</desc>"));
  CHECK(contains(svg, " lang=\"en\" xml:lang=\"en\""));
  CHECK(contains(svg, "role=\"graphics-document document\" aria-labelledby=\"title desc\""));
}

TEST_CASE("texts are texts, as wide as they were measured, in any direction") {
  TextShaper shaper;
  auto arabic = label(shaper, "قانون", kNoEvent);
  arabic.origin = {50, 20};
  const auto svg = svg_text(list_of({label(shaper, "Zeran v. AOL", kNoEvent), std::move(arabic)}));
  const auto width = svg_number(shaper.shape("Zeran v. AOL", {.size = 13})->width);
  CHECK(contains(svg, "<text x=\"10\" y=\"20\" textLength=\"" + width +
                          "\" lengthAdjust=\"spacingAndGlyphs\">Zeran v. AOL</text>"));
  const auto arabic_end = 50 + shaper.shape("قانون", {.size = 13})->width;
  CHECK(contains(svg, "<text x=\"" + svg_number(arabic_end) + "\" y=\"20\" direction=\"rtl\""));
}

TEST_CASE("texts ask for the fonts that they were measured with") {
  TextShaper shaper;
  auto list = list_of({label(shaper, "Words of 1996", 1)});
  CHECK(contains(svg_text(list), "font-family=\"Inter, 'Noto Sans', "));
  // librsvg would take the digits of such a family, as wide as pictures.
  CHECK_FALSE(contains(svg_text(list), "Emoji"));

  auto title = label(shaper, "A title", kNoEvent);
  title.text = shaper.shape("A title", {.size = 22, .display = true});
  list.texts.push_back(title);
  list.title_family = "Noto Serif";
  CHECK(contains(svg_text(list), "font-family=\"'Noto Serif', Georgia, "));
  CHECK(font_families("Inter") != font_families("Georgia"));
  CHECK(font_families("a\";}</style>").starts_with("astyle, "));
  CHECK(font_families("").starts_with("'Noto Sans', "));
}

TEST_CASE("an event is one group, with what is said of it and a link to its first source") {
  TextShaper shaper;
  auto list = list_of({label(shaper, "First", 3), label(shaper, "Second", 7)});
  SymbolItem symbol;
  symbol.layer = Layer::symbol;
  symbol.event = 3;
  symbol.centre = {5, 15};
  list.symbols.push_back(symbol);
  list.notes = {
      {.event = 3,
       .id = "doe/roe 1",
       .title = "First & last",
       .description = "5 March 2001 · Laws\nWhat it says.",
       .sources = {{"By mouth", ""}, {"Act", "https://law.example/?a=1&b=\"2\""}}},
      {.event = 7, .id = "doe roe 1", .title = "Second", .description = "2002", .sources = {}}};
  const auto svg = svg_text(list);
  CHECK(contains(svg,
                 "<g id=\"e-doe_roe_1\" class=\"event\" role=\"graphics-object group\">\n"
                 "<title>First &amp; last</title>\n"
                 "<desc>5 March 2001 · Laws\nWhat it says.</desc>\n"
                 "<a href=\"https://law.example/?a=1&amp;b=&quot;2&quot;\">\n"));
  CHECK(contains(svg, "<g id=\"e-doe_roe_1.2\""));  // no id twice
  CHECK(count(svg, "class=\"event\"") == 2);
  CHECK(count(svg, "<a ") == 1);
  const auto first = svg.find("e-doe_roe_1"), second = svg.find("e-doe_roe_1.2");
  CHECK(svg.find("<circle") > first);
  CHECK(svg.find("<circle") < second);
}

TEST_CASE("no text breaks the document") {
  const ScratchFolder folder;
  TextShaper shaper;
  const std::string hostile[] = {"</title><script>alert(1)</script>",
                                 "\"onload=\"alert(1)",
                                 std::string("nul \0 byte", 10),
                                 "\x01\x0B\x1F\x7F\xC2\x85",
                                 "\xEF\xBF\xBE\xEF\xBF\xBF not characters",
                                 "\xED\xA0\x80 surrogate, \xF8\x88\x80\x80\x80 too long, \xff",
                                 "\u202Ebidi\u2066 override",
                                 "]]> <![CDATA[ <!-- -- --> &amp; &#0; <?xml?>",
                                 "👩‍👩‍👧‍👦 🇺🇸 é\u0301"};
  DisplayList list = list_of({});
  EventRow event = 0;
  for (const auto& text : hostile) {
    list.texts.push_back(label(shaper, text, event));
    list.notes.push_back(
        {.event = event, .id = text, .title = text, .description = text, .sources = {{text, ""}}});
    ++event;
  }
  list.title = list.description = hostile[0];
  REQUIRE(write_svg(list, folder / "a.svg").has_value());
  check_well_formed(folder / "a.svg");
  CHECK_FALSE(contains(file_bytes(folder / "a.svg"), "<script"));
}

TEST_CASE("an SVG is the same bytes each time") {
  const ScratchFolder folder;
  TextShaper shaper;
  for (const DisplayList& list : {many_scripts(shaper), all_primitives(shaper)}) {
    REQUIRE(write_svg(list, folder / "a.svg").has_value());
    REQUIRE(render_image(list).has_value());
    REQUIRE(write_svg(list, folder / "b.svg").has_value());
    CHECK(file_bytes(folder / "a.svg") == file_bytes(folder / "b.svg"));
  }
}

TEST_CASE("an SVG that cannot be written is named, with the reason") {
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  const std::filesystem::path file = folder / "missing/a.svg";
  CHECK(write_svg(list, file).error().message ==
        "cannot write " + file.string() + ": No such file or directory");
  list.size = {0, 0};
  CHECK(write_svg(list, folder / "b.svg").error().message ==
        "cannot write " + (folder / "b.svg").string() + ": a picture of 0 × 0 pixels has no area");
}

// Other programs have other fonts, so texts are left out here; browsers' text was looked at.
TEST_CASE("another program draws the SVG's shapes as we draw them") {
  if (!has_program("rsvg-convert")) return;
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  list.texts.clear();
  REQUIRE(write_svg(list, folder / "a.svg").has_value());
  REQUIRE(std::system(("rsvg-convert '" + (folder / "a.svg").string() + "' -o '" +
                       (folder / "a.png").string() + "'")
                          .c_str()) == 0);
  const auto theirs = read_png(folder / "a.png");
  const auto ours = render_image(list);
  REQUIRE(theirs.has_value());
  REQUIRE(ours.has_value());
  const auto comparison =
      compare_images(*theirs, *ours, {.channel_tolerance = 48, .pixel_share = 0.002});
  CAPTURE(comparison.different_share);
  CHECK(comparison.same);
}

TEST_CASE("numbers are as short as they can be") {
  CHECK(svg_number(12) == "12");
  CHECK(svg_number(12.5) == "12.5");
  CHECK(svg_number(-0.25) == "-.25");
  CHECK(svg_number(0.004) == "0");
  CHECK(svg_number(-0.004) == "0");
  CHECK(svg_number(1e30) == "100000");
  CHECK(svg_number(std::numeric_limits<double>::quiet_NaN()) == "0");
  SvgPath path;
  path.move_to({1.004F, 2});
  path.line_to({2, 2});
  path.line_to({2, 0.5F});
  path.line_to({1.5F, 1});
  path.line_to({1, 1.5F});
  path.close();
  CHECK(path.text() == "M1 2h1v-1.5l-.5 .5-.5 .5z");
}

TEST_CASE("what XML cannot hold is left out, line feeds where they are wanted stay") {
  CHECK(xml_text("a\nb<&>\"") == "a b&lt;&amp;&gt;&quot;");
  CHECK(xml_lines("a\nb\n<") == "a\nb\n&lt;");
}
