// Documents of one rule, out of several files and services.
#include <chrono>
#include <thread>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path folder =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/policy/fixtures/rulemaking";

using Links = std::vector<std::string>;

}  // namespace

TEST_CASE("documents of one RIN or docket are one lane and one interval") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  INFO(all_diagnostics(store));
  const auto rule = find(store, "rule/2060-ZZ01");
  CHECK(rule.kind() == "rule");
  CHECK(rule.title() == "Standards for Example Emissions");
  CHECK(rule.summary() == "What the standards are for.");
  CHECK(rule.when() == "2020-01-10/2022-06-01");
  CHECK(rule.attributes()["documents"].size() == 6);
  CHECK(rule.attributes()["docket"] == "EPA-HQ-OAR-2019-9001");
  const std::string lane =
      "Policy/Environmental Protection Agency/2060-ZZ01: Standards for Example Emissions";
  CHECK(rule.lane() == lane);
  for (const auto* id : {"2020-50001", "2020-50001/comment-period", "2020-50002", "2021-50003",
                         "2021-50004", "2022-50005", "EPA-HQ-OAR-2019-9001-0009"})
    CHECK(find(store, id).lane() == lane);
}

TEST_CASE("the documents of a rule are linked") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  CHECK(find(store, "2021-50003").links() ==
        Links{"proposed-as 2020-50001", "takes-effect 2021-50003/effective"});
  CHECK(find(store, "2021-50004").kind() == "rule.correction");
  CHECK(find(store, "2021-50004").links() ==
        Links{"corrects 2021-50003", "takes-effect 2021-50004/effective"});
  CHECK(find(store, "2022-50005").links().front() == "amends 2021-50003");
  CHECK(find(store, "2020-50007").kind() == "rule.withdrawn");
  CHECK(find(store, "2020-50007").links() == Links{"withdraws 2020-50006"});
  CHECK(find(store, "rule/1218-ZZ09").when() == "2020-05-05/2020-11-05");
}

TEST_CASE("a document of two services is one event, its latest version") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  CHECK_FALSE(store.find(0, "EPA-HQ-OAR-2019-9001-0001").has_value());
  const auto urls = find(store, "2020-50001").urls();
  CHECK(urls.back() == "https://www.regulations.gov/document/EPA-HQ-OAR-2019-9001-0001");
  CHECK(has_diagnostic(store, Severity::note,
                       {"documents.json", "record 1", "2020-50001", "one event"}));
  CHECK(find(store, "EPA-HQ-OAR-2019-9001-0009").title() == "Public Hearing");
  CHECK(has_diagnostic(store, Severity::note, {"record 3", "0009", "again"}));
}

TEST_CASE("numbers that stand for many rules join nothing") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  CHECK(find(store, "2020-50009").lane() ==
        "Policy/Transportation Department/FAA-2020-0001: Airworthiness Directives; Example 1");
  CHECK(find(store, "2020-50010").lane() ==
        "Policy/Transportation Department/FAA-2020-0002: Airworthiness Directives; Example 2");
  CHECK(find(store, "NASA_FRDOC_0001-0100").lane() ==
        "Policy/National Aeronautics and Space Administration");
  CHECK(find(store, "2020-50008").lane() == "Policy/Labor Department");  // a notice alone
}

TEST_CASE("comments that close before they open, a proposal without an end") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  CHECK(has_diagnostic(store, Severity::warning,
                       {"documents.json", "record 5", "comments close", "before they open"}));
  CHECK_FALSE(store.find(0, "EXA-2020-0001-0001/comment-period").has_value());
  CHECK(find(store, "rule/EXA-2020-0001").when() == "2020-02-01/");
}

TEST_CASE("one document of Regulations.gov") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder / "document.json");
  INFO(all_diagnostics(store));
  const auto rule = find(store, "EXA-2021-0002-0003");
  CHECK(rule.summary() == "Abstract § 1.");
  CHECK(rule.attributes()["citation"] == "86 FR 35000");
  CHECK(rule.attributes()["document_number"] == "2021-60002");
  CHECK(rule.attributes()["reason_withdrawn"] == "Posted in error");
  CHECK_FALSE(rule.attributes().contains("rin"));
  CHECK(find(store, "EXA-2021-0002-0003/effective").when() == "2021-09-01");
  CHECK(find(store, "rule/EXA-2021-0002").when() == "2021-07-01/2021-09-01");
}

TEST_CASE("a folder of many files is read whole, in order") {
  const TemporaryFolder many("many-documents");
  constexpr int files = 600;
  for (int at = 0; at < files; ++at) {
    const auto number = std::to_string(10000 + at);
    write_text(many.path() / (number + ".json"),
               R"({"document_number": "2019-)" + number + R"(", "type": "Notice", "title": "N)" +
                   number + R"(", "publication_date": "2019-05-01", "agencies": []})");
  }
  write_text(many.path() / "20000.json",
             R"({"document_number": "2019-10000", "publication_date": "2019-05-01"})");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(many.path());
  CHECK(store.size() == files);
  CHECK(find(store, "2019-10000").title() == "N10000");
  CHECK(store.diagnostics().total() == 1);
  CHECK(has_diagnostic(store, Severity::note, {"20000.json", "again"}));
}

TEST_CASE("a folder that is being read stops soon after it is cancelled") {
  const TemporaryFolder many("cancelled-documents");
  const auto page = read_text(folder / "documents.json");
  constexpr int files = 3000;
  for (int at = 0; at < files; ++at)
    write_text(many.path() / (std::to_string(10000 + at) + ".json"), page);
  PluginRegistry registry;
  REQUIRE(registry.add_library(TIMELOOM_PLUGIN_FILE).has_value());
  SourceLoader loader(registry,
                      {{.uri = many.path().string(), .name = "", .plugin = "", .options = ""}});
  while (loader.progress().front().done < 20 && !loader.done())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  loader.cancel();
  const auto cancelled_at = std::chrono::steady_clock::now();
  const auto store = loader.take_store();
  CHECK(std::chrono::steady_clock::now() - cancelled_at < std::chrono::seconds(2));
  CHECK(loader.progress().front().total == files);
}
