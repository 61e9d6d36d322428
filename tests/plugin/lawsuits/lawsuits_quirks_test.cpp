// What real dockets have that no format allows.
#include <set>
#include <string>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

EventStore load_docket(const std::string& members) {
  const TemporaryFolder folder("lawsuits-quirks");
  write_text(
      folder.path() / "docket.json",
      R"({"id": 1, "case_name": "Doe v. Roe", "docket_number": "1:14-cv-00001", )" + members + "}");
  return PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "docket.json");
}

std::string entry(int number, const std::string& date, const std::string& description) {
  return R"({"entry_number": )" + std::to_string(number) + R"(, "date_filed": )" + date +
         R"(, "description": ")" + description + R"("})";
}

}  // namespace

TEST_CASE("missing and far dates cost their entry, and are listed with the field") {
  const auto store = load_docket(
      R"("court_id": "nysd", "date_filed": "2014-01-02", "date_terminated": "2914-01-02",
         "docket_entries": [)" +
      entry(1, "\"2014-01-02\"", "COMPLAINT") + "," + entry(2, "null", "ORDER") + "," +
      entry(3, "\"2914-03-04\"", "ORDER") + "," + entry(4, "\"0014-03-04\"", "ORDER") + "]");
  INFO(all_diagnostics(store));
  CHECK(store.size() == 2);
  CHECK(find(store, "nysd/1:14-cv-00001").when() == "2014-01-02/..");
  CHECK(has_diagnostic(store, Severity::warning, {"date_terminated", "2914-01-02"}));
  CHECK(store.diagnostics().count(Severity::skipped) == 3);
  CHECK(has_diagnostic(store, Severity::skipped, {"date_filed", "\"2914-03-04\" is too far"}));
}

TEST_CASE("a time with or without a zone is the day as it is written") {
  const auto store = load_docket(
      R"("court_id": "nysd", "date_filed": "2014-01-02T23:30:00-05:00", "docket_entries": [)" +
      entry(1, "\"2014-01-02T23:30:00\"", "COMPLAINT") + "," +
      entry(2, "\"2014-01-03T00:30:00Z\"", "ORDER") + "]");
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  CHECK(find(store, "nysd/1:14-cv-00001").when() == "2014-01-02/..");
  CHECK(find(store, "nysd/1:14-cv-00001/entry-1").when() == "2014-01-02");
  CHECK(find(store, "nysd/1:14-cv-00001/entry-2").when() == "2014-01-03");
}

TEST_CASE("a court that nobody knows, entities, and one number on two entries") {
  const auto store =
      load_docket(R"("court_id": "zzct", "date_filed": "2014-01-02", "docket_entries": [)" +
                  entry(1, "\"2014-01-02\"", "COMPLAINT by A&amp;B <i>et al.</i>") + "," +
                  entry(1, "\"2014-01-03\"", "SUMMONS") + "," +
                  entry(2, "\"2014-01-04\"", "Gremlin filed") + "]");
  INFO(all_diagnostics(store));
  CHECK(store.size() == 4);
  CHECK(find(store, "zzct/1:14-cv-00001/entry-1").title() == "COMPLAINT by A&B et al.");
  CHECK(find(store, "zzct/1:14-cv-00001/entry-2").kind() == "case.entry");
  CHECK(has_diagnostic(store, Severity::note, {"\"zzct\" is not known", "trial court"}));
  std::set<std::string> ids;
  for (EventRow row = 0; row < store.size(); ++row) CHECK(ids.emplace(store.id(row)).second);
}

TEST_CASE("the courts that PACER and CourtListener call differently are one") {
  const TemporaryFolder folder("lawsuits-courts");
  const auto write = [&folder](const char* name, const std::string& first, const char* court) {
    write_text(folder.path() / name,
               "{" + first + R"("case_name": "In re Doe", "court_id": ")" + court +
                   R"(", "docket_number": "4:09-bk-05144", "date_filed": "2009-03-04"})");
  };
  write("a.json",
        R"("resource_uri": "https://www.courtlistener.com/api/rest/v4/dockets/1/", "id": 1, )",
        "arb");
  write("b.json", R"("docket_entries": [], )", "azb");
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  INFO(all_diagnostics(store));
  CHECK(store.size() == 1);
  CHECK(find(store, "arb/4:09-bk-05144").attributes()["court_name"] == "Bankr. D. Ariz.");
}
