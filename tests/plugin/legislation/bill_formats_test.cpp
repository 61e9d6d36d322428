// One bill, told by GPO, by Congress.gov's API and by the scrapers of unitedstates/congress.
#include <algorithm>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/legislation/fixtures/same-bill";
const auto data_json = fixtures / "115/bills/s/s9031/data.json";

// "id kind lane when" of every event.
std::vector<std::string> telling(const EventStore& store) {
  std::vector<std::string> lines;
  for (EventRow row = 0; row < store.size(); ++row) {
    const Found event{store, row};
    std::string line(store.id(row));
    for (const auto part : {event.kind(), event.lane()}) line.append(" ").append(part);
    lines.push_back(line + " " + event.when());
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("three formats tell the same bill by the same ids, kinds, lanes and times") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto gpo = plugin.load(fixtures / "BILLSTATUS-115s9031.xml");
  const auto api = plugin.load(fixtures / "api");
  const auto scraped = plugin.load(data_json);
  const std::string on_lane = " Legislation/S. 9031 (115th) ";
  const std::vector<std::string> expected{
      "s9031-115 bill" + on_lane + "2017-05-01/2018-12-21",
      "s9031-115/action-2017-05-01 bill.action" + on_lane + "2017-05-01",
      "s9031-115/conference bill.conference" + on_lane + "2018-11-29",
      "s9031-115/enacted bill.enacted" + on_lane + "2018-12-21",
      "s9031-115/introduced bill.introduced" + on_lane + "2017-05-01",
      "s9031-115/passed-house bill.passed-house" + on_lane + "2018-06-05T22:49:03Z",
      "s9031-115/passed-senate bill.passed-senate" + on_lane + "2018-02-07",
      "s9031-115/passed-senate-2 bill.passed-senate" + on_lane + "2018-12-20",
      "s9031-115/presented bill.presented" + on_lane + "2018-12-03",
      "s9031-115/reported bill.reported" + on_lane + "2018-01-10",
      "s9031-115/vetoed bill.vetoed" + on_lane + "2018-12-10"};
  CHECK(telling(gpo) == expected);
  CHECK(telling(api) == expected);
  CHECK(telling(scraped) == expected);

  for (const auto* store : {&gpo, &api, &scraped}) {
    INFO(all_diagnostics(*store));
    CHECK(store->diagnostics().count(Severity::skipped) == 0);
    CHECK(store->diagnostics().count(Severity::error) == 0);
    const auto bill = find(*store, "s9031-115");
    CHECK(bill.title() == "Three Tellings Act & More");
    CHECK(bill.links() ==
          std::vector<std::string>{"became s9031-115/enacted", "identical-to hr9032-115"});
    CHECK(bill.attributes()["bill"] == "S. 9031 (115th)");
    CHECK(bill.attributes()["cosponsors"] == 1);
    CHECK(bill.attributes()["origin_chamber"] == "Senate");
    CHECK(bill.attributes()["law"] == "Public Law 115-9301");
    CHECK(find(*store, "s9031-115/enacted").attributes()["public_law"] == "Pub. L. 115-9301");
    CHECK(find(*store, "s9031-115/enacted").title() == "Became Public Law 115-9301");
    const auto passed = find(*store, "s9031-115/passed-house");
    CHECK(passed.title() == "Passed House, 388–25");
    CHECK(passed.zone() == "America/New_York");
    CHECK(passed.attributes()["votes"][0]["chamber"] == "House");
    CHECK(passed.attributes()["votes"][0]["roll"] == "91");
    CHECK(passed.attributes()["votes"][0]["yea"] == 388);
    CHECK(find(*store, "s9031-115/passed-senate-2").attributes()["votes"][0]["nay"] == 26);
  }
}

TEST_CASE("a scraper's data.json has people, committees and status") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.confidence(data_json) == 95);
  CHECK(plugin.confidence(fixtures / "115") == 80);
  const auto store = plugin.load(data_json);
  const auto bill = find(store, "s9031-115");
  CHECK(bill.summary() == "A bill. In paragraphs.");
  const auto attributes = bill.attributes();
  CHECK(attributes["sponsors"][0] == "Sen. Example, Dee [VT]");
  CHECK(attributes["committees"][0] == "Senate Judiciary");
  CHECK(attributes["subjects"] == nlohmann::json::array({"Judicial review"}));
  CHECK(attributes["policy_area"] == "Law");
  CHECK(attributes["titles"].size() == 2);
  CHECK(attributes["status"] == "ENACTED:VETO_OVERRIDE");
}

