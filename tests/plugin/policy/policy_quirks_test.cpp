// What real files of rules have that no format allows.
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

EventStore load_json(const std::string& documents, const std::string& list = "results") {
  const TemporaryFolder folder("policy-quirks");
  write_text(folder.path() / "documents.json", R"({")" + list + R"(": [)" + documents + "]}");
  return PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "documents.json");
}

std::string document(const std::string& number, const std::string& date,
                     const std::string& more = "") {
  return R"({"document_number": ")" + number + R"(", "publication_date": )" + date +
         R"(, "type": "Rule", "title": "Examples")" + more + "}";
}

std::string moment(const std::string& id, const std::string& posted, const std::string& closes) {
  return R"({"id": ")" + id +
         R"(", "type": "documents", "attributes": {"documentType": "Proposed Rule", "agencyId": "EPA",
            "title": "Examples", "postedDate": ")" +
         posted + R"(", "commentStartDate": ")" + posted + R"(", "commentEndDate": ")" + closes +
         R"("}})";
}

}  // namespace

TEST_CASE("missing and impossible dates cost their document, and are listed with the field") {
  const auto store =
      load_json(document("2024-10001", "null") + "," + document("2024-10002", "\"2924-01-02\"") +
                "," + document("2024-10003", "\"2024-02-30\"") + "," +
                document("2024-10004", "\"2024-01-02\"", R"(, "effective_on": "0024-03-01")"));
  INFO(all_diagnostics(store));
  CHECK(store.size() == 1);
  CHECK(has_diagnostic(store, Severity::skipped, {"record 1", "publication_date", "no date"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 2", "2924-01-02 cannot be its date"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 3", "\"2024-02-30\" is no date"}));
  CHECK(has_diagnostic(store, Severity::warning, {"record 4", "effective date", "0024-03-01"}));
}

TEST_CASE("moments of summer and winter are the days that they stand for in Washington") {
  const auto store =
      load_json(moment("EPA-1", "2024-01-05T05:00:00Z", "2024-02-06T04:59:59Z") + "," +
                    moment("EPA-2", "2024-07-05T04:00:00Z", "2024-08-06T03:59:59Z") + "," +
                    moment("EPA-3", "2024-07-05", "2024-08-05T23:59:59-04:00"),
                "data");
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  CHECK(find(store, "EPA-1").when() == "2024-01-05");
  CHECK(find(store, "EPA-1/comment-period").when() == "2024-01-05/2024-02-05");
  CHECK(find(store, "EPA-2/comment-period").when() == "2024-07-05/2024-08-05");
  CHECK(find(store, "EPA-3/comment-period").when() == "2024-07-05/2024-08-05");
}

TEST_CASE("types, agencies and members that nobody knows cost nothing") {
  const auto store = load_json(
      R"({"document_number": "2024-10001", "publication_date": "2024-01-02", "type": "Ukase",
          "title": "A &lt;b&gt; B &amp; <i>C</i>", "agencies": [{"raw_name": "BOARD OF EXAMPLES"},
          {"name": null}, 7], "docket_ids": "AB-2024-0001", "topics": null, "cfr_references": {},
          "regulation_id_numbers": [null, "RIN 2060-AB12"], "significant": "maybe"})");
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  const auto event = find(store, "2024-10001");
  CHECK(event.kind() == "rule.document");
  CHECK(event.title() == "A <b> B & C");
  CHECK(event.attributes()["rin"] == "2060-AB12");
  CHECK(event.attributes()["docket"] == "AB-2024-0001");
}

TEST_CASE("one number twice is one document, and a document without a number is listed") {
  const auto store =
      load_json(document("2024-10001", "\"2024-01-02\"") + "," +
                document("2024-10001", "\"2024-01-02\"", R"(, "effective_on": "2024-02-01")") +
                "," + document("", "\"2024-01-03\""));
  INFO(all_diagnostics(store));
  CHECK(store.size() == 2);  // with its effect
  CHECK(find(store, "2024-10001/effective").when() == "2024-02-01");
  CHECK(has_diagnostic(store, Severity::note, {"record 2", "2024-10001 is listed again"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"record 3", "without a number"}));
}
