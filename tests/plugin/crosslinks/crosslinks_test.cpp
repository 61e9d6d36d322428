// A bill, a docket, a rule and a table of rulings, each as its plugin reads it, that name each
// other in their texts: nobody links them, and they are joined.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

constexpr const char* kBill = R"j(<?xml version="1.0" encoding="UTF-8"?>
<billStatus><version>3.0.0</version><bill>
  <number>9001</number><type>HR</type><congress>115</congress>
  <introducedDate>2017-04-03</introducedDate><originChamber>House</originChamber>
  <actions>
    <item><actionDate>2018-04-11</actionDate><text>Became Public Law No: 115-9164.</text>
      <type>BecameLaw</type><actionCode>36000</actionCode>
      <sourceSystem><code>9</code><name>Library of Congress</name></sourceSystem></item>
    <item><actionDate>2017-04-03</actionDate><text>Introduced in House</text>
      <type>IntroReferral</type><actionCode>1000</actionCode>
      <sourceSystem><code>9</code><name>Library of Congress</name></sourceSystem></item>
  </actions>
  <laws><item><type>Public Law</type><number>115-9164</number></item></laws>
  <summaries><summary><versionCode>49</versionCode><updateDate>2018-05-01T00:00:00Z</updateDate>
    <text><![CDATA[<p>Answers Example v. McKay, No. 2:12-cv-00954 (W.D. Wash.).</p>]]></text>
  </summary></summaries>
  <title>Example Act of 2017</title>
</bill></billStatus>
)j";

constexpr const char* kDocket = R"j({
  "id": 900001, "court_id": "wawd", "date_filed": "2012-06-04", "date_terminated": "2019-12-10",
  "case_name": "Example v. McKay", "docket_number": "2:12-cv-00954-RSE",
  "absolute_url": "/docket/900001/example-v-mckay/",
  "docket_entries": [{"entry_number": 90, "date_filed": "2019-07-27", "recap_documents": [],
    "description": "OPINION upholding the rule at 83 Fed. Reg. 22,356 under Pub. L. 115–9164"}]
})j";

constexpr const char* kRule = R"j({"count": 1, "results": [
  {"document_number": "2018-90001", "type": "Rule", "title": "Standard for Examples",
   "abstract": "Implements H.R. 9001 (115th Congress) and follows 881 F.Supp.2d 1262.",
   "publication_date": "2018-05-04", "citation": "83 FR 22356",
   "agencies": [{"name": "Consumer Product Safety Commission"}]}]})j";

constexpr const char* kRulings =
    "date,title,lane,court,docket,citation,sources\n"
    "2012-07-27,Example enjoined,Rulings,W.D. Wash.,C12-954-RSE,881 F. Supp. 2d 1262,Order\n";

// "title of one > title of the other" of the links that were found.
std::set<std::string> found_links(const EventStore& store) {
  std::set<std::string> all;
  for (const auto& link : store.links())
    if (link.is_found)
      all.insert(std::string(store.source(link.from) == store.source(link.to) ? "within " : "") +
                 store.sources()[store.source(link.from)].name + " > " +
                 store.sources()[store.source(link.to)].name);
  return all;
}

}  // namespace

TEST_CASE("files of four plugins that name each other are joined") {
  const TemporaryFolder folder("crosslinks");
  const auto file = [&](const char* name, const char* text) {
    write_text(folder.path() / name, text);
    return (folder.path() / name).string();
  };
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  const std::vector<SourceRequest> requests{
      {file("BILLSTATUS-115hr9001.xml", kBill), "bill", {}, {}},
      {file("docket.json", kDocket), "case", {}, {}},
      {file("rule.json", kRule), "rule", {}, {}},
      {file("rulings.csv", kRulings), "ruling", {}, {}}};
  const auto store = load_sources(registry, requests);
  CHECK(store.diagnostics().count(Severity::error) == 0);
  const auto found = found_links(store);
  CHECK(found.contains("bill > case"));
  CHECK(found.contains("case > bill"));
  CHECK(found.contains("case > rule"));
  CHECK(found.contains("rule > bill"));
  CHECK(found.contains("rule > ruling"));

  const auto without = load_sources(registry, requests, {.find_citations = false});
  CHECK(found_links(without).empty());
}
