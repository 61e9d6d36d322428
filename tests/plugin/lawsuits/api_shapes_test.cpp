// Responses with the members, the order and the nulls of CourtListener's own serializers
// (cl/search/api_serializers.py and models.py of freelawproject/courtlistener).
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::string api = "https://www.courtlistener.com/api/rest/v4/";

std::string docket() {
  return R"j({"resource_uri":")j" + api + R"j(dockets/910001/","id":910001,"court":")j" + api +
         R"j(courts/ca9/","court_id":"ca9","original_court_info":{"resource_uri":")j" + api +
         R"j(originating-court-information/7/","id":7,"date_created":"2020-01-01T00:00:00-08:00",
"date_modified":"2020-01-01T00:00:00-08:00","docket_number":"2:12-cv-00954-RSE","docket_number_raw":"",
"assigned_to_str":"R. Example","ordering_judge_str":"","court_reporter":"","date_disposed":null,
"date_filed":"2012-06-04","date_judgment":null,"date_judgment_eod":null,"date_filed_noa":null,
"date_received_coa":null,"date_rehearing_denied":null,"assigned_to":null,"ordering_judge":null},
"idb_data":null,"clusters":[],"audio_files":[],"assigned_to":null,"referred_to":null,
"bankruptcy_information":null,"absolute_url":"/docket/910001/doe-v-roe/","date_created":
"2020-01-01T00:00:00.123456-08:00","date_modified":"2020-01-01T00:00:00-08:00","source":1,
"appeal_from_str":"Western District of Washington","assigned_to_str":"","referred_to_str":"",
"panel_str":"","date_last_index":null,"date_cert_granted":null,"date_cert_denied":null,
"date_argued":"2013-02-01","date_reargued":null,"date_reargument_denied":null,"date_filed":
"2012-08-27","date_terminated":null,"date_last_filing":null,"case_name_short":"Doe","case_name":
"Doe v. Roe","case_name_full":"","slug":"doe-v-roe","docket_number":"12-35700","docket_number_core":
"12035700","docket_number_raw":"12-35700","federal_dn_office_code":"","federal_dn_case_type":"",
"pacer_case_id":null,"cause":"","nature_of_suit":"","jury_demand":"","jurisdiction_type":"",
"appellate_fee_status":"","mdl_status":"","blocked":false,"appeal_from":")j" +
         api + R"j(courts/wawd/","parent_docket":null,"tags":[],"panel":[")j" + api +
         R"j(people/1/"]})j";
}

// Documents with their texts come before the entry's own members.
std::string entries() {
  return R"j({"count":")j" + api + R"j(docket-entries/?count=on","next":")j" + api +
         R"j(docket-entries/?cursor=cD0y","previous":null,"results":[{"resource_uri":")j" + api +
         R"j(docket-entries/5/","id":5,"docket":")j" + api +
         R"j(dockets/910001/","recap_documents":[{"resource_uri":")j" + api +
         R"j(recap-documents/6/","id":6,"tags":[],"absolute_url":"/docket/910001/1/doe-v-roe/",
"date_created":"2020-01-01T00:00:00-08:00","sha1":"","page_count":null,"file_size":null,
"filepath_local":null,"plain_text":")j" +
         std::string(200'000, 'x') +
         R"j(","ocr_status":null,"document_number":"1","attachment_number":null,"pacer_doc_id":"",
"is_available":false,"is_sealed":null,"document_type":1,"description":"Complaint"}],"tags":[],
"date_created":"2020-01-01T00:00:00-08:00","date_modified":"2020-01-01T00:00:00-08:00",
"date_filed":"2012-08-28","time_filed":"16:05:00","entry_number":1,"recap_sequence_number":
"2012-08-28.001","pacer_sequence_number":null,"description":"NOTICE OF APPEAL &amp; fee"}]})j";
}

