// Bills of the US Congress: GPO BILLSTATUS XML, Congress.gov API JSON, unitedstates/congress JSON.
#include <timeloom/plugin.hpp>

#include <algorithm>
#include <vector>

#include "legislation/bill_files.hpp"
#include "legislation/bill_parsing.hpp"
#include "legislation/bill_versions.hpp"
#include "legislation/congress_api.hpp"
#include "shared/ordered_workers.hpp"

namespace timeloom::legislation {
namespace {

plugin::Description description() {
  return {.id = "org.timeloom.legislation",
          .name = "Legislation",
          .version = "1.0.0",
          .licence = "MIT",
          .summary =
              "Bills of the US Congress: GPO BILLSTATUS XML and ZIP, Congress.gov API JSON, "
              "unitedstates/congress data.json",
          .file_patterns = {"BILLSTATUS-*.xml", "BILLSTATUS-*.zip", "data.json", "*.xml", "*.json"},
          .mime_types = {"application/xml", "application/json", "application/zip"},
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

// The names of a ZIP's first entries stand in its head.
bool looks_like_zip_of_bills(std::string_view head) {
  return looks_like_zip(head) &&
         (head.find("BILLSTATUS-") != head.npos ||
          (head.find("/bills/") != head.npos && head.find("/data.json") != head.npos));
}

bool matches(std::string_view head) {
  return looks_like_bills(head) || looks_like_zip_of_bills(head);
}

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory) return folder_holds_bills(input.uri, matches) ? 80 : 0;
  return matches(input.head) ? 95 : 0;
}

class BillReader {
public:
  explicit BillReader(plugin::Reader& reader)
      : reader_(reader), files_(list_bill_files(reader)), versions_(reader) {
    for (const auto& file : files_) total_ += file.size;
  }

  void read() {
    plugin::ordered_workers((files_.size() + kFilesAtOnce - 1) / kFilesAtOnce,
                            [this](std::size_t batch) { return parse(batch); },
                            [this](std::vector<ParsedFile> batch) {
                              for (auto& parsed : batch)
                                if (!reader_.stopped()) take(files_[taken_++], std::move(parsed));
                            },
                            [this] { return reader_.stopped(); });
    if (reader_.stopped() || !add_responses() || !versions_.finish()) return;
    if (!fault_.empty()) throw plugin::Failure(fault_);
  }

private:
  // Most files take less time than it takes threads to speak about them.
  static constexpr std::size_t kFilesAtOnce = 16;

  std::vector<ParsedFile> parse(std::size_t batch) {
    std::vector<ParsedFile> parsed;
    const auto end = std::min(files_.size(), (batch + 1) * kFilesAtOnce);
    for (auto index = batch * kFilesAtOnce; index < end; ++index)
      parsed.push_back(parse_bill_file(opener_, files_[index]));
    return parsed;
  }

  void take(const BillFile& file, ParsedFile parsed) {
    // Responses come in files whose names promise nothing, so the last of them was before this one.
    if (!file.bill.empty() && !add_responses()) return;
    if (parsed.response && !responses_.add(*parsed.response))
      parsed.skipped = "the response does not say which bill it is about";
    if (!parsed.skipped.empty())
      reader_.diagnose(
          {.severity = TIMELOOM_SKIPPED, .message = parsed.skipped, .file = file.name});
    if (!parsed.fault.empty() && file.name.empty())
      fault_ = parsed.fault;
    else if (!parsed.fault.empty())
      reader_.diagnose({.severity = TIMELOOM_ERROR, .message = parsed.fault, .file = file.name});
    done_ += file.size;
    reader_.progress(done_, total_);
    if (parsed.bill) versions_.add(file.bill, {std::move(*parsed.bill), file.name, file.number});
  }

  // What all responses together told of each bill.
  bool add_responses() {
    std::uint64_t record = 0;
    for (auto& [id, bill] : responses_.bills())
      if (!versions_.add({}, {draft_bill(std::move(bill)), {}, ++record})) return false;
    responses_.bills().clear();
    return true;
  }

  plugin::Reader& reader_;
  std::vector<BillFile> files_;
  BillFileOpener opener_;
  std::size_t taken_ = 0;
  BillVersions versions_;
  ApiBills responses_;
  std::string fault_;  // of a source that is one file
  std::uint64_t done_ = 0, total_ = 0;
};

void read(plugin::Reader& reader) {
  BillReader(reader).read();
}

}  // namespace
}  // namespace timeloom::legislation

TIMELOOM_PLUGIN(timeloom::legislation::description(), timeloom::legislation::probe,
                timeloom::legislation::read)
