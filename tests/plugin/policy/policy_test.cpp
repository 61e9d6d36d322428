#include <fstream>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/policy/fixtures";

}  // namespace

TEST_CASE("the policy plugin knows its files by their content") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.type().id == "org.timeloom.policy");
  for (const auto* name : {"federal-register.json", "document.json", "federal-register.csv",
                           "issue.xml", "regulations-gov.json", "executive_orders.csv",
                           "rulemaking/docket.json", "rulemaking/document.json"})
    CHECK(plugin.confidence(fixtures / name) == 95);
  CHECK(plugin.confidence(fixtures) == 80);
  CHECK(plugin.confidence(fixtures / "tracker/rules.csv") == 97);
  CHECK(plugin.confidence(fixtures / "tracker/rules.mapping.json") == 0);
  CHECK(plugin.confidence(fixtures / "../CMakeLists.txt") == 0);
}

TEST_CASE("a proposed rule and the time to comment on it") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "federal-register.json");
  INFO(all_diagnostics(store));
  CHECK(store.size() == 7);
  const auto rule = find(store, "2021-90001");
  CHECK(rule.kind() == "rule.proposed");
  CHECK(rule.when() == "2021-03-01");
  CHECK(rule.lane() ==
        "Policy/Consumer Product Safety Commission/3041-AC00: "
        "Safety Standard for Example Products");
  CHECK(rule.summary() == "We propose a standard — for examples.");
  CHECK(rule.attributes()["citation"] == "86 FR 90001");
  CHECK(rule.attributes()["docket"] == "CPSC-2021-0001");
  CHECK(rule.attributes()["rin"] == "3041-AC00");
  CHECK(rule.attributes()["document_number"] == "2021-90001");
  CHECK(rule.links() == std::vector<std::string>{"comment-period 2021-90001/comment-period"});
  CHECK(rule.urls().size() == 2);
  const auto period = find(store, "2021-90001/comment-period");
  CHECK(period.kind() == "rule.comment-period");
  CHECK(period.when() == "2021-03-01/2021-04-30");
}

TEST_CASE("a rule takes effect later, an order is told by its signing") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "federal-register.json");
  CHECK(find(store, "2021-90002").kind() == "rule.final");
  CHECK(find(store, "2021-90002/effective").when() == "2022-01-01");
  CHECK(find(store, "2021-90002").links() ==
        std::vector<std::string>{"corrects 2021-90001", "takes-effect 2021-90002/effective"});
  CHECK(find(store, "2021-90002").attributes()["agencies"].size() == 2);
  // In effect on the day of publication: no event of its own.
  CHECK_FALSE(store.find(0, "2021-90003/effective").has_value());
  CHECK(find(store, "2021-90003").lane() == "Policy/Unknown agency");

  const auto order = find(store, "eo-19001");
  CHECK(order.kind() == "order.executive");
  CHECK(order.title() == "Promoting Examples");
  CHECK(order.when() == "2021-06-01");
  CHECK(order.links() == std::vector<std::string>{"revokes eo-12892"});
  CHECK(has_diagnostic(store, Severity::skipped,
                       {"record 5", "publication_date", "2021-90005", "21 June"}));

  const auto one = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "document.json");
  CHECK(find(one, "2020-90010").kind() == "order.proclamation");
  CHECK(find(one, "2020-90010").when() == "2020-01-31");
}

TEST_CASE("what a president signs is told apart") {
  const TemporaryFolder folder("presidents");
  const auto file = folder.path() / "documents.json";
  std::ofstream(file)
      << R"({"results": [)"
         R"({"document_number": "2020-90011", "type": "Presidential Document", "title": "A",)"
         R"( "subtype": "Memorandum", "publication_date": "2020-02-02", "signing_date": null},)"
         R"({"document_number": "2020-90012", "type": "Presidential Document", "title": "B",)"
         R"( "subtype": "Notice", "publication_date": "2020-02-02"},)"
         R"({"document_number": "2020-90013", "type": "Presidential Document", "title": "C",)"
         R"( "subtype": "Determination", "publication_date": "2020-02-02"},)"
         R"({"document_number": "2020-90014", "type": "Presidential Document", "title": "D",)"
         R"( "subtype": "Executive Order", "publication_date": "2020-02-02"},)"
         R"({"document_number": "2020-90015", "type": "Presidential Document", "title": "E",)"
         R"( "subtype": null, "publication_date": "2020-02-02"},)"
         R"({"document_number": "C1-2020-90011", "type": "Presidential Document",)"
         R"( "title": "Correction", "subtype": "Memorandum", "publication_date": "2020-02-03"}]})";
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(file);
  INFO(all_diagnostics(store));
  CHECK(find(store, "2020-90011").kind() == "order.memorandum");
  CHECK(find(store, "2020-90012").kind() == "order.notice");
  CHECK(find(store, "2020-90013").kind() == "order.determination");
  CHECK(find(store, "2020-90014").kind() == "order.executive");
  CHECK(find(store, "2020-90015").kind() == "rule.presidential");
  CHECK(find(store, "C1-2020-90011").kind() == "rule.correction");
  CHECK(store.diagnostics().total() == 0);
}

