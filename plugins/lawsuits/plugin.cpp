// Court dockets and decisions: CourtListener's API and bulk data, and PACER dockets as juriscraper
// parses them.
#include <timeloom/plugin.hpp>

#include <array>

#include "lawsuits/bulk_data.hpp"
#include "lawsuits/case_events.hpp"
#include "lawsuits/court_case.hpp"
#include "lawsuits/court_json.hpp"
#include "shared/mapped_file.hpp"
#include "shared/source_files.hpp"

namespace timeloom::lawsuits {
namespace {

plugin::Description description() {
  return {.id = "org.timeloom.lawsuits",
          .name = "Lawsuits",
          .version = "1.0.0",
          .licence = "MIT",
          .summary =
              "Court dockets and opinions: CourtListener API JSON and bulk CSV, "
              "juriscraper's PACER JSON",
          .file_patterns = {"*.json", "*.csv"},
          .mime_types = {"application/json", "text/csv"},
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

constexpr std::array<std::string_view, 2> kEndings{".json", ".csv"};

bool is_ours(std::string_view head) {
  return looks_like_court_json(head) || bulk_table_of(head) != BulkTable::none;
}

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory) return plugin::folder_holds(input.uri, kEndings, is_ours) ? 80 : 0;
  return is_ours(input.head) ? 95 : 0;
}

void read_json(plugin::Reader& reader, CourtJson& json, const plugin::SourceListing& files,
               const std::vector<std::size_t>& indices) {
  for (const auto index : indices) {
    if (reader.stopped()) return;
    const auto name = files.name_of(index);
    try {
      const plugin::MappedFile file(files.paths[index]);
      json.read(name, file.bytes(), index + 1);
    } catch (const plugin::Failure& failure) {
      if (!files.is_folder) {
        json.finish();
        throw;
      }
      reader.diagnose({.severity = TIMELOOM_ERROR, .message = failure.what(), .file = name});
    }
  }
}

void read(plugin::Reader& reader) {
  const auto files = plugin::list_source_files(reader, kEndings);
  std::vector<BulkFile> tables;
  std::vector<std::size_t> others;
  for (std::size_t index = 0; index < files.paths.size(); ++index) {
    auto file = look_at(files.paths[index], files.name_of(index));
    if (file.table != BulkTable::none)
      tables.push_back(std::move(file));
    else if (files.paths[index].extension() == ".json" || !files.is_folder)
      others.push_back(index);
  }

  CaseEvents cases(reader);
  CourtJson json(reader, cases);
  read_json(reader, json, files, others);
  json.finish();
  read_bulk_data(reader, std::move(tables), cases);
}

}  // namespace
}  // namespace timeloom::lawsuits

TIMELOOM_PLUGIN(timeloom::lawsuits::description(), timeloom::lawsuits::probe,
                timeloom::lawsuits::read)
