#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "e2e/program.hpp"

using namespace timeloom::test;

TEST_CASE("bench measures every stage of scripted frames") {
  const Scratch folder;
  folder.write("events.csv", "date,title,kind\n2012,A,x\n2013-05,B,y\n2014-02-03,C,x\n");
  const auto outcome = run_timeloom(
      {"bench", "events.csv", "--frames", "130", "--size", "640x480", "--json"}, folder.path());
  CAPTURE(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const auto json = nlohmann::json::parse(outcome.out);
  CHECK(json["events"] == 3);
  CHECK(json["frames"] == 130);
  const bool drawn = !json.contains("without_opengl");
  for (const auto* stage : {"filter", "index", "layout", "scene", "draw", "frame"}) {
    if (!drawn && std::string(stage) == "draw") continue;
    CAPTURE(stage);
    const auto& cost = json["milliseconds"][stage];
    CHECK(cost["frames"] > 0);
    CHECK(cost["median"] <= cost["percentile_95"]);
    CHECK(cost["percentile_95"] <= cost["worst"]);
  }
  REQUIRE(json["changes"].size() == 6);
  const int events[] = {2, 3, 1, 3, 3, 3};
  for (std::size_t i = 0; i < 6; ++i) {
    const auto& change = json["changes"][i];
    CAPTURE(change.dump());
    CHECK(change["events"] == events[i]);
    CHECK(change["frames"] > 0);
    CHECK(change["slowest_frame"] > 0);
    CHECK(change["slowest_frame"] <= change["until_shown"]);
  }
}

TEST_CASE("bench prints a table, and says where there is nothing to draw") {
  const Scratch folder;
  folder.write("events.csv", "date,title\n2012,A\n");
  const auto table = run_timeloom({"bench", "events.csv", "--frames", "20"}, folder.path());
  CHECK(table.exit_code == 0);
  CHECK(table.says("1 events, 20 frames of 1280x800"));
  CHECK(table.says("layout"));
  CHECK(table.says("slowest frame"));
  CHECK(table.says("rows by kind"));
  const auto missing = run_timeloom({"bench", "missing.csv"}, folder.path());
  CHECK(missing.exit_code == 1);
  CHECK(missing.err.find("no event could be loaded") != std::string::npos);
}
