#include <doctest/doctest.h>

#include "e2e/program.hpp"

using namespace timeloom::test;

TEST_CASE("info says what the sample story holds") {
  const auto info = run_timeloom({"info", sample("backpage.timeloom")}, sample(""));
  CHECK(info.exit_code == 0);
  CHECK(info.says("69 events, 8 February 1996 – 28 August 2024"));
  CHECK(info.says("54 links, 54 resolved; 8 more found in citations"));
  CHECK(info.says("By kind"));
  CHECK(info.says("Law enacted (bill.enacted)"));
  CHECK(info.says("By lane"));
  CHECK(info.says("Lawsuits/Backpage v. McKenna"));
  CHECK(info.says("Diagnostics: no problems"));
}

TEST_CASE("the sample story has no problem to check") {
  const auto check = run_timeloom({"check", sample("backpage.timeloom")}, sample(""));
  CHECK(check.exit_code == 0);
  CHECK(check.out == "69 events loaded, no problems\n");
}

TEST_CASE("plugins lists the four bundled ones with id, version, path and what they open") {
  const Scratch folder;
  const auto plugins = run_timeloom({"plugins"}, folder.path());
  CHECK(plugins.exit_code == 0);
  for (const auto* name : {"legislation", "lawsuits", "policy", "table"}) {
    CHECK(plugins.says(std::string("org.timeloom.") + name + "  1.0.0"));
    CHECK(plugins.says(std::string("/plugins/") + name + ".so"));
  }
  CHECK(plugins.says("opens     "));
}

TEST_CASE("a plugin may be named instead of asked for") {
  const Scratch folder;
  folder.write("data.txt", "date,title\n2012,A\n2013,B\n");
  const auto info = run_timeloom({"info", "data.txt", "--plugin", "table"}, folder.path());
  CHECK(info.exit_code == 0);
  CHECK(info.says("2 events"));
  const auto unknown = run_timeloom({"info", "data.txt", "--plugin", "tabel"}, folder.path());
  CHECK(unknown.exit_code == 1);
  CHECK(unknown.says("tabel"));
}

TEST_CASE("columns are mapped by options") {
  const Scratch folder;
  folder.write("odd.csv", "Filed on;Matter\n2012-03-04;A\n");
  const auto info = run_timeloom(
      {"info", "odd.csv", "--options", R"({"columns": {"date": "Filed on", "title": "Matter"}})"},
      folder.path());
  CHECK(info.exit_code == 0);
  CHECK(info.says("4 March 2012"));
}
