#include "time/language.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "time/describe.hpp"
#include "time/edtf.hpp"
#include "time/relative_ticks.hpp"
#include "time/ticks.hpp"

using namespace timeloom;

namespace {

Language language(std::string_view tag) {
  const auto known = Language::of(tag);
  REQUIRE(known.has_value());
  return *known;
}

TimeSpan span(const char* text) {
  const auto parsed = parse_time(text);
  REQUIRE(parsed.has_value());
  return *parsed;
}

std::string say(const char* tag, const char* date) {
  return describe(span(date), language(tag));
}

nlohmann::json catalogue(std::string_view tag) {
  std::ifstream file(std::filesystem::path(TIMELOOM_SOURCE_DIR) / "assets" / "languages" /
                     (std::string(tag) + ".json"));
  REQUIRE(file.good());
  return nlohmann::json::parse(file);
}

// What is to be filled in, in all forms of a text.
std::set<std::string> holes(const nlohmann::json& text) {
  std::set<std::string> names;
  for (const auto& form : text.is_string() ? nlohmann::json::array({text}) : text) {
    const auto words = form.get<std::string>();
    for (auto begin = words.find('{'); begin != std::string::npos;
         begin = words.find('{', begin + 1))
      names.insert(words.substr(begin, words.find('}', begin) + 1 - begin));
  }
  return names;
}

}  // namespace

TEST_CASE("every language has all words, with what is to be filled in") {
  const auto english = catalogue("en"), german = catalogue("de");
  for (const auto tag : Language::known()) {
    CAPTURE(std::string(tag));
    const auto own = catalogue(tag);
    for (const auto& [name, text] : english.items()) {
      CAPTURE(name);
      REQUIRE(own.contains(name));
      CHECK(own[name].type() == text.type());
      if (text.is_object()) CHECK(own[name].contains("other"));
      for (const auto& hole : holes(own[name])) CHECK(holes(text).contains(hole));
    }
    // English has its own code for what only dates in other languages need.
    if (tag != "en")
      for (const auto& [name, text] : german.items()) CHECK(own.contains(name));
  }
}

TEST_CASE("a language is known by its tag, with a region or without") {
  CHECK(Language().is_english());
  CHECK(language("de-AT").tag() == "de-AT");
  CHECK(language("ar").is_right_to_left());
  CHECK(language("he").is_right_to_left());
  CHECK_FALSE(language("ja").is_right_to_left());
  for (const auto* tag : {"tlh", "", "x y", "12"}) {
    CAPTURE(tag);
    const auto unknown = Language::of(tag);
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().message ==
          "language \"" + std::string(tag) + "\" is none of ar, de, en, es, fr, he, ja, zh");
  }
}

TEST_CASE("counts go with their words") {
  CHECK(Language().counted("event_count", 1) == "1 event");
  CHECK(Language().counted("event_count", 1'234) == "1,234 events");
  CHECK(language("de").counted("event_count", 1'234) == "1.234 Ereignisse");
  CHECK(language("ar").counted("event_count", 2) == "حدثان");
  CHECK(language("ar").counted("event_count", 3) == "٣ أحداث");
  CHECK(language("ja").counted("event_count", 3) == "3件");
  CHECK(Language().counted("sources", 2, {{"names", "a, b"}}) == "Sources: a, b");
}

TEST_CASE("dates in the reader's language") {
  CHECK(say("de", "2013-07-23") == "23. Juli 2013");
  CHECK(say("fr", "2013-07-23") == "23 juillet 2013");
  CHECK(say("es", "2013-07-23") == "23 de julio de 2013");
  CHECK(say("ar", "2013-07-23") == "٢٣ يوليو ٢٠١٣");
  CHECK(say("he", "2013-07-23") == "23 ביולי 2013");
  CHECK(say("zh", "2013-07-23") == "2013年7月23日");
  CHECK(say("ja", "2013-07-23") == "2013年7月23日");
  CHECK(say("de", "2013-07") == "Juli 2013");
  CHECK(say("ja", "2013-07") == "2013年7月");
  CHECK(say("de", "2012") == "2012");
  CHECK(describe_short(span("2013-07-23"), language("fr")) == "23 juil. 2013");
}

TEST_CASE("what is vague, open or long ago") {
  CHECK(say("de", "2004~") == "um 2004");
  CHECK(say("fr", "2016?") == "2016 (incertain)");
  CHECK(say("es", "2018/..") == "desde 2018");
  CHECK(say("ja", "../1997") == "1997年まで");
  CHECK(say("de", "2018/") == "ab 2018 (Ende unbekannt)");
  CHECK(say("de", "199X") == "1990er Jahre");
  CHECK(say("zh", "199X") == "1990年代");
  CHECK(say("fr", "18XX") == "XIXe siècle");
  CHECK(say("es", "18XX") == "siglo XIX");
  CHECK(say("de", "18XX") == "19. Jahrhundert");
  CHECK(say("de", "2001-21") == "Frühling 2001");
  CHECK(say("de", "-0043-03-15").find("44 v. Chr.") != std::string::npos);
  CHECK(say("de", "Y-66000000").find("vor 66") == 0);
  CHECK(say("de", "2013-07-29T14:05:00Z") == "29. Juli 2013, 14:05:00 UTC");
  CHECK(say("de", "2013-07-29T14:05:00") == "29. Juli 2013, 14:05:00");
  CHECK(say("de", "2013-07-29T14:05Z/2013-07-29T15:05Z") == "29. Juli 2013, 14:05–15:05 UTC");
  CHECK(say("de", "2013-07-29T14:05/2013-07-29T15:05") == "29. Juli 2013, 14:05–15:05");
}

TEST_CASE("a range says once what both of its ends have, with an en dash") {
  CHECK(say("de", "2012-06-04/2012-12-10").find("4. Juni") == 0);
  CHECK(say("de", "2012-06-04/2012-12-10").find("–") != std::string::npos);
  CHECK(say("de", "2012-06-04/2012-12-10").find("2012") ==
        say("de", "2012-06-04/2012-12-10").rfind("2012"));
  CHECK(say("de", "2008/2018") == "2008–2018");
}

TEST_CASE("the axis speaks the language") {
  const auto labels = [](const char* tag, const char* from, const char* to) {
    const auto rows =
        make_ticks({span(from).start, span(to).start}, 800, 70, AxisClock::utc, language(tag));
    std::string words;
    for (const auto& tick : rows.major) words += "[" + tick.label + "]";
    for (const auto& tick : rows.minor) words += " " + tick.label;
    return words;
  };
  CHECK(labels("de", "2012-01-01", "2012-10-01") ==
        "[2012] Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt");
  CHECK(labels("fr", "2012-03-01", "2012-03-08").find("[mars 2012]") == 0);
  CHECK(labels("ja", "2012-01-01", "2012-10-01").find("[2012年] 1月") == 0);
  CHECK(labels("ar", "2000", "2020").find("٢٠٠٠") != std::string::npos);
  CHECK(labels("de", "-0500", "0500").find("v. Chr.") != std::string::npos);
  const auto relative =
      make_relative_ticks({{-86'400 * 30, 0}, {86'400 * 30, 0}}, 800, 90, language("de"));
  REQUIRE_FALSE(relative.empty());
  for (const auto& tick : relative) {
    if (tick.at == Instant{})
      CHECK(tick.label == "Tag 0");
    else
      CHECK(tick.label.find("Tage") != std::string::npos);
  }
}
