#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/legislation/fixtures";
const auto enacted_bill = fixtures / "BILLSTATUS-115hr9001.xml";

}  // namespace

TEST_CASE("the legislation plugin knows its files by their content") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.type().id == "org.timeloom.legislation");
  CHECK(plugin.confidence(enacted_bill) == 95);
  CHECK(plugin.confidence(fixtures / "api-actions.json") == 95);
  CHECK(plugin.confidence(fixtures / "folder") == 80);
  CHECK(plugin.confidence(fixtures / "folder/readme.xml") == 0);
  for (const auto& kind : plugin.type().kinds) {
    CHECK_FALSE(kind.label.empty());
    CHECK_FALSE(kind.colour.empty());
    CHECK_FALSE(kind.symbol.empty());
  }
}

TEST_CASE("a bill is an interval from its introduction to its enactment") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(enacted_bill);
  const auto bill = find(store, "hr9001-115");
  CHECK(bill.kind() == "bill");
  CHECK(bill.when() == "2017-04-03/2018-04-11");
  CHECK(bill.lane() == "Legislation/H.R. 9001 (115th)");
  CHECK(bill.title() == "Example Act of 2017");
  CHECK(bill.summary() == "Example Act of 2017 (Sec. 2) This bill & its text.");
  CHECK(bill.urls() ==
        std::vector<std::string>{"https://www.congress.gov/bill/115th-congress/house-bill/9001"});
  const auto attributes = bill.attributes();
  CHECK(attributes["law"] == "Public Law 115-9164");
  CHECK(attributes["sponsors"][0] == "Rep. Example, Ann [R-MO-2]");
  CHECK(attributes["cosponsors"] == 2);
  CHECK(attributes["committees"][0] == "Judiciary Committee");
  CHECK(attributes["subjects"][0] == "Internet and video services");
  CHECK(attributes["titles"].size() == 2);
  CHECK(bill.links() == std::vector<std::string>{"became hr9001-115/enacted",
                                                 "identical-to s9002-115",
                                                 "related-to hres12-114"});
}

TEST_CASE("an action that several systems report is one event") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(enacted_bill);
  // Of 15 reports one has no date, and five pairs are one action each.
  CHECK(store.size() == 1 + 9);
  const auto passed = find(store, "hr9001-115/passed-house");
  CHECK(passed.kind() == "bill.passed-house");
  CHECK(passed.title() == "Passed House, 388–25");
  CHECK(passed.zone() == "America/New_York");
  CHECK(passed.when() == "2018-02-27T23:49:03Z");
  const auto attributes = passed.attributes();
  CHECK(attributes["reported_by"].size() == 2);
  CHECK(attributes["votes"][0]["roll"] == "91");
  CHECK(attributes["votes"][0]["chamber"] == "House");
  CHECK(attributes["votes"][0]["yea"] == 388);
  CHECK(attributes["votes"][0]["nay"] == 25);

  const auto senate = find(store, "hr9001-115/passed-senate").attributes();
  CHECK(senate["votes"][0]["url"] == "https://www.senate.gov/vote60.xml");
  CHECK(senate["votes"][0]["yea"] == 97);
}

TEST_CASE("actions are told by what they are") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(enacted_bill);
  CHECK(find(store, "hr9001-115/introduced").when() == "2017-04-03");
  CHECK(find(store, "hr9001-115/reported").attributes()["committees"][0] == "Judiciary Committee");
  CHECK(find(store, "hr9001-115/presented").when() == "2018-04-04");
  CHECK(find(store, "hr9001-115/signed").kind() == "bill.signed");
  const auto enacted = find(store, "hr9001-115/enacted");
  CHECK(enacted.title() == "Became Public Law 115-9164");
  CHECK(enacted.urls().back() == "https://www.govinfo.gov/app/details/PLAW-115publ9164");
  CHECK(enacted.zone().empty());
  // The same words at another time are another action.
  CHECK(find(store, "hr9001-115/action-2018-02-27").when() == "2018-02-27T21:00:00Z");
  CHECK(find(store, "hr9001-115/action-2018-02-27-2").when() == "2018-02-27T22:01:00Z");
}

TEST_CASE("an action without a usable date is skipped and listed") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(enacted_bill);
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().count(Severity::skipped) == 1);
  CHECK(has_diagnostic(store, Severity::skipped,
                       {"BILLSTATUS-115hr9001.xml", "actionDate", "H.R. 9001", "sometime"}));
}

TEST_CASE("a folder is read file by file, and a broken one costs only itself") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "folder");
  INFO(all_diagnostics(store));
  CHECK(has_diagnostic(store, Severity::error, {"BILLSTATUS-115hr3.xml", "byte ", "line 4"}));
  CHECK(has_diagnostic(store, Severity::error, {"BILLSTATUS-115hx4.xml", "which bill", "HX"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"readme.xml"}));
  CHECK(store.diagnostics().count(Severity::error) == 2);

  CHECK(store.size() == 3);
  CHECK(find(store, "sres9-114").lane() == "Legislation/S.Res. 9 (114th)");
  CHECK(find(store, "sres9-114").attributes()["policy_area"] == "Congress");
  const auto motion = find(store, "sres9-114/action-2015-01-08");
  CHECK(motion.when() == "2015-01-09T00:05Z");  // 7:05 in the evening in Washington
  CHECK(motion.attributes()["votes"][0]["url"] == "https://www.senate.gov/vote7.xml");
  CHECK(motion.attributes()["votes"][0]["nay"] == 26);
}

TEST_CASE("responses of Congress.gov's API about one bill are joined") {
  const TemporaryFolder folder("congress-api");
  for (const auto* name : {"api-bill.json", "api-actions.json"})
    std::filesystem::copy_file(fixtures / name, folder.path() / name);
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto store = plugin.load(folder.path());
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  CHECK(store.size() == 3);
  const auto bill = find(store, "hr9021-117");
  CHECK(bill.when() == "2021-01-04/2021-01-05");
  CHECK(bill.attributes()["cosponsors"] == 2);
  CHECK(find(store, "hr9021-117/passed-house").attributes()["reported_by"].size() == 2);

  const auto alone = plugin.load(fixtures / "api-actions.json");
  CHECK(find(alone, "hr9021-117").title() == "H.R. 9021 (117th)");
}

TEST_CASE("a response that breaks off gives what came before, and one error") {
  const TemporaryFolder folder("broken-api");
  const auto text = read_text(fixtures / "api-actions.json");
  // The request, which names the bill, comes first here.
  const std::string request =
      "{\"request\": {\"billNumber\": \"9021\", \"billType\": \"hr\", \"congress\": \"117\"}, ";
  write_text(folder.path() / "cut.json", request + text.substr(1, text.find("\"1000\"") - 1));
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "cut.json");
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().count(Severity::error) == 1);
  CHECK(has_diagnostic(store, Severity::error, {"breaks off at byte", "line 4"}));
  CHECK(find(store, "hr9021-117/passed-house").when() == "2021-01-05T17:17:14Z");
  CHECK(store.size() == 2);
}

TEST_CASE("damaged bills never crash the plugin") {
  load_mutations(
      PluginSource(TIMELOOM_PLUGIN_FILE),
      {enacted_bill, fixtures / "folder/BILLSTATUS-114sres9.xml", fixtures / "api-bill.json",
       fixtures / "api-actions.json", fixtures / "same-bill/115/bills/s/s9031/data.json"},
      500);
}
