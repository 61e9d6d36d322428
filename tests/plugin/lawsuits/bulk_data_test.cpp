#include <thread>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path bulk =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/lawsuits/fixtures/bulk";
const auto dockets = bulk / "dockets-2024-08-31.csv";

using Texts = std::vector<std::string>;

std::uint32_t rank(const EventStore& store, std::string_view id) {
  return store.lanes()[store.lane(find(store, id).row)].rank;
}

}  // namespace

TEST_CASE("bulk tables are known by their columns, before plain tables") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  for (const auto& entry : std::filesystem::directory_iterator(bulk))
    CHECK(plugin.confidence(entry.path()) == 95);
  CHECK(plugin.confidence(bulk) == 80);
}

TEST_CASE("each docket of the table is a bar in the lane of its court") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(dockets);
  INFO(all_diagnostics(store));
  CHECK(store.size() == 6);
  const auto first = find(store, "wawd/2:12-cv-00954");
  CHECK(first.when() == "2012-06-04/2012-12-10");
  CHECK(first.title() == "Example.com, LLC d/b/a \"Example\" v. McKay");
  CHECK(first.lane() == "Lawsuits/W.D. Wash.");
  CHECK(first.summary() == "Civil Rights: Other; 42:1983 Civil Rights Act");
  CHECK(first.urls() == Texts{"https://www.courtlistener.com/docket/1/example-v-mckay/"});
  const auto attributes = first.attributes();
  CHECK(attributes["court"] == "wawd");
  CHECK(attributes["court_name"] == "W.D. Wash.");
  CHECK(attributes["docket"] == "2:12-cv-00954-RSE");
  CHECK(attributes["judge"] == "Ricardo S. Example");
  CHECK_FALSE(attributes.contains("jury_demand"));

  const auto appeal = find(store, "ca9/12-35700");
  CHECK(appeal.when() == "2012-08-27/..");
  CHECK(appeal.title() == "Example.com, LLC v. McKay and others");
  CHECK(find(store, "nysd/1:14-cv-00002").title() == "Smith & Sons v. Jones");
  CHECK(find(store, "nysd/1:14-cv-00002-7").title() == "Another v. Docket");
  CHECK(rank(store, "wawd/2:12-cv-00954") == 0);
  CHECK(rank(store, "ca9/12-35700") == 1);
  CHECK(rank(store, "scotus/11-345") == 2);
}

TEST_CASE("rows that cannot be told are listed with record and line") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(dockets);
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().count(Severity::skipped) == 4);
  // Record 3 spans two lines, so that records and lines part.
  CHECK(has_diagnostic(store, Severity::skipped, {":5: record 4", "C:\\Temp\\", "no date"}));
  CHECK(has_diagnostic(store, Severity::warning, {"record 5", "before the case was filed"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 6", "2914-01-02", "future"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 7", "2014-02-30", "no date"}));
  CHECK(has_diagnostic(store, Severity::note, {"record 9", "zzunknown"}));
  CHECK(has_diagnostic(store, Severity::skipped, {":11: record 10", "3 fields"}));
  CHECK(has_diagnostic(store, Severity::note, {"1 rows were told already"}));
}

TEST_CASE("tables in one folder are joined: citations, decisions, cases, and the courts below") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(bulk);
  INFO(all_diagnostics(store));
  CHECK(store.size() == 6 + 2);
  CHECK(find(store, "ca9/12-35700").links() == Texts{"appeal-of wawd/2:12-cv-00954"});
  const auto decision = find(store, "cluster-500");
  CHECK(decision.when() == "2012-06-28");
  CHECK(decision.title() == "Doe v. Roe, 567 U.S. 709");
  CHECK(decision.summary() == "A statute falls. So said the Court.");
  CHECK(decision.lane() == "Lawsuits/U.S.");
  CHECK(decision.links() == Texts{"opinion-in scotus/11-345"});
  CHECK(decision.attributes()["citations"] == nlohmann::json{"567 U.S. 709", "132 S. Ct. 2537"});
  const auto old = find(store, "cluster-501");
  CHECK(old.when() == "1851-12-01~");
  CHECK(old.lane() == "Lawsuits/Decisions");
  CHECK(has_diagnostic(store, Severity::skipped, {"opinion-clusters", "record 4", "no date"}));
}

TEST_CASE("a table without dates says what to open instead") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(bulk / "citations-2024-08-31.csv");
  CHECK(has_diagnostic(store, Severity::error, {"no dates", "opinion clusters"}));
}

TEST_CASE("quotes may be doubled, as older dumps have them") {
  const TemporaryFolder folder("doubled-quotes");
  write_text(folder.path() / "dockets.csv",
             "id,case_name,court_id,docket_number,date_filed\n"
             "1,\"A \"\"B\"\" v. C:\\\",nysd,1:1,2001-01-01\n"
             "2,D v. E,nysd,1:2,2002-02-02\n");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "dockets.csv");
  INFO(all_diagnostics(store));
  CHECK(store.size() == 2);
  CHECK(find(store, "nysd/1:1").title() == "A \"B\" v. C:\\");
}

TEST_CASE("a long table is read on several cores in its order, and reading stops when told to") {
  const TemporaryFolder folder("long-table");
  constexpr int rows = 60000;
  std::string text = "id,case_name,court_id,docket_number,date_filed\n";
  for (int row = 0; row < rows; ++row) {
    const auto number = std::to_string(row);
    text += "\"" + number + "\",\"A\nv. \\\"B\\\" " + number + "\",\"cand\",\"" + number +
            "\",\"2001-01-" + (row % 2 == 0 ? "01" : "02") + "\"\n";
  }
  const auto file = folder.path() / "dockets.csv";
  write_text(file, text);
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto store = plugin.load(file);
  INFO(all_diagnostics(store));
  CHECK(store.size() == rows);
  CHECK(store.diagnostics().total() == 0);
  CHECK(find(store, "cand/59999").title() == "A v. \"B\" 59999");
  CHECK(find(store, "cand/59999").when() == "2001-01-02/..");

  PluginRegistry registry;
  REQUIRE(registry.add_library(TIMELOOM_PLUGIN_FILE).has_value());
  SourceLoader loader(registry, {{.uri = file.string(), .name = "", .plugin = "", .options = ""}});
  loader.cancel();
  const auto part = loader.take_store();
  CHECK(part.size() < rows);
}

TEST_CASE("damaged tables never crash the plugin") {
  load_mutations(PluginSource(TIMELOOM_PLUGIN_FILE),
                 {dockets, bulk / "opinion-clusters-2024-08-31.csv"}, 300);
}
