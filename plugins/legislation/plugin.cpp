// Bills of the US Congress: GPO BILLSTATUS XML and Congress.gov API JSON.
#include <timeloom/plugin.hpp>

#include <array>
#include <set>

#include "legislation/bill_events.hpp"
#include "legislation/bill_names.hpp"
#include "legislation/billstatus.hpp"
#include "legislation/congress_api.hpp"
#include "shared/json_document.hpp"
#include "shared/source_files.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::legislation {
namespace {

plugin::Description description() {
  return {.id = "org.timeloom.legislation",
          .name = "Legislation",
          .version = "1.0.0",
          .licence = "MIT",
          .summary = "Bills of the US Congress: GPO BILLSTATUS XML, Congress.gov API JSON",
          .file_patterns = {"BILLSTATUS-*.xml", "*.xml", "*.json"},
          .mime_types = {"application/xml", "application/json"},
          .kinds = {
              {"bill", "Bill", "green", "bar", 0.8F},
              {"bill.introduced", "Introduced", "green", "circle", 0.6F},
              {"bill.reported", "Reported by committee", "green", "square", 0.5F},
              {"bill.passed-house", "Passed House", "green", "triangle", 0.8F},
              {"bill.passed-senate", "Passed Senate", "green", "triangle-down", 0.8F},
              {"bill.conference", "Conference", "teal", "square", 0.5F},
              {"bill.presented", "Presented to President", "teal", "circle", 0.55F},
              {"bill.signed", "Signed by President", "green", "star", 0.9F},
              {"bill.vetoed", "Vetoed by President", "red", "cross", 0.9F},
              {"bill.enacted", "Became law", "green", "flag", 1.0F},
              {"bill.action", "Action", "grey", "diamond", 0.1F},
          }};
}

constexpr std::array<std::string_view, 3> kEndings{".xml", ".json", ".txt"};

bool matches(std::string_view head) {
  return looks_like_billstatus(head) || looks_like_congress_api(head);
}

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory) return plugin::folder_holds(input.uri, kEndings, matches) ? 80 : 0;
  return matches(input.head) ? 95 : 0;
}

// Lists at whose elements a response that breaks off is cut.
constexpr std::array<std::string_view, 7> kRecordLists{
    "bills", "actions", "committees", "relatedBills", "titles", "summaries", "cosponsors"};

class BillReader {
public:
  explicit BillReader(plugin::Reader& reader) : reader_(reader) {}

  void read(const plugin::SourceFile& file) {
    if (looks_like_billstatus(file.bytes))
      push(read_billstatus(file.bytes), {file.name, file.number});
    else if (looks_like_congress_api(file.bytes))
      read_response(file);
    else if (file.name.empty())
      throw plugin::Failure("there is no bill in this file");
    else if (file.name.ends_with(".xml"))
      skip(file, "this is no BILLSTATUS file");
  }

  // What the API's responses told, once all of them are read.
  void finish() {
    std::uint64_t record = 0;
    for (const auto& [id, bill] : api_bills_.bills()) push(bill, {{}, ++record});
  }

private:
  void read_response(const plugin::SourceFile& file) {
    const auto document = plugin::parse_json(plugin::utf8_text(file.bytes), kRecordLists);
    const bool known = api_bills_.add(document.root);
    if (document.fault) throw plugin::Failure(*document.fault);
    if (!known) skip(file, "the response does not say which bill it is about");
  }

  void push(const Bill& bill, const BillOrigin& origin) {
    if (seen_.insert(bill_id(bill.number)).second)
      push_bill(reader_, bill, origin);
    else
      reader_.diagnose({.severity = TIMELOOM_SKIPPED,
                        .message = bill_label(bill.number) + " was read from another file already",
                        .record = origin.record,
                        .file = origin.file});
  }

  void skip(const plugin::SourceFile& file, std::string_view why) {
    reader_.diagnose({.severity = TIMELOOM_SKIPPED, .message = why, .file = file.name});
  }

  plugin::Reader& reader_;
  ApiBills api_bills_;
  std::set<std::string> seen_;
};

void read(plugin::Reader& reader) {
  BillReader bills(reader);
  try {
    plugin::read_files(reader, kEndings, [&bills](const auto& file) { bills.read(file); });
  } catch (const plugin::Failure&) {
    bills.finish();
    throw;
  }
  bills.finish();
}

}  // namespace
}  // namespace timeloom::legislation

TIMELOOM_PLUGIN(timeloom::legislation::description(), timeloom::legislation::probe,
                timeloom::legislation::read)
