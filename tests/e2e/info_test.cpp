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

TEST_CASE("info counts what a filter and words to find leave") {
  const auto with = [](std::vector<std::string> options) {
    std::vector<std::string> arguments = {"info", sample("backpage.timeloom")};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_timeloom(arguments, sample(""));
  };
  const auto rulings = with({"--filter", "kind=case.ruling", "--filter", "tag!=fosta"});
  CHECK(rulings.exit_code == 0);
  CHECK(rulings.says("15 of 69 events"));
  CHECK_FALSE(rulings.says("bill.enacted"));
  CHECK(with({"--find", "SUPREME court"}).says("4 of 69 events"));
  CHECK(with({"--find", "zebra"}).says("0 of 69 events"));
  CHECK(with({"--filter", "lane=Lawsuits", "--filter", "date=1997"}).says("2 of 69 events"));
  CHECK(with({"--filter", "attribute.court=D.D.C."}).says(" of 69 events"));
  const auto wrong = with({"--filter", "colour=red"});
  CHECK(wrong.exit_code == 2);
  CHECK(wrong.says("colour=red"));
  CHECK(wrong.says("attribute.NAME"));
}

TEST_CASE("generated events load without a problem, all of them") {
  const Scratch folder;
  for (const auto* name : {"events.csv", "events.ndjson"}) {
    const auto made =
        run_timeloom({"generate", "--events", "5000", "--lanes", "12", "--seed", "7", "-o", name},
                     folder.path());
    CHECK(made.exit_code == 0);
    CHECK(made.says("5,000 events"));
    const auto check = run_timeloom({"check", name}, folder.path());
    CHECK(check.exit_code == 0);
    CHECK(check.out == "5,000 events loaded, no problems\n");
  }
  CHECK(run_timeloom({"generate", "--events", "5", "-o", "a.txt"}, folder.path()).exit_code == 2);
  CHECK(run_timeloom({"generate", "--events", "5", "-o", "no/a.csv"}, folder.path()).exit_code ==
        1);
  CHECK(run_timeloom({"generate", "--events", "0", "-o", "a.csv"}, folder.path()).exit_code == 2);
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

TEST_CASE("info counts all that a document's files have, and says what its filter shows") {
  const Scratch folder;
  folder.write("events.csv", "date,title,kind\n2012,A,x\n2013,B,y\n2014,C,x\n");
  folder.write("story.timeloom",
               R"({"timeloom": 1, "sources": ["events.csv"], "view": {"hidden_kinds": ["x"]}})");
  const auto document = run_timeloom({"info", "story.timeloom"}, folder.path());
  REQUIRE(document.exit_code == 0);
  CHECK(document.says("\n3 events, "));
  CHECK(document.says("\nThe document's own filter shows 1 of 3 events\n"));
  CHECK_FALSE(run_timeloom({"info", "events.csv"}, folder.path()).says("own filter"));
}
