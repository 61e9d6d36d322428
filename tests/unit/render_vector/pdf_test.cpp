#include <doctest/doctest.h>

#include <cstdlib>

#include "golden/sample_pictures.hpp"
#include "render/vector/vector_renderer.hpp"
#include "support/scratch_folder.hpp"
#include "unit/text/samples.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// Nothing where poppler's program is not installed.
std::string text_of(const std::filesystem::path& pdf) {
  const std::filesystem::path text = pdf.string() + ".txt";
  const std::string command =
      "pdftotext '" + pdf.string() + "' '" + text.string() + "' 2>/dev/null";
  return std::system(command.c_str()) == 0 ? file_bytes(text) : "";
}

}  // namespace

TEST_CASE("text in a PDF can be selected, in any script") {
  const ScratchFolder folder;
  TextShaper shaper;
  const std::filesystem::path file = folder / "scripts.pdf";
  REQUIRE(write_pdf(many_scripts(shaper), file).has_value());
  const std::string text = text_of(file);
  if (text.empty()) {
    MESSAGE("skipped: pdftotext is not installed");
    return;
  }
  CHECK(contains(text, kTitles[0]));
  CHECK(contains(text, "Backpage.com, LLC v…"));
  CHECK(contains(text, kTitles[1]));
  CHECK(contains(text, kTitles[2]));
  CHECK(contains(text, "قانون مكافحة جرائم تقنية المعلومات لسنة"));
  CHECK(contains(text, "חוק זכויות החולה"));
  CHECK(contains(text, kTitles[6]));
  CHECK(contains(text, kTitles[7]));
  CHECK(contains(text, kTitles[8]));
  CHECK(contains(text, kTitles[9]));
}

TEST_CASE("a PDF is the same bytes each time") {
  const ScratchFolder folder;
  TextShaper shaper;
  for (const DisplayList& list : {many_scripts(shaper), all_primitives(shaper)}) {
    REQUIRE(write_pdf(list, folder / "a.pdf").has_value());
    REQUIRE(write_pdf(list, folder / "b.pdf").has_value());
    CHECK(file_bytes(folder / "a.pdf") == file_bytes(folder / "b.pdf"));
  }
}

TEST_CASE("a PDF carries its title, and one page of the picture's size in points") {
  const ScratchFolder folder;
  TextShaper shaper;
  REQUIRE(write_pdf(all_primitives(shaper), folder / "a.pdf").has_value());
  const std::string bytes = file_bytes(folder / "a.pdf");
  CHECK(bytes.starts_with("%PDF-"));
  CHECK(contains(bytes, "/Title (All primitives)"));
  CHECK(contains(bytes, "/MediaBox [ 0 0 480 360 ]"));
}

TEST_CASE("a title that is not UTF-8 does not stop a PDF") {
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  list.title = "bad \xff title";
  CHECK(write_pdf(list, folder / "a.pdf").has_value());
}

TEST_CASE("a PDF that cannot be written is named, with the reason") {
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  const std::filesystem::path file = folder / "missing/a.pdf";
  CHECK(write_pdf(list, file).error().message ==
        "cannot write " + file.string() + ": No such file or directory");
  list.size = {0, 0};
  CHECK(write_pdf(list, folder / "b.pdf").error().message ==
        "cannot write " + (folder / "b.pdf").string() + ": a picture of 0 × 0 pixels has no area");
  CHECK(folder.file_count() == 0);
}

TEST_CASE("a PDF has headings, links and a language, and says them to other programs") {
  const ScratchFolder folder;
  TextShaper shaper;
  DisplayList list = all_primitives(shaper);
  list.language = "de";
  const auto add = [&](std::string_view text, float y, FigurePart part, EventRow event) {
    TextItem item;
    item.layer = Layer::label;
    item.part = part;
    item.event = event;
    item.text = shaper.shape(text, {.size = part == FigurePart::heading ? 20.0F : 12.0F});
    item.origin = {10, y};
    list.texts.push_back(std::move(item));
  };
  list.texts.clear();
  add("The title", 20, FigurePart::heading, kNoEvent);
  add("A ruling", 40, FigurePart::legend, kNoEvent);
  add("A linked event", 60, FigurePart::lanes, 3);
  SymbolItem symbol;
  symbol.layer = Layer::symbol;
  symbol.event = 3;
  symbol.centre = {200, 60};
  list.symbols = {symbol};
  list.notes = {{.event = 3,
                 .id = "a",
                 .title = "A linked event",
                 .description = "2001",
                 .sources = {{"Book", ""}, {"Act", "https://law.example/a(b)'c?d=é"}}}};
  REQUIRE(write_pdf(list, folder / "a.pdf").has_value());
  const std::string bytes = file_bytes(folder / "a.pdf");
  CHECK(contains(bytes, "/Lang (de)"));
  CHECK(contains(bytes, "/DisplayDocTitle true"));
  CHECK(contains(bytes, "/Keywords (A ruling)"));
  CHECK(contains(bytes, "/URI (https://law.example/a%28b%29%27c?d=%C3%A9)"));
  CHECK(contains(bytes, "/Rect [ 196 296 204 304 ]"));  // the symbol, y upward

  const auto told = [&](const std::string& command) {
    const auto out = (folder / "told.txt").string();
    const auto line = command + " '" + (folder / "a.pdf").string() + "' > '" + out + "' 2>&1";
    return std::system(line.c_str()) == 0 ? file_bytes(out) : std::string();
  };
  if (told("pdfinfo -v").empty()) {
    MESSAGE("not checked: pdfinfo is not installed");
    return;
  }
  const auto structure = told("pdfinfo -struct-text");
  CHECK(contains(structure, "H1 (block)\n  \"The title\""));
  CHECK(contains(structure, "Link (inline)"));
  CHECK(structure.find("The title") < structure.find("A linked event"));
  CHECK(contains(told("pdfinfo"), "Tagged:          yes"));
  CHECK_FALSE(contains(told("pdfinfo"), "rror"));
}