TEST_CASE("Regulations.gov's moments are dates in Washington") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "regulations-gov.json");
  INFO(all_diagnostics(store));
  CHECK(store.size() == 4);
  const auto rule = find(store, "EXA-2023-0001-0001");
  CHECK(rule.kind() == "rule.proposed");
  CHECK(rule.when() == "2023-01-09");
  CHECK(rule.lane() == "Policy/EXA/EXA-2023-0001: Examples; Notice of Proposed Rule");
  CHECK(rule.attributes()["docket"] == "EXA-2023-0001");
  CHECK(rule.attributes()["document_number"] == "2023-90001");
  CHECK(rule.urls().front() == "https://www.regulations.gov/document/EXA-2023-0001-0001");
  CHECK(find(store, "EXA-2023-0001-0001/comment-period").when() == "2023-01-09/2023-03-10");
  CHECK(find(store, "EXA-2023-0001-0002").title() == "Examples & More");
  CHECK(has_diagnostic(store, Severity::skipped, {"record 3", "postedDate", "no date"}));
  CHECK(has_diagnostic(store, Severity::note, {"record 4", "EXA-2023-0001-0002", "again"}));
}

TEST_CASE("executive orders and what they did to each other") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "executive_orders.csv");
  INFO(all_diagnostics(store));
  CHECK(store.size() == 4);
  const auto order = find(store, "eo-19892");
  CHECK(order.kind() == "order.executive");
  CHECK(order.when() == "1994-01-17");
  CHECK(order.lane() == "Policy/Executive Office of the President");
  CHECK(order.title() == "Executive Order 19892");
  CHECK(order.attributes()["citation"] == "59 FR 2939");
  CHECK(order.urls().front() == "https://www.federalregister.gov/d/94-1532");
  CHECK(order.links() == std::vector<std::string>{"amends eo-19891", "amends eo-19890",
                                                  "superseded-in-part-by eo-19893"});
  CHECK(find(store, "eo-19894").when() == "2012-07-20");
  CHECK(has_diagnostic(store, Severity::skipped,
                       {"executive_orders.csv:7", "record 4", "signing_date", "eo-19893"}));
}

TEST_CASE("a response that breaks off keeps the documents before the break") {
  const TemporaryFolder folder("broken-policy");
  const auto text = read_text(fixtures / "federal-register.json");
  write_text(folder.path() / "cut.json", text.substr(0, text.find("Meeting")));
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "cut.json");
  INFO(all_diagnostics(store));
  CHECK(find(store, "2021-90002").kind() == "rule.final");
  CHECK(store.size() == 5);
  CHECK(store.diagnostics().count(Severity::error) == 1);
  CHECK(has_diagnostic(store, Severity::error, {"cut.json", "breaks off at byte"}));
}

TEST_CASE("a damaged file of a folder is listed, and costs none of the others") {
  const TemporaryFolder folder("damaged-folder");
  for (const auto* name : {"federal-register.json", "issue.xml", "executive_orders.csv"})
    std::filesystem::copy_file(fixtures / name, folder.path() / name);
  auto text = read_text(fixtures / "issue.xml");
  write_text(folder.path() / "cut.xml", text.substr(0, text.find("</NOTICE>")));
  text = read_text(fixtures / "federal-register.json");
  write_text(folder.path() / "cut.json", text.substr(0, text.find("Meeting")));
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  INFO(all_diagnostics(store));
  CHECK(has_diagnostic(store, Severity::error, {"cut.json", "breaks off at byte"}));
  CHECK(has_diagnostic(store, Severity::error, {"cut.xml", "breaks off at byte", "line"}));
  CHECK(store.diagnostics().count(Severity::error) == 2);
  CHECK(find(store, "2021-90001").kind() == "rule.proposed");
  CHECK(find(store, "2022-70001").kind() == "rule.final");
  CHECK(find(store, "eo-19892").kind() == "order.executive");
}

TEST_CASE("damaged documents never crash the plugin") {
  load_mutations(PluginSource(TIMELOOM_PLUGIN_FILE),
                 {fixtures / "federal-register.json", fixtures / "document.json",
                  fixtures / "regulations-gov.json", fixtures / "executive_orders.csv",
                  fixtures / "federal-register.csv", fixtures / "issue.xml",
                  fixtures / "federal-register-api.json", fixtures / "regulations-gov-detail.json",
                  fixtures / "rulemaking/federal-register.json",
                  fixtures / "rulemaking/documents.json", fixtures / "rulemaking/docket.json"},
                 900);
}
