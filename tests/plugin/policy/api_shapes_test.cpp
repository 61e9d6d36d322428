// Responses with every member that the services' own code writes: the Federal Register's
// EntrySerializer, and the OpenAPI document of Regulations.gov v4.
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/policy/fixtures";

using Links = std::vector<std::string>;

}  // namespace

TEST_CASE("a document as the Federal Register's API writes it whole") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "federal-register-api.json");
  INFO(all_diagnostics(store));
  const auto rule = find(store, "2024-90001");
  CHECK(rule.summary() == "The agency proposes & asks.");
  CHECK(rule.lane() ==
        "Policy/Federal Aviation Administration/2120-AA64: Directives; Example Aircraft");
  CHECK(rule.attributes()["docket"] == "FAA-2024-0042");
  CHECK_FALSE(rule.attributes().contains("dockets"));
  CHECK(rule.attributes()["cfr"] == nlohmann::json{"14 CFR 39", "14 CFR"});
  CHECK(rule.urls().back() == "https://www.regulations.gov/document/FAA-2024-0042-0001");
  CHECK(find(store, "2024-90001/comment-period").when() == "2024-02-01/2024-03-18");
}

TEST_CASE("corrections, sunshine notices and orders without numbers are what they are") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "federal-register-api.json");
  INFO(all_diagnostics(store));
  const auto correction = find(store, "C1-2024-90001");
  CHECK(correction.kind() == "rule.correction");
  CHECK(correction.links() == Links{"corrects 2024-90001"});
  CHECK(correction.attributes()["citation"] == "89 FR 90100");
  CHECK(find(store, "2024-90003").kind() == "rule.notice");
  CHECK(find(store, "2024-90003").lane() == "Policy/Board of Examples");
  CHECK_FALSE(find(store, "2024-90003").attributes().contains("citation"));

  const auto order = find(store, "eo-9066");
  CHECK(order.when() == "1942-02-19");
  CHECK(order.attributes()["president"] == "Franklin D. Roosevelt");
  CHECK(order.attributes()["citation"] == "7 FR 1407");
  const auto corrected = find(store, "C2-2024-90005");
  CHECK(corrected.kind() == "rule.correction");
  CHECK(corrected.attributes()["rin"] == "0348-ZZ09");
  CHECK(has_diagnostic(store, Severity::warning, {"C2-2024-90005", "2999-01-01", "decades away"}));
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
}

TEST_CASE("a document of Regulations.gov with its attachments joins the Federal Register's") {
  const TemporaryFolder folder("api-shapes");
  for (const auto* name : {"federal-register-api.json", "regulations-gov-detail.json"})
    std::filesystem::copy_file(fixtures / name, folder.path() / name);
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto alone = plugin.load(fixtures / "regulations-gov-detail.json");
  INFO(all_diagnostics(alone));
  CHECK(alone.diagnostics().total() == 0);
  const auto rule = find(alone, "FAA-2024-0042-0001");
  CHECK(rule.when() == "2024-02-01");
  CHECK(rule.attributes()["cfr"] == "14 CFR Part 39");
  CHECK(rule.attributes()["agency_id"] == "FAA");
  CHECK(rule.attributes()["rin"] == "2120-ZZ99");
  CHECK(find(alone, "FAA-2024-0042-0001/comment-period").when() == "2024-02-01/2024-03-18");

  const auto store = plugin.load(folder.path());
  CHECK_FALSE(store.find(0, "FAA-2024-0042-0001").has_value());
  CHECK(find(store, "2024-90001").attributes()["rins"].size() == 2);
}

TEST_CASE("public comments are counted and passed over") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "regulations-gov-comments.json");
  INFO(all_diagnostics(store));
  CHECK_FALSE(store.find(0, "FAA-2024-0042-0007").has_value());
  CHECK(has_diagnostic(store, Severity::note, {"1 public comment was passed over"}));
  CHECK(find(store, "FAA-2024-0042-0008").kind() == "rule.final");
}

TEST_CASE("an agency has one lane, however it is shown") {
  const TemporaryFolder folder("agencies");
  const std::vector<std::pair<const char*, const char*>> shown{
      {"EPA", "Environmental Protection Agency"},
      {"environmental-protection-agency", "Environmental Protection Agency"},
      {"ENVIRONMENTAL PROTECTION AGENCY", "Environmental Protection Agency"},
      {"Bureau of Land Management", "Land Management Bureau"},
      {"BLM", "Land Management Bureau"},
      {"Department of the Interior; Bureau of Land Management", "Land Management Bureau"},
      {"Interior Department; Environmental Protection Agency", "Interior Department"},
      {"Department of Veterans Affairs", "Veterans Affairs Department"},
      {"U.S. Coast Guard", "Coast Guard"},
      {"Centers for Medicare&amp;Medicaid Services", "Centers for Medicare & Medicaid Services"},
      {"Office of the Comptroller of the Currency", "Comptroller of the Currency"},
      {"CBP", "U.S. Customs and Border Protection"},
      {"Examples Department", "Examples Department"},
      {"XMPL", "XMPL"}};
  std::string csv = "document_number,title,type,agency_names,publication_date\n";
  for (std::size_t row = 0; row < shown.size(); ++row)
    csv += " 2024-" + std::to_string(10000 + row) + ",Meeting,Notice," + shown[row].first +
           ",2024-01-02\n";
  write_text(folder.path() / "documents.csv", csv);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "documents.csv");
  INFO(all_diagnostics(store));
  for (std::size_t row = 0; row < shown.size(); ++row)
    CHECK(find(store, "2024-" + std::to_string(10000 + row)).lane() ==
          std::string("Policy/") + shown[row].second);
}

TEST_CASE("a long table is read in parts, each row with its own number and line") {
  const TemporaryFolder folder("long-table");
  constexpr int rows = 30'000;
  std::string csv = "document_number,title,type,publication_date,abstract\n";
  for (int row = 1; row <= rows; ++row)
    csv += "2024-" + std::to_string(100000 + row) + ",\"Meeting,\nagain\",Notice," +
           (row % 10'000 == 0 ? "never" : "2024-01-02") + ',' + std::string(60, 'x') + "\n";
  REQUIRE(csv.size() > 3'000'000);
  write_text(folder.path() / "documents.csv", csv);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "documents.csv");
  CHECK(store.size() == rows - 3);
  CHECK(store.diagnostics().count(Severity::skipped) == 3);
  for (const auto* text : {"10000", "20000", "30000"})
    CHECK(has_diagnostic(
        store, Severity::skipped,
        {"documents.csv:" + std::to_string(2 * std::stoi(text)), "record " + std::string(text)}));
}
