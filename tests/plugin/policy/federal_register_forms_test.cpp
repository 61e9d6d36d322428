// The Federal Register as CSV and as the XML of an issue.
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/policy/fixtures";

}  // namespace

TEST_CASE("the CSV of federalregister.gov gives what its JSON gives") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "federal-register.csv");
  INFO(all_diagnostics(store));
  const auto proposal = find(store, "2022-80001");
  CHECK(proposal.kind() == "rule.proposed");
  CHECK(proposal.lane() ==
        "Policy/Occupational Safety and Health Administration/1218-ZZ01: "
        "Example Widgets; Safety, Standards");
  CHECK(proposal.summary() == "We would & will, under Pub. L. 91-596.");
  CHECK(proposal.attributes()["agencies"].size() == 2);
  CHECK(proposal.attributes()["docket"] == "OSHA-2022-0001");
  CHECK(proposal.attributes()["rin"] == "1218-ZZ01");
  CHECK(proposal.attributes()["citation"] == "87 FR 80001");
  CHECK(proposal.attributes()["topics"][1] == "Widgets");
  CHECK(proposal.urls().size() == 2);
  CHECK(find(store, "2022-80001/comment-period").when() == "2022-02-01/2022-04-01");

  const auto rule = find(store, "2023-80002");
  CHECK(rule.when() == "2023-02-03");
  CHECK(rule.links() ==
        std::vector<std::string>{"proposed-as 2022-80001", "takes-effect 2023-80002/effective"});
  CHECK(find(store, "rule/1218-ZZ01").when() == "2022-02-01/2023-03-06");
  const auto order = find(store, "eo-19995");
  CHECK(order.when() == "2023-05-02");
  CHECK(order.links() == std::vector<std::string>{"amends eo-19994"});
}

TEST_CASE("a correction finds the document that it cites, a wild date is left out") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "federal-register.csv");
  INFO(all_diagnostics(store));
  const auto correction = find(store, "2023-80003");
  CHECK(correction.kind() == "rule.correction");
  CHECK(correction.links().front() == "corrects 2023-80002");
  CHECK(has_diagnostic(store, Severity::skipped, {"csv:6", "record 5", "2023-80005", "no date"}));
  CHECK(has_diagnostic(store, Severity::warning, {"2023-80006", "9999-12-31", "decades away"}));
  CHECK_FALSE(store.find(0, "2023-80006/effective").has_value());
}

TEST_CASE("an issue of the Federal Register as XML") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "issue.xml");
  INFO(all_diagnostics(store));
  const auto rule = find(store, "2022-70001");
  CHECK(rule.kind() == "rule.final");
  CHECK(rule.when() == "2022-02-01");
  CHECK(rule.title() == "Widgets on Public Lands");
  CHECK(rule.lane() == "Policy/Interior Department/1004-ZZ01: Widgets on Public Lands");
  CHECK(rule.summary() == "The Bureau amends 43 CFR part 1 under Public Law 113-76 & others.");
  CHECK(rule.attributes()["citation"] == "87 FR 5001");
  CHECK(rule.attributes()["rin"] == "1004-ZZ01");
  CHECK(rule.attributes()["docket"] == "BOE-2021-0001");
  CHECK_FALSE(rule.attributes().contains("dockets"));
  CHECK(rule.attributes()["agencies"][1] == "Bureau of Examples");
  CHECK(rule.attributes()["cfr"][0] == "43 CFR Part 1");
  CHECK(rule.urls()[1] == "https://www.govinfo.gov/content/pkg/FR-2022-02-01/pdf/2022-70001.pdf");
  CHECK(find(store, "2022-70001/effective").when() == "2022-03-03");
  CHECK(has_diagnostic(store, Severity::skipped, {"issue.xml:26", "record 2", "No Number"}));

  // It begins on the page where the rule before it ends.
  const auto proposal = find(store, "2022-70002");
  CHECK(proposal.attributes()["citation"] == "87 FR 5002");
  CHECK(find(store, "2022-70002/comment-period").when() == "2022-02-01/2022-03-04");
  CHECK(find(store, "2022-70003").lane() == "Policy/Securities and Example Commission");
  const auto order = find(store, "eo-19996");
  CHECK(order.kind() == "order.executive");
  CHECK(order.title() == "Examples at Scale");
  CHECK(order.when() == "2022-01-28");
  CHECK(order.attributes()["document_number"] == "2022-70004");
  CHECK(store.find(0, "rule/1004-ZZ01").has_value());
}

TEST_CASE("an issue that breaks off says where") {
  const TemporaryFolder folder("cut-issue");
  const auto text = read_text(fixtures / "issue.xml");
  write_text(folder.path() / "cut.xml", text.substr(0, text.find("</PRORULE>")));
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "cut.xml");
  CHECK(store.size() == 0);
  CHECK(has_diagnostic(store, Severity::error, {"breaks off at byte", "line 4"}));
}