std::string cluster() {
  return R"j({"resource_uri":")j" + api + R"j(clusters/920001/","id":920001,"absolute_url":
"/opinion/920001/doe-v-roe/","panel":[],"non_participating_judges":[],"docket_id":910001,"docket":")j" +
         api + R"j(dockets/910001/","sub_opinions":[")j" + api + R"j(opinions/930001/",")j" + api +
         R"j(opinions/930002/"],"citations":[{"volume":null,"reporter":"F.3d","page":"1","type":1},
{"volume":"700","reporter":"F.3d","page":"123","type":1}],"cluster_redirections":[],"date_created":
"2020-01-01T00:00:00-08:00","date_modified":"2020-01-02T00:00:00-08:00","judges":"","date_filed":
"2014-03-04","date_filed_is_approximate":false,"slug":"doe-v-roe","case_name_short":"Doe",
"case_name":"Doe v. Roe","case_name_full":"","scdb_id":"","scdb_votes_majority":null,"source":"C",
"procedural_history":"","nature_of_suit":"","posture":"","syllabus":"","headnotes":"","summary":"",
"disposition":"","citation_count":0,"precedential_status":"Published","blocked":false})j";
}

std::string opinion(int id, const std::string& main_version) {
  return R"j({"resource_uri":")j" + api + "opinions/" + std::to_string(id) + R"j(/","id":)j" +
         std::to_string(id) +
         R"j(,"absolute_url":"/opinion/920001/doe-v-roe/","cluster_id":920001,"cluster":")j" + api +
         R"j(clusters/920001/","author_id":null,"author":null,"joined_by":[],"date_created":
"2020-01-01T00:00:00-08:00","date_modified":"2020-01-01T00:00:00-08:00","author_str":"",
"per_curiam":true,"joined_by_str":"","type":"010combined","sha1":"","page_count":3,"download_url":
null,"local_path":null,"plain_text":"","html":"","html_lawbox":null,"html_columbia":null,
"html_anon_2020":null,"xml_harvard":"","xml_scan":"<p>We affirm.</p>","html_with_citations":"",
"extracted_by_ocr":false,"ordering_key":null,"main_version":)j" +
         main_version + R"j(,"opinions_cited":[]})j";
}

}  // namespace

TEST_CASE("a case as CourtListener's API writes it, over four files") {
  const TemporaryFolder folder("courtlistener");
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto file = [&](const char* name, const std::string& text) {
    write_text(folder.path() / name, text);
    INFO(name);
    CHECK(plugin.confidence(folder.path() / name) == 95);
  };
  file("docket.json", docket());
  file("entries.json", entries());
  file("cluster.json", cluster());
  file("opinion-1.json", opinion(930001, "null"));
  file("opinion-2.json", opinion(930002, '"' + api + "opinions/930001/\""));
  const auto store = plugin.load(folder.path());
  INFO(all_diagnostics(store));

  const auto appeal = find(store, "ca9/12-35700");
  CHECK(appeal.when() == "2012-08-27/..");
  CHECK(appeal.links() == std::vector<std::string>{"appeal-of wawd/2:12-cv-00954"});
  CHECK(appeal.attributes()["appeal_from"] == "Western District of Washington");
  const auto entry = find(store, "ca9/12-35700/entry-1");
  CHECK(entry.kind() == "case.appeal");
  CHECK(entry.when() == "2012-08-28");
  CHECK(entry.title() == "NOTICE OF APPEAL & fee");
  CHECK(entry.lane() == appeal.lane());

  const auto decision = find(store, "cluster-920001");
  CHECK(decision.when() == "2014-03-04");
  CHECK(decision.lane() == appeal.lane());
  CHECK(decision.summary() == "We affirm.");
  CHECK(decision.attributes()["author"] == "per curiam");
  CHECK(decision.attributes()["citation"] == "700 F.3d 123");
  CHECK(has_diagnostic(store, Severity::note,
                       {"opinion-2.json", "930002 is an earlier version of opinion 930001"}));
  CHECK(store.size() == 3);
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
}
