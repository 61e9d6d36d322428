// Counts on real Regulations.gov pages, a whole issue of the Federal Register and the table of
// executive orders, worked out by scanning their text.
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::set<std::string> matches_of(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
    found.insert((*at)[1]);
  return found;
}

// The text of every Regulations.gov page, cut where a document begins.
std::vector<std::string> regulations_gov_documents(const std::filesystem::path& folder) {
  const std::string_view start = "\"id\": \"";
  std::vector<std::string> documents;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto text = read_text(entry.path());
    for (auto at = text.find(start); at != text.npos;) {
      const auto next = text.find(start, at + 1);
      documents.push_back(text.substr(at, next - at));
      at = next;
    }
  }
  return documents;
}

std::string text_member(const std::string& document, const std::string& name) {
  const auto start = "\"" + name + "\": \"";
  const auto at = document.find(start);
  if (at == document.npos) return {};
  const auto begin = at + start.size();
  return document.substr(begin, document.find('"', begin) - begin);
}

std::set<std::string> lanes_of(const EventStore& store) {
  std::set<std::string> lanes;
  for (EventRow row = 0; row < store.size(); ++row)
    lanes.emplace(store.lanes()[store.lane(row)].path);
  return lanes;
}

}  // namespace

TEST_CASE("every executive order of the real table is there") {
  const auto file = shared_data() / "policy/executive_orders.csv";
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(file);
  const auto orders = matches_of(read_text(file), "(?:^|\n)([0-9]{5}),");
  CHECK(orders.size() > 700);
  CHECK(store.size() == orders.size());
  for (const auto& order : orders) CHECK(store.find(0, "eo-" + order).has_value());
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(find(store, "eo-12891").when() == "1994-01-15");
  CHECK(find(store, "eo-12891").links() == std::vector<std::string>{"revoked-by eo-13062"});
  // A link for each order that a line "Words: … EO 12345 …" of the notes names, the last column.
  const std::regex start("^([0-9]{5}),[^,]*,[^,]*,[^,]*,\"?"), statement("^([A-Za-z ()-]+):(.*)"),
      other("EO ([0-9]+)");
  std::set<std::string> named;
  std::istringstream lines(read_text(file));
  std::string order;
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, start)) {
      order = match[1];
      line = match.suffix();
    }
    if (!std::regex_search(line, match, statement)) continue;
    const std::string words = match[1], rest = match[2];
    for (std::sregex_iterator at(rest.begin(), rest.end(), other), end; at != end; ++at)
      named.insert(order + " " + words + " " + (*at)[1].str());
  }
  std::size_t stated = 0;
  for (const auto& link : store.links()) stated += link.is_found ? 0 : 1;
  CHECK(stated == named.size());
  MESSAGE(orders.size(), " executive orders, ", store.links().size(), " links");
}

TEST_CASE("every document of the real Regulations.gov pages is there, once") {
  const auto folder = shared_data() / "policy/regulations-gov";
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  const auto listed = regulations_gov_documents(folder);
  std::set<std::string> ids;
  for (const auto& document : listed) ids.insert(text_member(document, "id"));
  std::size_t documents = 0;
  for (const auto* kind : {"rule.final", "rule.proposed", "rule.correction", "rule.withdrawn"})
    documents += count_kind(store, kind);
  CHECK(documents == ids.size());
  for (const auto& id : ids) CHECK(store.find(0, id).has_value());
  const auto periods = count_kind(store, "rule.comment-period");
  const auto rules = count_kind(store, "rule");
  CHECK(store.size() == ids.size() + periods + rules);
  CHECK(store.diagnostics().count(Severity::note) == listed.size() - ids.size());
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  MESSAGE(listed.size(), " documents listed, ", ids.size(),
          " different: ", count_kind(store, "rule.final"), " rules, ",
          count_kind(store, "rule.proposed"), " proposed, ", count_kind(store, "rule.correction"),
          " corrections, ", count_kind(store, "rule.withdrawn"), " withdrawals; ", rules,
          " intervals, ", periods, " comment periods, ",
          store.diagnostics().count(Severity::warning), " warnings");
}

