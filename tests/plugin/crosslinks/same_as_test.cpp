// One case, one bill and one document, each as two or three services have it, opened side by side:
// nobody links them, and they are known for the same.
#include <set>
#include <string>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path plugin_tests = std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin";

constexpr const char* kCourtListener = R"j({
  "resource_uri": "https://www.courtlistener.com/api/rest/v4/dockets/900001/", "id": 900001,
  "court": "https://www.courtlistener.com/api/rest/v4/courts/wawd/", "court_id": "wawd",
  "date_filed": "2012-06-04", "date_terminated": "2019-12-10", "case_name": "Example v. McKay",
  "docket_number": "2:12-cv-00954", "absolute_url": "/docket/900001/example-v-mckay/"})j";

constexpr const char* kPacer = R"j({
  "case_name": "Example v. McKay", "court_id": "wawd", "date_filed": "2012-06-04",
  "date_terminated": "2019-12-10", "docket_number": "2:12-cv-00954-RSE",
  "docket_entries": [{"date_entered": "2012-06-04", "date_filed": "2012-06-04",
    "description": "COMPLAINT", "document_number": 1, "pacer_doc_id": "1"}]})j";

constexpr const char* kApi = R"j({"count": 1, "results": [
  {"document_number": "2022-70001", "type": "Rule", "title": "Widgets on Public Lands",
   "publication_date": "2022-02-01", "agencies": [{"name": "Interior Department"}]}]})j";

constexpr const char* kTable =
    "document_number,title,type,publication_date,agency_names\n"
    " 2022-70001,Widgets on Public Lands,Rule,2022-02-01,Interior Department\n";

// A line "id in its source = id in its source" for all that are the same, sorted.
std::string same(const EventStore& store) {
  std::set<std::string> lines;
  const auto name = [&store](EventRow row) {
    return std::string(store.id(row)) + " in " + store.sources()[store.source(row)].name;
  };
  for (const auto& link : store.links())
    if (store.text(link.relation) == "same-as")
      CHECK(lines.insert(name(link.from) + " = " + name(link.to) + "\n").second);
  std::string all;
  for (const auto& line : lines) all += line;
  return all;
}

EventStore load(const std::vector<std::pair<std::string, std::filesystem::path>>& files) {
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  std::vector<SourceRequest> requests;
  for (const auto& [name, path] : files) requests.push_back({path.string(), name, {}, {}});
  return load_sources(registry, requests);
}

}  // namespace

TEST_CASE("what two services have of one thing is the same") {
  const TemporaryFolder folder("same-as");
  const auto file = [&](const char* name, const char* text) {
    write_text(folder.path() / name, text);
    return folder.path() / name;
  };
  const auto bills = plugin_tests / "legislation/fixtures/same-bill";
  const auto store = load({{"listener", file("courtlistener.json", kCourtListener)},
                           {"pacer", file("pacer.json", kPacer)},
                           {"gpo", bills / "BILLSTATUS-115s9031.xml"},
                           {"data", bills / "115/bills/s/s9031/data.json"},
                           {"json", file("documents.json", kApi)},
                           {"csv", file("documents.csv", kTable)},
                           {"xml", plugin_tests / "policy/fixtures/issue.xml"}});
  INFO(all_diagnostics(store));
  CHECK(same(store) ==
        "2022-70001 in csv = 2022-70001 in json\n"
        "2022-70001 in xml = 2022-70001 in json\n"
        "s9031-115 in data = s9031-115 in gpo\n"
        "wawd/2:12-cv-00954 in pacer = wawd/2:12-cv-00954 in listener\n");
}

TEST_CASE("within one source nothing is the same, and none is itself") {
  const auto store = load({{"bills", plugin_tests / "legislation/fixtures"},
                           {"rules", plugin_tests / "policy/fixtures/rulemaking"},
                           {"cases", plugin_tests / "lawsuits/fixtures"}});
  CHECK(same(store).empty());
}
