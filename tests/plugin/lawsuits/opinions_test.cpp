#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/lawsuits/fixtures/opinions";

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("clusters and opinions are known by their content") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.confidence(fixtures / "clusters.json") == 95);
  CHECK(plugin.confidence(fixtures / "opinions.json") == 95);
}

TEST_CASE("a decision stands in the lane of its case, linked to it, with its citations") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  INFO(all_diagnostics(store));
  CHECK(store.size() == 4);  // the case, two decisions, one dissent
  const auto decision = find(store, "cluster-700001");
  CHECK(decision.kind() == "case.opinion");
  CHECK(decision.when() == "2012-06-28");
  CHECK(decision.title() == "Doe v. Roe, 567 U.S. 709");
  CHECK(decision.summary() == "A statute falls under the First Amendment.");
  CHECK(decision.lane() == find(store, "scotus/11-345").lane());
  CHECK(decision.links() == Texts{"opinion-in scotus/11-345", "cites opinion-800002"});
  CHECK(decision.urls() == Texts{"https://www.courtlistener.com/opinion/700001/doe-v-roe/"});
  const auto attributes = decision.attributes();
  CHECK(attributes["citation"] == "567 U.S. 709");
  CHECK(attributes["citations"] == nlohmann::json{"567 U.S. 709", "132 S. Ct. 2537"});
  CHECK(attributes["court"] == "scotus");
  CHECK(attributes["docket"] == "11-345");
  CHECK(attributes["author"] == "Kennedy");
  CHECK(attributes["status"] == "Published");
}

TEST_CASE("opinions that do not speak for the court are events beside the decision") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  const auto dissent = find(store, "opinion-800002");
  CHECK(dissent.title() == "Dissent (Alito)");
  CHECK(dissent.when() == "2012-06-28");
  CHECK(dissent.summary() == "Only the bravest & most decorated.");
  CHECK(dissent.links() == Texts{"part-of cluster-700001"});
}

TEST_CASE("an approximate date says so, and a case of one name that is not here has its own lane") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  const auto old = find(store, "cluster-700002");
  CHECK(old.when() == "1851-12-01~");
  CHECK(old.lane() == "Lawsuits/Doe v. Roe (docket-900999)");
  CHECK(old.attributes()["citations"] == nlohmann::json{"12 How. 99"});
  CHECK_FALSE(old.attributes().contains("status"));
}

TEST_CASE("decisions and opinions that cannot be told are listed") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().count(Severity::skipped) == 3);
  CHECK(has_diagnostic(store, Severity::skipped, {"clusters.json", "record 4", "no date"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 5", "2913-05-01", "future"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"opinions.json", "opinion 800003", "700777"}));
  CHECK(has_diagnostic(store, Severity::note, {"record 2", "more than once"}));
}

TEST_CASE("the level of the court orders the lanes: trial, appeals, supreme") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "..");
  const auto rank = [&store](std::string_view id) {
    return store.lanes()[store.lane(find(store, id).row)].rank;
  };
  CHECK(rank("nysd/1:14-cv-00001") == 0);
  CHECK(rank("bap9/15-1074") == 1);
}

TEST_CASE("damaged clusters and opinions never crash the plugin") {
  load_mutations(PluginSource(TIMELOOM_PLUGIN_FILE),
                 {fixtures / "clusters.json", fixtures / "opinions.json"}, 200);
}