TEST_CASE("each docket of Regulations.gov is one lane, and catch-all dockets are none") {
  const auto folder = shared_data() / "policy/regulations-gov";
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  std::map<std::string, std::string> docket_lanes, agency_lanes;
  std::size_t agencies = 0, backwards = 0, periods = 0;
  std::set<std::string> seen;
  for (const auto& document : regulations_gov_documents(folder)) {
    const auto id = text_member(document, "id"), docket = text_member(document, "docketId");
    if (!seen.insert(id).second) continue;
    const auto lane = find(store, id).lane();
    if (docket.empty() || docket.find("_FRDOC_") != docket.npos) {
      const auto agency = text_member(document, "agencyId");
      CHECK(lane != "Policy/" + agency);  // every real code has a name
      CHECK(agency_lanes.emplace(agency, lane).first->second == lane);
      ++agencies;
    } else {
      CHECK(lane.find("/" + docket + ": ") != lane.npos);
      CHECK(docket_lanes.emplace(docket, lane).first->second == lane);
    }
    const auto opens = text_member(document, "commentStartDate");
    const auto closes = text_member(document, "commentEndDate");
    if (opens.empty() || closes.empty()) continue;
    ++(closes < opens ? backwards : periods);
    CHECK(store.find(0, id + "/comment-period").has_value() == (closes >= opens));
  }
  CHECK(store.diagnostics().count(Severity::warning) == backwards);
  CHECK(count_kind(store, "rule.comment-period") == periods);
  CHECK(docket_lanes.size() > 800);
  std::set<std::string> names;
  for (const auto& [agency, lane] : agency_lanes) names.insert(lane);
  CHECK(names.size() == agency_lanes.size());
  MESSAGE(docket_lanes.size(), " dockets, ", agencies, " documents on their agency's lane, ",
          lanes_of(store).size(), " lanes");
}

TEST_CASE("a comment period ends on the last day in Washington") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(shared_data() / "policy/regulations-gov/1977.json");
  CHECK(find(store, "FDA-1976-N-0023-0001").when() == "1977-10-17");
  CHECK(find(store, "FDA-1976-N-0023-0001/comment-period").when() == "1977-10-17/1977-11-28");
}

TEST_CASE("every document of a real issue of the Federal Register is there") {
  const auto file = shared_data() / "policy/federal-register-2016-04-15.xml";
  const auto text = read_text(file);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(file);
  INFO(all_diagnostics(store));
  const auto numbers = matches_of(text, "<FRDOC>\\[FR Doc\\. ([0-9-]+)");
  CHECK(numbers.size() == 146);
  for (const auto& number : numbers) CHECK(find(store, number).when().substr(0, 7) == "2016-04");
  std::size_t documents = 0;
  for (const auto* kind :
       {"rule.final", "rule.proposed", "rule.notice", "rule.correction", "rule.withdrawn",
        "rule.presidential", "order.executive", "order.proclamation", "order.determination",
        "order.memorandum", "order.notice"})
    documents += count_kind(store, kind);
  CHECK(documents == numbers.size());
  CHECK(documents == occurrences(text, "<RULE>") + occurrences(text, "<PRORULE>") +
                         occurrences(text, "<NOTICE>") + occurrences(text, "<PRESDOCU>"));
  CHECK(count_kind(store, "rule.proposed") == occurrences(text, "<PRORULE>"));
  // One of the nine is FDIC's correcting amendment.
  CHECK(count_kind(store, "rule.final") + 1 == occurrences(text, "<RULE>"));
  CHECK(store.diagnostics().total() == 0);

  CHECK(find(store, "2016-08717").kind() == "rule.correction");
  CHECK(find(store, "2016-08717").attributes()["citation"] == "81 FR 22173");
  CHECK(find(store, "2016-08717").attributes()["rin"] == "3064-AE12");
  CHECK(find(store, "2016-08510/effective").when() == "2016-05-02");
  CHECK(find(store, "2016-08806/comment-period").when() == "2016-04-15/2016-05-05");
  CHECK(find(store, "2016-08776/effective").when() == "2016-05-16");  // delayed until then
  CHECK(find(store, "2016-08970").attributes()["signing_date"] == "2016-04-12");
  MESSAGE(documents, " documents, ", count_kind(store, "rule.comment-period"), " comment periods, ",
          count_kind(store, "rule.effective"), " effective dates");
}

TEST_CASE("all real files of the folder together") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(shared_data() / "policy");
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  CHECK(store.find(0, "eo-12891").has_value());
  CHECK(store.find(0, "2016-08717").has_value());
  CHECK(store.find(0, "FDA-1976-N-0023-0001").has_value());
  MESSAGE(store.size(), " events, ", store.links().size(), " links");
}
