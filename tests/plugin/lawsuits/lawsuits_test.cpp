#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/lawsuits/fixtures";

}  // namespace

TEST_CASE("the lawsuits plugin knows its files by their content") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.type().id == "org.timeloom.lawsuits");
  for (const auto* name : {"docket.json", "dockets.json", "entries.json", "pacer.json"})
    CHECK(plugin.confidence(fixtures / name) == 95);
  CHECK(plugin.confidence(fixtures) == 80);
  CHECK(plugin.confidence(fixtures / "../CMakeLists.txt") == 0);
}

TEST_CASE("a docket is an interval and its entries instants") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "docket.json");
  CHECK(store.size() == 9);
  const auto the_case = find(store, "wawd/2:12-cv-00954");
  CHECK(the_case.kind() == "case");
  CHECK(the_case.when() == "2012-06-04/2012-12-10");
  CHECK(the_case.title() == "Example.com, LLC d/b/a Example v. McKay");
  // The slashes of the name open no lanes.
  CHECK(the_case.lane() == "Lawsuits/Example.com, LLC d\u2044b\u2044a Example v. McKay");
  CHECK(the_case.urls().front() ==
        "https://www.courtlistener.com/docket/900001/example-com-v-mckay/");
  const auto attributes = the_case.attributes();
  CHECK(attributes["court"] == "wawd");
  CHECK(attributes["docket"] == "2:12-cv-00954-RSE");
  CHECK(attributes["judge"] == "Ricardo S. Example");
  CHECK(attributes["nature_of_suit"] == "Civil Rights: Other");
  CHECK_FALSE(attributes.contains("jury_demand"));

  const auto complaint = find(store, "wawd/2:12-cv-00954/entry-1");
  CHECK(complaint.title() ==
        "COMPLAINT for Declaratory & Injunctive Relief against Rob McKay (Receipt # 1)");
  CHECK(complaint.urls().front() ==
        "https://www.courtlistener.com/docket/900001/1/example-com-v-mckay/");
  CHECK(find(store, "wawd/2:12-cv-00954/on-2012-09-01").title() == "Minute Entry");
  CHECK(has_diagnostic(store, Severity::skipped,
                       {"docket.json", "record 9", "date_filed", "entry 85", "no date"}));
}

TEST_CASE("entries are classed by their words") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "docket.json");
  const auto kind = [&](std::string_view entry) {
    return find(store, "wawd/2:12-cv-00954/" + std::string(entry)).kind();
  };
  CHECK(kind("entry-1") == "case.complaint");
  CHECK(kind("entry-2") == "case.motion");
  CHECK(kind("entry-9") == "case.injunction");
  CHECK(kind("entry-30") == "case.entry");
  CHECK(kind("entry-69") == "case.injunction");
  CHECK(kind("entry-70") == "case.appeal");
  CHECK(kind("entry-84") == "case.judgment");
}

TEST_CASE("an appeal finds the case it came from, whichever service told of it") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  INFO(all_diagnostics(store));
  const auto appeal = find(store, "ca9/12-35700");
  CHECK(appeal.when() == "2012-08-27/..");
  REQUIRE(appeal.links() == std::vector<std::string>{"appeal-of wawd/2:12-cv-00954"});
  CHECK(store.links_from(appeal.row)[0].to == find(store, "wawd/2:12-cv-00954").row);

  const auto bankruptcy = find(store, "bap9/15-1074");
  CHECK(bankruptcy.links() == std::vector<std::string>{"appeal-of nvb/14-16024"});
  CHECK(bankruptcy.attributes()["parties"][0] == "Jane Example (Appellant)");
  CHECK(bankruptcy.attributes()["appeal_from"] == "Nevada - Las Vegas");
  CHECK(find(store, "bap9/15-1074/entry-1").when() == "2015-03-06");
  CHECK(find(store, "bap9/15-1074/on-2015-03-07-2").kind() == "case.opinion");
}

TEST_CASE("entries that come apart from their docket join its lane") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  CHECK(find(store, "ca9/12-35700/entry-3").lane() == find(store, "ca9/12-35700").lane());
  CHECK(find(store, "ca9/12-35700/entry-3").kind() == "case.opinion");
  CHECK(find(store, "docket-900777/entry-1").lane() == "Lawsuits/Docket 900777");
}

TEST_CASE("cases of one name have lanes of their own, and bad dates are listed") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "dockets.json");
  INFO(all_diagnostics(store));
  CHECK(find(store, "nysd/1:14-cv-00001").lane() == "Lawsuits/United States v. Smith");
  CHECK(find(store, "nysd/1:16-cv-00003").lane() ==
        "Lawsuits/United States v. Smith (nysd\u20441:16-cv-00003)");
  CHECK(find(store, "nysd/1:14-cv-00001").when() == "2014-01-02/..");
  CHECK(has_diagnostic(store, Severity::warning,
                       {"record 2", "date_terminated", "before the case was filed"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 3", "date_filed", "soon"}));
}

TEST_CASE("a docket that was downloaded again only adds what is new") {
  const TemporaryFolder folder("grown-docket");
  auto text = read_text(fixtures / "pacer.json");
  write_text(folder.path() / "1.json", text);
  text.replace(text.find("Letter to counsel"), 17, "ORDER to counsel");
  write_text(folder.path() / "2.json", text);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  INFO(all_diagnostics(store));
  CHECK(count_kind(store, "case") == 1);
  CHECK(store.size() == 1 + 3 + 1);
  CHECK(store.lanes().size() == 1 + 2);  // the root, "Lawsuits" and the case
  CHECK(find(store, "bap9/15-1074/on-2015-03-07-3").kind() == "case.order");
  CHECK(has_diagnostic(store, Severity::note, {"2.json", "told already", "1 of its entries"}));
}

TEST_CASE("cases without a number are not taken for one") {
  const TemporaryFolder folder("numberless");
  write_text(
      folder.path() / "dockets.json",
      R"([{"court_id": "dc", "docket_number": null, "case_name": "A v. B", "date_filed": "1999"},
                 {"court_id": "dc", "docket_number": null, "case_name": "C v. D", "date_filed": "2000"}])");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "dockets.json");
  CHECK(count_kind(store, "case") == 2);
  CHECK(find(store, "dc/C v. D").when() == "2000/..");
}

TEST_CASE("a docket that breaks off keeps the entries before the break") {
  const TemporaryFolder folder("broken-docket");
  const auto text = read_text(fixtures / "docket.json");
  write_text(folder.path() / "cut.json", text.substr(0, text.find("RESPONSE to")));
  write_text(folder.path() / "notes.json", "{}");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  INFO(all_diagnostics(store));
  CHECK(store.size() == 1 + 3);
  CHECK(store.diagnostics().count(Severity::error) == 1);
  CHECK(has_diagnostic(store, Severity::error, {"cut.json", "breaks off at byte", "line 2"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"notes.json", "no docket"}));
}

TEST_CASE("damaged dockets never crash the plugin") {
  load_mutations(PluginSource(TIMELOOM_PLUGIN_FILE),
                 {fixtures / "docket.json", fixtures / "dockets.json", fixtures / "entries.json",
                  fixtures / "pacer.json"},
                 400);
}
