// ZIPs of bills, made here with libzip.
#include "plugin/legislation/zip_writing.hpp"
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/legislation/fixtures";

ZipEntries three_bills() {
  return {{"BILLSTATUS-115hr9001.xml", read_text(fixtures / "BILLSTATUS-115hr9001.xml")},
          {"BILLSTATUS-114sres9.xml", read_text(fixtures / "folder/BILLSTATUS-114sres9.xml")},
          {"115/bills/s/s9031/data.json",
           read_text(fixtures / "same-bill/115/bills/s/s9031/data.json")}};
}

std::string many_bills(int number) {
  return "<billStatus><bill><number>" + std::to_string(number) +
         "</number><type>HR</type><congress>115</congress><introducedDate>2017-01-03"
         "</introducedDate><title>Bill " +
         std::to_string(number) + "</title></bill></billStatus>";
}

}  // namespace

TEST_CASE("a ZIP of bills is read as the folder of the same files is") {
  const TemporaryFolder folder("bill-zip");
  const auto zip = folder.path() / "BILLSTATUS-115-hr.zip";
  write_zip(zip, three_bills());
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.confidence(zip) == 95);
  const auto store = plugin.load(zip);
  INFO(all_diagnostics(store));
  CHECK(store.size() == 10 + 3 + 11);
  CHECK(find(store, "hr9001-115").title() == "Example Act of 2017");
  CHECK(find(store, "s9031-115/enacted").when() == "2018-12-21");
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(has_diagnostic(store, Severity::skipped,
                       {"BILLSTATUS-115-hr.zip/BILLSTATUS-115hr9001.xml", "sometime"}));
}

TEST_CASE("ZIPs in a folder are opened too, and versions across them are compared") {
  const TemporaryFolder folder("zips");
  write_zip(folder.path() / "BILLSTATUS-115-hr.zip", three_bills());
  write_text(folder.path() / "BILLSTATUS-115hr9001.xml",
             read_text(fixtures / "BILLSTATUS-115hr9001.xml"));
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  CHECK(plugin.confidence(folder.path()) == 80);
  const auto store = plugin.load(folder.path());
  CHECK(store.size() == 10 + 3 + 11);
  CHECK(has_diagnostic(store, Severity::note, {"BILLSTATUS-115hr9001.xml", "H.R. 9001 (115th)"}));
}

TEST_CASE("many entries are read on all cores, in order of their names") {
  const TemporaryFolder folder("many-bills");
  ZipEntries entries;
  for (int number = 1; number <= 500; ++number)
    entries.emplace_back("BILLSTATUS-115hr" + std::to_string(number) + ".xml", many_bills(number));
  write_zip(folder.path() / "BILLSTATUS-115-hr.zip", entries);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path());
  CHECK(store.diagnostics().total() == 0);
  CHECK(count_kind(store, "bill") == 500);
  CHECK(find(store, "hr321-115").title() == "Bill 321");
}

TEST_CASE("a broken entry is one error with ZIP and entry, and costs only itself") {
  const TemporaryFolder folder("broken-entry");
  const auto zip = folder.path() / "BILLSTATUS-115-hr.zip";
  write_zip(zip, three_bills(), false);
  auto bytes = read_text(zip);
  const auto at = bytes.find("Example Act of 2017");
  REQUIRE(at != std::string::npos);
  bytes[at] = 'X';  // its checksum no longer fits
  write_text(zip, bytes);
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(zip);
  INFO(all_diagnostics(store));
  CHECK(store.diagnostics().count(Severity::error) == 1);
  CHECK(has_diagnostic(store, Severity::error,
                       {"BILLSTATUS-115-hr.zip/BILLSTATUS-115hr9001.xml", "damaged"}));
  CHECK(store.size() == 3 + 11);
}

TEST_CASE("a ZIP that is cut off is one error") {
  const TemporaryFolder folder("cut-zip");
  const auto zip = folder.path() / "BILLSTATUS-115-hr.zip";
  write_zip(zip, three_bills());
  const auto bytes = read_text(zip);
  write_text(zip, bytes.substr(0, bytes.size() / 2));
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto alone = plugin.load(zip);
  INFO(all_diagnostics(alone));
  CHECK(alone.diagnostics().total() == 1);
  CHECK(has_diagnostic(alone, Severity::error, {"BILLSTATUS-115-hr.zip", "cannot be read"}));

  write_text(folder.path() / "BILLSTATUS-115hr1.xml", many_bills(1));
  const auto beside = plugin.load(folder.path());
  CHECK(count_kind(beside, "bill") == 1);
  CHECK(beside.diagnostics().total() == 1);
  CHECK(has_diagnostic(beside, Severity::error, {"BILLSTATUS-115-hr.zip", "cannot be read"}));
}

TEST_CASE("a ZIP with nothing to read in it says so") {
  const TemporaryFolder folder("other-zip");
  write_zip(folder.path() / "pictures.zip", {{"a.png", "no bill"}});
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load_unasked(folder.path() / "pictures.zip");
  CHECK(has_diagnostic(store, Severity::error, {"no bill in this ZIP"}));
}

TEST_CASE("damaged ZIPs never crash the plugin") {
  const TemporaryFolder folder("damaged-zips");
  write_zip(folder.path() / "packed.zip", three_bills());
  write_zip(folder.path() / "stored.zip", three_bills(), false);
  load_mutations(PluginSource(TIMELOOM_PLUGIN_FILE),
                 {folder.path() / "packed.zip", folder.path() / "stored.zip"}, 300);
}
