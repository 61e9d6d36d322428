#include "app/fuzzy_match.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("Letters in order fit, whatever their case; others do not") {
  CHECK(fuzzy_score("", "Undo"));
  CHECK(fuzzy_score("UND", "Undo"));
  CHECK(fuzzy_score("gd", "Go to a date…"));
  CHECK(fuzzy_score("go date", "Go to a date…"));
  CHECK_FALSE(fuzzy_score("dg", "Go to a date…"));
  CHECK_FALSE(fuzzy_score("undoo", "Undo"));
  CHECK_FALSE(fuzzy_score("x", ""));
}

TEST_CASE("Beginnings of words and whole runs win") {
  const auto better = [](const char* typed, const char* good, const char* worse) {
    return fuzzy_score(typed, good).value() > fuzzy_score(typed, worse).value();
  };
  CHECK(better("zi", "Zoom in", "Size it"));
  CHECK(better("ex", "Export this picture", "Next event"));
  CHECK(better("links", "Show links", "Fill in the knots"));
  CHECK(better("und", "Undo", "Unused node"));
  CHECK(better("undo", "Undo", "Undo everything"));
}
