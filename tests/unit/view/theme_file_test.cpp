#include "view/theme_file.hpp"

#include <doctest/doctest.h>

#include "support/scratch_folder.hpp"
#include "view/theme_shelf.hpp"

using namespace timeloom;

namespace {

std::string error_of(std::string_view text) {
  const auto theme = parse_theme(text);
  return theme ? "" : theme.error().message;
}

}  // namespace

TEST_CASE("a theme says what differs from the one it is based on") {
  const auto theme = parse_theme(R"({"timeloom_theme": 1, "label": "House", "based_on": "dark",
    "colours": {"text": "#fFeEdD"},
    "roles": {"blue": "#000001", "red": {"colour": "#FF0000", "pattern": "crossed"}},
    "fonts": {"title": "Georgia"}, "lines": {"bar": 2.5}})");
  REQUIRE(theme.has_value());
  CHECK(theme->label == "House");
  CHECK(theme->text == rgb(0xFFEEDD));
  CHECK(theme->background == theme_named("dark").background);
  CHECK(theme->dark);
  CHECK(theme->role("blue") == rgb(1));
  CHECK(theme->role("green") == theme_named("dark").role("green"));
  CHECK(theme->look("red").pattern == BarPattern::crossed);
  CHECK(theme->fonts.title == "Georgia");
  CHECK(theme->fonts.text == "Inter");
  CHECK(theme->lines.bar == 2.5F);
  CHECK(theme->lines.axis == 1);
}

TEST_CASE("whether a theme is dark is seen from its background") {
  const auto theme = parse_theme(
      R"({"timeloom_theme": 1, "based_on": "light", "colours": {"background": "#101010"}})");
  REQUIRE(theme.has_value());
  CHECK(theme->dark);
}

TEST_CASE("an error names the member and what was expected there") {
  CHECK(error_of("{") == "is not valid JSON (byte 2)");
  CHECK(error_of("[]").find("expected an object") != std::string::npos);
  CHECK(error_of("{}") == "timeloom_theme: is missing: not a theme");
  CHECK(error_of(R"({"timeloom_theme": 2})").find("timeloom_theme: expected 1") == 0);
  CHECK(error_of(R"({"timeloom_theme": 1})") == "colours: is missing");
  CHECK(error_of(R"({"timeloom_theme": 1, "colours": {}})") == "colours.background: is missing");
  const auto based = [](const std::string& members) {
    return error_of(R"({"timeloom_theme": 1, "based_on": "light", )" + members + "}");
  };
  CHECK(based(R"("colours": {"axis": "red"})") ==
        "colours.axis: expected a colour such as \"#1A2B3C\"");
  CHECK(based(R"("colours": {"axis": "#12345G"})").find("colours.axis") == 0);
  CHECK(based(R"("colours": {"axis": 7})").find("colours.axis") == 0);
  CHECK(based(R"("colours": {"ink": "#123456"})") == "colours.ink: is not a known member");
  CHECK(based(R"("roles": {"mauve": "#123456"})") == "roles.mauve: is not a known member");
  CHECK(based(R"("roles": {"red": {"pattern": "tartan"}})")
            .find("roles.red.pattern: \"tartan\" is none of plain, rising") == 0);
  CHECK(based(R"("fonts": {"title": 1})") == "fonts.title: expected a text");
  CHECK(based(R"("lines": {"bar": 0})").find("lines.bar: expected a width") == 0);
  CHECK(based(R"("lines": {"bar": 9})").find("lines.bar: expected a width") == 0);
  CHECK(based(R"("lable": "x")") == "lable: is not a known member");
  CHECK(error_of(R"({"timeloom_theme": 1, "based_on": "print"})").find("based_on: ") == 0);
}

TEST_CASE("a shelf finds themes by name in its folders, the first first, and by path") {
  const test::ScratchFolder folder;
  const auto user = folder.path() / "user", shipped = folder.path() / "shipped";
  const auto write = [&](const std::string& file, const std::string& label) {
    folder.write(file, R"({"timeloom_theme": 1, "based_on": "light", "label": ")" + label + "\"}");
  };
  write("user/house.json", "Mine");
  write("shipped/house.json", "Theirs");
  write("shipped/other.json", "Other");
  write("shipped/light.json", "Their light");
  folder.write("shipped/broken.json", R"({"timeloom_theme": 1, "colours": []})");

  ThemeShelf shelf({user, folder.path() / "missing", shipped});
  CHECK(shelf.names() == std::vector<std::string>{"broken", "dark", "house", "light", "other"});
  CHECK(shelf.label_of("house") == "Mine");
  CHECK(shelf.label_of("other") == "Other");
  CHECK(shelf.label_of("light") == "Their light");
  CHECK(shelf.label_of("dark") == "Dark");
  CHECK(shelf.file_of("dark").empty());
  CHECK(shelf.label_of((shipped / "house.json").string()) == "Theirs");

  const auto& broken = shelf.find("broken");
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().message ==
        (shipped / "broken.json").string() + ": colours: expected an object");
  CHECK(shelf.label_of("broken") == "broken");
  CHECK(shelf.find_or_light("broken").background == theme_named("light").background);

  const auto& unknown = shelf.find("pink");
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().message ==
        "theme \"pink\" is none of broken, dark, house, light, other, and no path of a .json file");
  CHECK_FALSE(shelf.find((folder.path() / "none.json").string()).has_value());
}
