// Counts on the real BILLSTATUS files, worked out by scanning their text.
#include <regex>
#include <set>

#include "plugin/legislation/zip_writing.hpp"
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// The reports of a bill's own actions: the files indent them by four spaces, those of amendments
// by more.
std::size_t count_reports(const std::string& text) {
  const auto begin = text.find("\n    <actions>");
  const auto end = text.find("\n    </actions>", begin);
  if (begin == std::string::npos || end == std::string::npos) return 0;
  return occurrences(std::string_view(text).substr(begin, end - begin), "<actionDate>");
}

void check_folder(const std::filesystem::path& folder) {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  std::size_t files = 0, reports = 0, laws = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto text = read_text(entry.path());
    ++files;
    reports += count_reports(text);
    const auto laws_at = text.find("<laws>");
    if (laws_at != std::string::npos) ++laws;
  }
  CHECK(files > 0);
  CHECK(reports > 0);
  CHECK(count_kind(store, "bill") == files);
  CHECK(count_kind(store, "bill.enacted") == laws);
  CHECK(count_kind(store, "bill.introduced") == files);
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  CHECK(store.diagnostics().count(Severity::warning) == 0);

  std::size_t told = 0;
  for (EventRow row = 0; row < store.size(); ++row) {
    const Found event{store, row};
    if (event.kind() == "bill") continue;
    // A report whose system has no name is not listed where it is the only one.
    told += std::max<std::size_t>(1, event.attributes()["reported_by"].size());
  }
  CHECK(told == reports);
  MESSAGE(folder.filename().string(), ": ", files, " bills, ", reports, " reports of ",
          store.size() - files, " actions, ", laws, " laws, ", count_kind(store, "bill.action"),
          " other actions");
}

}  // namespace

TEST_CASE("every bill, action and law of the real files is there") {
  check_folder(shared_data() / "legislation/billstatus");
  check_folder(shared_data() / "legislation/billstatus-old-schema");
}

TEST_CASE("the FAST Act's life") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE)
                         .load(shared_data() / "legislation/billstatus/BILLSTATUS-114hr22.xml");
  const auto bill = find(store, "hr22-114");
  CHECK(bill.when() == "2015-01-06/2015-12-04");
  CHECK(bill.title() == "FAST Act");
  CHECK(bill.attributes()["law"] == "Public Law 114-94");
  CHECK(find(store, "hr22-114/enacted").when() == "2015-12-04");
  CHECK(count_kind(store, "bill.conference") > 0);
  CHECK(count_kind(store, "bill.signed") == 1);
}

TEST_CASE("a veto") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE)
                         .load(shared_data() / "legislation/billstatus/BILLSTATUS-114hr3762.xml");
  CHECK(find(store, "hr3762-114/vetoed").when() == "2016-01-08");
  CHECK(count_kind(store, "bill.enacted") == 0);
}

TEST_CASE("the recorded votes of both schemas") {
  using Urls = std::set<std::string>;
  const auto told = [](const EventStore& store) {
    Urls urls;
    for (EventRow row = 0; row < store.size(); ++row)
      for (const auto& vote :
           Found{store, row}.attributes().value("votes", nlohmann::json::array()))
        if (vote.contains("url")) urls.insert(vote["url"]);
    return urls;
  };
  // Those of the bill's own actions, or of the bill in the old schema, and not of its amendments.
  const auto listed = [](const std::string& text, const std::string& list) {
    const auto begin = text.find("\n    <" + list + ">");
    const auto end = text.find("\n    </" + list + ">", begin);
    REQUIRE(end != text.npos);
    const auto votes = text.substr(begin, end - begin);
    const std::regex url("<recordedVote>[^]*?<url>([^<]*)</url>");
    Urls urls;
    for (std::sregex_iterator at(votes.begin(), votes.end(), url), last; at != last; ++at)
      urls.insert((*at)[1]);
    return urls;
  };
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  for (const auto& [name, list] :
       {std::pair("billstatus-old-schema/BILLSTATUS-117hr1.xml", "recordedVotes"),
        {"billstatus/BILLSTATUS-117hr2471.xml", "actions"},
        {"billstatus/BILLSTATUS-117s1260.xml", "actions"}}) {
    INFO(name);
    const auto file = shared_data() / "legislation" / name;
    const auto expected = listed(read_text(file), list);
    CHECK(!expected.empty());
    CHECK(told(plugin.load(file)) == expected);
  }
}

TEST_CASE("Congress.gov's own responses are joined into one bill") {
  const TemporaryFolder folder("real-congress-api");
  for (const auto& entry : std::filesystem::directory_iterator(shared_data() / "legislation"))
    if (entry.path().extension() == ".txt")
      std::filesystem::copy_file(entry.path(), folder.path() / entry.path().filename());
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  const auto bill = find(store, "hr21-117");
  CHECK(bill.title() == "FedRAMP Authorization Act");
  CHECK(bill.links() == std::vector<std::string>{"related-to s3099-117"});
  CHECK(bill.attributes()["committees"].size() == 2);
  const auto text = read_text(folder.path() / "congress-api-bill_117_hr_21_actions.txt");
  std::size_t told = 0;
  for (EventRow row = 0; row < store.size(); ++row)
    if (Found{store, row}.kind() != "bill")
      told += Found{store, row}.attributes()["reported_by"].size();
  CHECK(told == occurrences(text, "\"actionDate\""));
}

TEST_CASE("a ZIP of the real files tells what the folder tells") {
  const auto bills = shared_data() / "legislation/billstatus";
  ZipEntries entries;
  std::size_t introduced = 0;
  for (const auto& entry : std::filesystem::directory_iterator(bills)) {
    entries.emplace_back(entry.path().filename().string(), read_text(entry.path()));
    introduced += occurrences(entries.back().second, "\n    <introducedDate>");
  }
  const TemporaryFolder folder("real-zip");
  const auto zip = folder.path() / "BILLSTATUS-bills.zip";
  write_zip(zip, entries);
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto from_zip = plugin.load(zip), from_folder = plugin.load(bills);
  CHECK(count_kind(from_zip, "bill") == introduced);
  REQUIRE(from_zip.size() == from_folder.size());
  for (EventRow row = 0; row < from_zip.size(); ++row) {
    CHECK(from_zip.id(row) == from_folder.id(row));
    CHECK(from_zip.attributes(row) == from_folder.attributes(row));
  }
}

TEST_CASE("laws and bills of the real files carry the names that others cite") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(shared_data() / "legislation/billstatus");
  CHECK(find(store, "hr22-114").attributes()["bill"] == "H.R. 22 (114th)");
  CHECK(find(store, "hr22-114/enacted").attributes()["public_law"] == "Pub. L. 114-94");
  CHECK(find(store, "hr2471-117/enacted").attributes()["public_law"] == "Pub. L. 117-103");
}
