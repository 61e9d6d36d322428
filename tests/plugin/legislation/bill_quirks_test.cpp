#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::string bill_xml(std::string_view number, std::string_view updated, std::string_view actions,
                     std::string_view introduced = "2017-04-03",
                     std::string_view title = "A bill") {
  return "<billStatus><bill><number>" + std::string(number) +
         "</number><type>HR</type><congress>115</congress><originChamber>House</originChamber>"
         "<updateDate>" +
         std::string(updated) + "</updateDate><introducedDate>" + std::string(introduced) +
         "</introducedDate><title>" + std::string(title) + "</title><actions>" +
         std::string(actions) + "</actions></bill></billStatus>";
}

std::string action(std::string_view date, std::string_view text, std::string_view more = "") {
  return "<item><actionDate>" + std::string(date) + "</actionDate><text>" + std::string(text) +
         "</text>" + std::string(more) + "</item>";
}

EventStore load(const std::string& xml) {
  const TemporaryFolder folder("bill-quirks");
  write_text(folder.path() / "bill.xml", xml);
  return PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "bill.xml");
}

}  // namespace

TEST_CASE("a date that is far from the Congress costs its action, and is listed") {
  const auto store =
      load(bill_xml("1", "",
                    action("2071-03-21", "Held at the desk.") + action("1017-03-21", "Referred.") +
                        action("2018-03-21", "Considered.")));
  INFO(all_diagnostics(store));
  CHECK(store.size() == 2);
  CHECK(find(store, "hr1-115").when() == "2017-04-03/2018-03-21");
  CHECK(has_diagnostic(store, Severity::skipped, {"actionDate", "2071-03-21", "Congress 115"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"actionDate", "1017-03-21"}));
}

TEST_CASE("an introduction that is far off or no date is replaced by the first action") {
  for (const auto* const introduced : {"2917-04-03", "04/03/2017 or so"}) {
    const auto store = load(bill_xml("1", "", action("2017-05-01", "Referred."), introduced));
    CHECK(find(store, "hr1-115").when() == "2017-05-01/2017-05-01");
    CHECK(has_diagnostic(store, Severity::warning, {"introducedDate", introduced}));
  }
}

TEST_CASE("a bill without any date is skipped and listed") {
  const auto store = load(bill_xml("1", "", action("", "Referred."), ""));
  CHECK(store.size() == 0);
  CHECK(has_diagnostic(store, Severity::skipped, {"an action without a date: Referred."}));
  CHECK(has_diagnostic(store, Severity::skipped, {"introducedDate", "no dated action"}));
}

TEST_CASE("dates with zones are days, and times with zones are instants") {
  const auto store = load(bill_xml(
      "1", "",
      action("2018-03-21-04:00", "A day with a zone.") +
          action("2018-03-22T00:00:00Z", "Midnight stands for a day.") +
          action("2018-03-23T18:00:00-04:00", "A time of its own.") +
          action("2018-03-24", "A clock of twelve hours.", "<actionTime>7:05 PM</actionTime>") +
          action("2018-03-25", "No clock.", "<actionTime>late</actionTime>")));
  INFO(all_diagnostics(store));
  CHECK(find(store, "hr1-115/action-2018-03-21").when() == "2018-03-21");
  CHECK(find(store, "hr1-115/action-2018-03-22").when() == "2018-03-22");
  CHECK(find(store, "hr1-115/action-2018-03-23").when() == "2018-03-23T22:00:00Z");
  CHECK(find(store, "hr1-115/action-2018-03-24").when() == "2018-03-24T23:05Z");
  CHECK(find(store, "hr1-115/action-2018-03-25").when() == "2018-03-25");
  CHECK(has_diagnostic(store, Severity::warning, {"actionTime", "\"late\" is no time"}));
  CHECK(store.diagnostics().total() == 1);
}

