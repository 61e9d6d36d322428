#include "table/column_mapping.hpp"

#include <doctest/doctest.h>

#include "table/text.hpp"

using namespace timeloom::table;

namespace {

ColumnMapping mapping_of(std::vector<std::string_view> names, const TableOptions& options = {}) {
  return {names, options};
}

}  // namespace

TEST_CASE("columns are found whatever their case, blanks, underscores and hyphens") {
  const auto mapping = mapping_of({"ID", " Start Date ", "end_date", "Head-Line", "Source URL"});
  CHECK(mapping.column(Role::id) == 0);
  CHECK(mapping.column(Role::date) == 1);
  CHECK(mapping.column(Role::end) == 2);
  CHECK(mapping.column(Role::title) == 3);
  CHECK(mapping.column(Role::source_url) == 4);
  CHECK(mapping.name(1) == "Start Date");
}

TEST_CASE("every role is found by its own name") {
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    const auto role = static_cast<Role>(i);
    const auto mapping = mapping_of({"x", name_of(role)});
    CHECK_MESSAGE(mapping.column(role) == 1, name_of(role));
    CHECK(role_named(name_of(role)) == role);
    for (const auto synonym : synonyms_of(role)) {
      CHECK_MESSAGE(mapping_of({synonym}).role(0) == role, synonym);
      CHECK(simplified(synonym) == synonym);
    }
  }
}

TEST_CASE("the most telling name wins, the other is an attribute") {
  const auto mapping = mapping_of({"created_at", "name", "date", "title", "category", "type"});
  CHECK(mapping.column(Role::date) == 2);
  CHECK(mapping.column(Role::title) == 3);
  CHECK(mapping.column(Role::kind) == 5);
  CHECK_FALSE(mapping.role(0));
  CHECK_FALSE(mapping.role(4));
}

TEST_CASE("columns are found in other languages, after the English ones") {
  const auto german = mapping_of({"Datum", "Titel", "Quelle", "Ort"});
  CHECK(german.column(Role::date) == 0);
  CHECK(german.column(Role::title) == 1);
  CHECK(german.column(Role::sources) == 2);
  CHECK_FALSE(german.role(3));
  const auto both = mapping_of({"Datum", "date", "titre", "title"});
  CHECK(both.column(Role::date) == 1);
  CHECK(both.column(Role::title) == 3);
}

TEST_CASE("without a title or a summary, the first column that is left is the title") {
  CHECK(mapping_of({"docket", "date", "entry"}).column(Role::title) == 0);
  CHECK(mapping_of({"date", "", "entry"}).column(Role::title) == 2);
  CHECK_FALSE(mapping_of({"date", "entry", "summary"}).has(Role::title));
  CHECK_FALSE(mapping_of({"date", "id"}).has(Role::title));
  const auto options = parse_table_options(R"({"columns": {"title": null}})");
  CHECK_FALSE(mapping_of({"date", "entry"}, options).has(Role::title));
}

TEST_CASE("year, month and day are parts unless there is a whole date") {
  const auto parts = mapping_of({"Year", "Month", "Day", "Time", "End Year", "Headline", "Text"});
  CHECK_FALSE(parts.has(Role::date));
  CHECK(parts.has_date());
  CHECK(parts.column(Role::day) == 2);
  CHECK(parts.column(Role::time) == 3);
  CHECK(parts.column(Role::end_year) == 4);

  const auto whole = mapping_of({"date", "year", "month"});
  CHECK(whole.column(Role::date) == 0);
  CHECK_FALSE(whole.role(1));
  CHECK_FALSE(whole.role(2));
}

TEST_CASE("Unix times only in columns that say so") {
  const auto mapping = mapping_of({"epoch_ms", "unix_end", "title"});
  CHECK(mapping.column(Role::date) == 0);
  CHECK(mapping.epoch_unit(Role::date) == EpochUnit::milliseconds);
  CHECK(mapping.column(Role::end) == 1);
  CHECK(mapping.epoch_unit(Role::end) == EpochUnit::by_size);
  CHECK_FALSE(mapping_of({"timestamp"}).epoch_unit(Role::date));
  CHECK_FALSE(mapping_of({"unix person"}).has_date());
  CHECK(mapping_of({"Unix Timestamp"}).epoch_unit(Role::date) == EpochUnit::by_size);
  CHECK(mapping_of({"epoch seconds"}).epoch_unit(Role::date) == EpochUnit::seconds);
}

TEST_CASE("stated columns win, and null leaves a field empty") {
  const auto options = parse_table_options(
      R"({"columns": {"date": "Filed On", "title": "case", "kind": null, "zone": "nowhere"}})");
  const auto mapping = mapping_of({"date", "title", "type", "Filed On", "Case"}, options);
  CHECK(mapping.column(Role::date) == 3);
  CHECK(mapping.column(Role::title) == 4);
  CHECK_FALSE(mapping.has(Role::kind));
  CHECK_FALSE(mapping.role(0));
  CHECK(mapping.missing() == std::vector<std::string>{"nowhere"});
}

TEST_CASE("columns without a name, and with the same name, can be told apart") {
  const auto mapping = mapping_of({"date", "", "note x", "note x", " "});
  CHECK(mapping.name(1) == "column 2");
  CHECK_FALSE(mapping.has_own_name(1));
  CHECK(mapping.name(3) == "note x 2");
  CHECK(mapping.has_own_name(3));
  CHECK(mapping.name(4) == "column 5");
}

TEST_CASE("no date at all") {
  CHECK_FALSE(mapping_of({"title", "colour"}).has_date());
  CHECK_FALSE(mapping_of({}).has_date());
}
