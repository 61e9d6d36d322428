// Court dockets: CourtListener's API JSON and PACER dockets as juriscraper parses them.
#include <timeloom/plugin.hpp>

#include <array>

#include "lawsuits/case_events.hpp"
#include "lawsuits/court_case.hpp"
#include "shared/json_document.hpp"
#include "shared/source_files.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::lawsuits {
namespace {

plugin::Description description() {
  return {.id = "org.timeloom.lawsuits",
          .name = "Lawsuits",
          .version = "1.0.0",
          .licence = "MIT",
          .summary = "Court dockets: CourtListener API JSON, juriscraper's PACER JSON",
          .file_patterns = {"*.json"},
          .mime_types = {"application/json"},
          .kinds = {
              {"case", "Case", "orange", "bar", 0.8F},
              {"case.complaint", "Complaint", "orange", "circle", 0.7F},
              {"case.motion", "Motion", "orange", "triangle", 0.35F},
              {"case.order", "Order", "brown", "square", 0.5F},
              {"case.injunction", "Injunction", "red", "cross", 0.9F},
              {"case.judgment", "Judgment", "brown", "star", 0.9F},
              {"case.appeal", "Appeal", "orange", "flag", 0.75F},
              {"case.opinion", "Opinion", "brown", "diamond", 0.8F},
              {"case.entry", "Docket entry", "grey", "circle", 0.1F},
          }};
}

constexpr std::array<std::string_view, 1> kEndings{".json"};
constexpr std::array<std::string_view, 3> kRecordLists{"", "results", "docket_entries"};

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory)
    return plugin::folder_holds(input.uri, kEndings, looks_like_docket) ? 80 : 0;
  return looks_like_docket(input.head) ? 95 : 0;
}

class DocketReader {
public:
  explicit DocketReader(plugin::Reader& reader) : reader_(reader), events_(reader) {}

  void read(const plugin::SourceFile& file) {
    const auto document = plugin::parse_json(plugin::utf8_text(file.bytes), kRecordLists);
    const auto before = found_;
    const auto& results = plugin::list_of(document.root, "results");
    if (document.root.is_array())
      read_all(document.root, file);
    else if (results.is_array())
      read_all(results, file);
    else
      read_one(document.root, file, file.number);
    if (document.fault) throw plugin::Failure(*document.fault);
    if (found_ > before) return;
    constexpr std::string_view message = "there is no docket in this file";
    if (file.name.empty()) throw plugin::Failure(std::string(message));
    reader_.diagnose({.severity = TIMELOOM_SKIPPED, .message = message, .file = file.name});
  }

  // Entries whose docket may have come in a later file.
  void finish() {
    for (const auto& [docket_id, loose] : loose_)
      events_.push_loose(docket_id, loose.entries, loose.origin);
  }

private:
  struct Loose {
    std::vector<Entry> entries;
    CaseOrigin origin;
  };

  void read_all(const nlohmann::json& records, const plugin::SourceFile& file) {
    std::uint64_t record = 0;
    for (const auto& object : records) {
      if (reader_.stopped()) return;
      read_one(object, file, ++record);
    }
  }

  void read_one(const nlohmann::json& object, const plugin::SourceFile& file,
                std::uint64_t record) {
    if (is_loose_entry(object)) {
      auto& loose = loose_[docket_of(object)];
      loose.origin.file = file.name;
      loose.entries.push_back(read_entry(object));
    } else if (is_case(object)) {
      events_.push(read_case(object), {file.name, record});
    } else {
      return;
    }
    ++found_;
  }

  plugin::Reader& reader_;
  CaseEvents events_;
  std::map<std::string, Loose> loose_;
  std::uint64_t found_ = 0;
};

void read(plugin::Reader& reader) {
  DocketReader dockets(reader);
  try {
    plugin::read_files(reader, kEndings, [&dockets](const auto& file) { dockets.read(file); });
  } catch (const plugin::Failure&) {
    dockets.finish();
    throw;
  }
  dockets.finish();
}

}  // namespace
}  // namespace timeloom::lawsuits

TIMELOOM_PLUGIN(timeloom::lawsuits::description(), timeloom::lawsuits::probe,
                timeloom::lawsuits::read)