TEST_CASE("a scraper's tree: bills are read, what lies beside them is passed over") {
  const TemporaryFolder folder("scraped-tree");
  const auto bills = folder.path() / "115/bills";
  const auto write = [](const std::filesystem::path& file, std::string_view text) {
    std::filesystem::create_directories(file.parent_path());
    write_text(file, text);
  };
  write(bills / "s/s9031/data.json", read_text(data_json));
  write(bills / "s/s9031/data.xml", "<bill session=\"115\"/>");
  write(bills / "s/s9031/text-versions/is/data.json", R"({"bill_version_id": "s9031-115-is"})");
  write(folder.path() / "115/amendments/samdt/samdt1/data.json",
        R"({"actions": [{"acted_at": "2017-06-01", "text": "Proposed."}],
            "amendment_id": "samdt1-115", "amends_bill": {"bill_id": "s9031-115"}})");
  write(folder.path() / "115/votes/2018/h91/data.json", R"({"vote_id": "h91-115.2018"})");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  INFO(all_diagnostics(store));
  CHECK(store.size() == 11);
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  CHECK(store.diagnostics().count(Severity::error) == 0);

  // GPO's own file, which the scrapers keep beside theirs, is the same version of the same bill.
  write(bills / "s/s9031/fdsys_billstatus.xml", read_text(fixtures / "BILLSTATUS-115s9031.xml"));
  const auto both = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  CHECK(both.size() == 11);
  CHECK(has_diagnostic(both, Severity::note, {"fdsys_billstatus.xml", "S. 9031 (115th)"}));
}

TEST_CASE("a list of bills from the API tells of each its introduction and latest action") {
  const TemporaryFolder folder("api-list");
  const auto file = folder.path() / "bills.json";
  write_text(file, R"({"bills": [
      {"congress": 117, "type": "HR", "number": "9041", "title": "One", "originChamber": "House",
       "introducedDate": "2021-02-01",
       "latestAction": {"actionDate": "2021-03-04", "text": "Became Public Law No: 117-9401."}},
      {"congress": 117, "type": "S", "number": "9042", "title": "Two", "originChamber": "Senate",
       "latestAction": {"actionDate": "2021-05-05", "text": "Held at the desk."}}],
      "pagination": {"next": "https://api.congress.gov/v3/bill?offset=2"}})");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(file);
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  CHECK(find(store, "hr9041-117").when() == "2021-02-01/2021-03-04");
  CHECK(find(store, "hr9041-117/enacted").when() == "2021-03-04");
  CHECK(find(store, "hr9041-117/introduced").when() == "2021-02-01");
  CHECK(find(store, "s9042-117/action-2021-05-05").title() == "Held at the desk.");
  CHECK(store.size() == 5);
}

TEST_CASE(
    "pages of the API's actions join in any order, and a page that is there twice counts once") {
  const auto page = [](std::string_view actions) {
    return R"({"request": {"billNumber": "9051", "billType": "hr", "congress": "117",
               "billUrl": "https://api.congress.gov/v3/bill/117/hr/9051"}, "actions": [)" +
           std::string(actions) + "]}";
  };
  const auto newer = page(R"({"actionDate": "2021-03-03", "text": "C"},
                             {"actionDate": "2021-02-02", "text": "B2"})");
  const auto older = page(R"({"actionDate": "2021-02-02", "text": "B1"},
                             {"actionDate": "2021-01-04", "text": "Introduced in House"})");
  const TemporaryFolder folder("api-pages");
  write_text(folder.path() / "1.json", newer);
  write_text(folder.path() / "2.json", older);
  write_text(folder.path() / "3.json", newer);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  CHECK(store.size() == 5);
  CHECK(find(store, "hr9051-117/action-2021-02-02").title() == "B1");
  CHECK(find(store, "hr9051-117/action-2021-02-02-2").title() == "B2");
}