TEST_CASE("markup and entities in titles, and codes that nobody knows, cost nothing") {
  const auto store = load(bill_xml("1", "",
                                   action("2018-03-21", "Considered &amp;lt;i&amp;gt;at length.",
                                          "<actionCode>H99X</actionCode>"),
                                   "2017-04-03", "&lt;b&gt;Fish&lt;/b&gt; &amp;amp; Chips"));
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  CHECK(find(store, "hr1-115").title() == "Fish & Chips");
  const auto event = find(store, "hr1-115/action-2018-03-21");
  CHECK(event.kind() == "bill.action");
  CHECK(event.attributes()["codes"][0] == "H99X");
}

TEST_CASE("the place in the Statutes at Large is the law's citation") {
  const auto store = load(bill_xml("1", "",
                                   action("2018-04-11",
                                          "Became Public Law No: 115-164 (132 Stat. "
                                          "1253).")));
  const auto attributes = find(store, "hr1-115/enacted").attributes();
  CHECK(attributes["citation"] == "132 Stat. 1253");
}

TEST_CASE("a recorded vote of which the file says nothing is none") {
  const auto store = load(bill_xml(
      "1", "",
      action("2017-05-01", "On passage Passed by the Yeas and Nays: 388 - 25.",
             "<recordedVotes><recordedVote/></recordedVotes>") +
          action("2017-05-02", "Considered.", "<recordedVotes><recordedVote/></recordedVotes>")));
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().total() == 0);
  std::size_t with_votes = 0;
  for (EventRow row = 0; row < store.size(); ++row) {
    if (store.attributes(row).find("\"votes\"") == std::string_view::npos) continue;
    ++with_votes;
    const auto attributes = nlohmann::json::parse(store.attributes(row));
    CHECK(attributes["votes"] == nlohmann::json{{{"yea", 388}, {"nay", 25}}});
  }
  CHECK(with_votes == 1);
}

TEST_CASE("of several versions of a bill the one updated last is told") {
  const TemporaryFolder folder("versions");
  const auto write = [&folder](std::string_view name, const std::string& text) {
    std::filesystem::create_directories((folder.path() / name).parent_path());
    write_text(folder.path() / name, text);
  };
  const auto old = bill_xml("7", "2017-05-01T00:00:00Z", "", "2017-04-03", "Old");
  const auto later = bill_xml("7", "2018-05-01T00:00:00Z", "", "2017-04-03", "Later");
  const auto check = [&folder](std::string_view left_out) {
    const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
    INFO(all_diagnostics(store));
    CHECK(store.size() == 4);  // two bills and their introductions
    CHECK(find(store, "hr7-115").title() == "Later");
    CHECK(store.diagnostics().total() == 1);
    CHECK(has_diagnostic(store, Severity::note,
                         {left_out, "H.R. 7 (115th)", "2018-05-01T00:00:00Z"}));
  };
  write("BILLSTATUS-115hr8.xml", bill_xml("8", "", ""));

  SUBCASE("both named after it") {
    write("a/BILLSTATUS-115hr7.xml", later);
    write("b/BILLSTATUS-115hr7.xml", old);
    check("b/BILLSTATUS-115hr7.xml");
  }
  SUBCASE("one with a name that says nothing") {
    write("BILLSTATUS-115hr7.xml", old);
    write("copy.xml", later);
    check("BILLSTATUS-115hr7.xml");
  }
  SUBCASE("none with a name that says anything") {
    write("copy.xml", later);
    write("other.xml", old);
    check("other.xml");
  }
}

TEST_CASE("a file whose name promises another bill does not tell that bill twice") {
  const TemporaryFolder folder("false-names");
  write_text(folder.path() / "BILLSTATUS-115hr7.xml", bill_xml("7", "", ""));
  write_text(folder.path() / "BILLSTATUS-115hr8.xml", bill_xml("7", "", ""));
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  CHECK(count_kind(store, "bill") == 1);
  CHECK(has_diagnostic(store, Severity::skipped, {"BILLSTATUS-115hr8.xml", "another file"}));
}
