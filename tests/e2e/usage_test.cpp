#include <doctest/doctest.h>

#include "e2e/program.hpp"

using namespace timeloom::test;

TEST_CASE("every command has a page of help") {
  const Scratch folder;
  CHECK(run_timeloom({"--help"}, folder.path()).exit_code == 0);
  for (const auto* command : {"open", "export", "info", "check", "bench", "plugins"}) {
    CAPTURE(command);
    const auto help = run_timeloom({command, "--help"}, folder.path());
    CHECK(help.exit_code == 0);
    CHECK(help.out.size() > 200);
    CHECK(help.err.empty());
  }
  CHECK(run_timeloom({"--version"}, folder.path()).says("timeloom 0.1.0"));
}

TEST_CASE("a command line that makes no sense is exit code 2 with a message") {
  const Scratch folder;
  folder.write("good.csv", "date,title\n2012,A\n");
  const auto refused = [&](std::vector<std::string> arguments, const std::string& part) {
    const auto outcome = run_timeloom(arguments, folder.path());
    CAPTURE(outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find(part) != std::string::npos);
  };
  refused({}, "subcommand");
  refused({"draw"}, "there is no command \"draw\"");
  refused({"info", ""}, "FILE: is empty");
  refused({"info", "good.csv", "--options", "{bad"}, "--options: is not a JSON object");
  refused({"export", "good.csv", "-o", "x.png", "--options", "[1]"}, "is not a JSON object");
  refused({"export", "good.csv"}, "--output");
  refused({"export", "-o", "x.png"}, "FILE");
  refused({"export", "good.csv", "-o", "x.gif"}, ".png, .svg, .pdf or .html");
  refused({"export", "good.csv", "-o", "x.png", "--size", "big"}, "--size big");
  refused({"export", "good.csv", "-o", "x.png", "--size", "10x10"}, "--size 10x10");
  refused({"export", "good.csv", "-o", "x.png", "--scale", "0"}, "scale");
  refused({"bench", "good.csv", "--size", "big"}, "--size big");
  refused({"bench", "good.csv", "--frames", "0"}, "frames");
  refused({"export", "good.csv", "-o", "x.png", "--theme", "pink"},
          "theme \"pink\" is none of dark, high-contrast, light, newsroom, print");
  refused({"export", "good.csv", "-o", "x.png", "--group-by", "colour"}, "group-by");
  refused({"export", "good.csv", "-o", "x.png", "--range", "2018/2008"}, "--range");
  refused({"export", "good.csv", "-o", "x.png", "--range", "2013-02-30/2014"}, "February 2013");
}
