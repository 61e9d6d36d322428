// Rules and executive orders of the US government: the Federal Register's API as JSON and CSV and
// its issues as XML, Regulations.gov's API, the National Archives' table of executive orders, and
// anyone's table of rules through a mapping.
#include <timeloom/plugin.hpp>

#include <algorithm>
#include <array>

#include "policy/policy_events.hpp"
#include "policy/policy_file.hpp"
#include "policy/rows_table.hpp"
#include "shared/json_document.hpp"
#include "shared/mapped_file.hpp"
#include "shared/parse_files.hpp"

namespace timeloom::policy {
namespace {

plugin::Description description() {
  return {.id = "org.timeloom.policy",
          .name = "Policy",
          .version = "1.0.0",
          .licence = "MIT",
          .summary =
              "Rules and executive orders: Federal Register JSON, CSV and XML, "
              "Regulations.gov JSON, executive_orders.csv, tables with a mapping",
          .file_patterns = {"*.json", "*.xml", "executive_orders.csv", "*.csv", "*.tsv"},
          .mime_types = {"application/json", "application/xml", "text/csv"},
          .options_schema =
              R"({"type": "object", "additionalProperties": false, "properties": {"mapping": )"
              R"({"type": "string", "description": "JSON file that says which column of a table )"
              R"(is what; relative to the table"}}})",
          .kinds = {
              {"rule", "Rule, proposal to effect", "blue", "bar", 0.75F},
              {"rule.proposed", "Proposed rule", "blue", "triangle", 0.6F},
              {"rule.final", "Final rule", "blue", "square", 0.7F},
              {"rule.correction", "Correction", "orange", "cross", 0.35F},
              {"rule.withdrawn", "Withdrawal", "red", "triangle-down", 0.55F},
              {"rule.notice", "Notice", "grey", "circle", 0.3F},
              {"order.executive", "Executive order", "purple", "star", 0.8F},
              {"order.proclamation", "Proclamation", "purple", "circle", 0.6F},
              {"order.memorandum", "Presidential memorandum", "purple", "square", 0.7F},
              {"order.determination", "Presidential determination", "purple", "triangle", 0.6F},
              {"order.notice", "Presidential notice", "purple", "cross", 0.5F},
              {"rule.presidential", "Presidential document", "purple", "diamond", 0.7F},
              {"rule.comment-period", "Comment period", "teal", "bar", 0.4F},
              {"rule.effective", "Takes effect", "blue", "flag", 0.55F},
              {"rule.document", "Other document", "grey", "circle", 0.2F},
          }};
}

constexpr std::array<std::string_view, 4> kEndings{".json", ".csv", ".tsv", ".xml"};

bool is_of_ours(std::string_view head) {
  return is_policy_file(head) || looks_like_tracker_mapping(head);
}

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory) return plugin::folder_holds(input.uri, kEndings, is_of_ours) ? 80 : 0;
  std::error_code ignored;
  if (input.name.ends_with(".csv") || input.name.ends_with(".tsv"))
    if (std::filesystem::exists(mapping_beside(plugin::path_from_utf8(input.uri)), ignored))
      return 97;
  return is_policy_file(input.head) ? 95 : 0;
}

// The mapping that the options name: {"mapping": "rules.json"}.
std::optional<TrackerMapping> mapping_of(const plugin::Reader& reader) {
  if (reader.options().empty()) return std::nullopt;
  const auto options = nlohmann::json::parse(reader.options(), nullptr, false);
  if (!options.is_object()) throw plugin::Failure("the options are no JSON object");
  for (const auto& [name, value] : options.items())
    if (name != "mapping" || !value.is_string())
      throw plugin::Failure("the only option is \"mapping\", a file's name; there is \"" + name +
                            "\"");
  if (options.empty()) return std::nullopt;
  const auto source = plugin::path_from_utf8(reader.uri());
  std::error_code ignored;
  const auto folder =
      std::filesystem::is_directory(source, ignored) ? source : source.parent_path();
  const auto file = folder / plugin::path_from_utf8(plugin::text_of(options, "mapping"));
  reader.reads(plugin::path_to_utf8(file));
  return load_tracker_mapping(file);
}

// A table of ours that is the whole source and that no mapping beside it claims.
bool read_as_one_table(plugin::Reader& reader, PolicyEvents& events) {
  const auto path = plugin::path_from_utf8(reader.uri());
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return false;
  reader.reads(reader.uri());
  reader.reads(plugin::path_to_utf8(mapping_beside(path)));  // also where there is none yet
  if (std::filesystem::exists(mapping_beside(path), ignored)) return false;
  const plugin::MappedFile file(path);
  const auto read_row = row_reader_of(file.bytes());
  if (read_row == nullptr) return false;
  read_rows_table(reader, file.bytes(), read_row,
                  [&events](ParsedFile&& parsed) { events.add(std::move(parsed)); });
  return true;
}

std::optional<std::string> read_all_files(plugin::Reader& reader,
                                          const std::optional<TrackerMapping>& mapping,
                                          PolicyEvents& events) {
  std::optional<std::string> fault;
  plugin::parse_files(
      reader, kEndings,
      [&mapping](const plugin::SourceFile& file) { return read_policy_file(file, mapping); },
      [&](ParsedFile&& parsed) {
        if (parsed.fault) fault = parsed.fault;
        events.add(std::move(parsed));
      });
  return fault;
}

void read(plugin::Reader& reader) {
  const auto mapping = mapping_of(reader);
  PolicyEvents events(reader);
  std::optional<std::string> fault;
  if (!read_as_one_table(reader, events)) fault = read_all_files(reader, mapping, events);
  events.push();
  if (fault) throw plugin::Failure(*fault);
}

}  // namespace
}  // namespace timeloom::policy

TIMELOOM_PLUGIN(timeloom::policy::description(), timeloom::policy::probe, timeloom::policy::read)
