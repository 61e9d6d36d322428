#include "policy/policy_file.hpp"

#include <array>

#include "policy/federal_register.hpp"
#include "policy/federal_register_issue.hpp"
#include "policy/regulations_gov.hpp"
#include "policy/rows_table.hpp"
#include "policy/tracker_table.hpp"
#include "shared/json_document.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

constexpr std::array<std::string_view, 3> kRecordLists{"", "results", "data"};

bool is_json_of_ours(std::string_view head) {
  return looks_like_federal_register(head) || looks_like_regulations_gov(head);
}

// The records of a response, wherever its form keeps them.
class ResponseReader {
public:
  explicit ResponseReader(const plugin::SourceFile& file) : file_(file) {}

  ParsedFile read() {
    const auto document =
        plugin::parse_json_records(plugin::utf8_text(file_.bytes), kRecordLists,
                                   [this](std::string_view list, const nlohmann::json& record) {
                                     list.empty() ? read_page(record) : read_object(record);
                                   });
    if (!document.root.is_array()) read_page(document.root);
    if (comments_ > 0)
      parsed_.findings.push_back(
          {TIMELOOM_NOTE,
           std::to_string(comments_) +
               (comments_ == 1 ? " public comment was" : " public comments were") +
               " passed over: only rules and their papers are read",
           "",
           {file_.name}});
    if (document.fault && !file_.name.empty())
      parsed_.findings.push_back({TIMELOOM_ERROR, *document.fault, "", {file_.name}});
    else
      parsed_.fault = document.fault;
    return std::move(parsed_);
  }

private:
  // Its records were read when they were complete; what is left in the lists is none.
  void read_page(const nlohmann::json& page) {
    for (const auto* list : {"results", "data"})
      for (const auto& object : plugin::list_of(page, list)) read_object(object);
    if (const auto& one = plugin::object_of(page, "data"); one.is_object()) read_object(one);
    if (is_federal_register_document(page) || is_regulations_gov_document(page)) read_object(page);
  }

  void read_object(const nlohmann::json& object) {
    const DocumentOrigin origin{file_.name, ++record_};
    if (is_federal_register_document(object))
      parsed_.documents.push_back(read_federal_register(object));
    else if (is_regulations_gov_comment(object))
      ++comments_;
    else if (is_regulations_gov_docket(object))
      parsed_.dockets.push_back(read_regulations_gov_docket(object));
    else if (is_regulations_gov_document(object))
      parsed_.documents.push_back(read_regulations_gov(object));
    else
      parsed_.findings.push_back(
          {TIMELOOM_SKIPPED, "this is no document: it has no number", "", origin});
    if (!parsed_.documents.empty() && parsed_.documents.back().origin.record == 0)
      parsed_.documents.back().origin = origin;
    if (!parsed_.dockets.empty() && parsed_.dockets.back().origin.record == 0)
      parsed_.dockets.back().origin = origin;
  }

  const plugin::SourceFile& file_;
  ParsedFile parsed_;
  std::uint64_t record_ = 0, comments_ = 0;
};

bool is_table(const std::filesystem::path& path) {
  return path.extension() == ".csv" || path.extension() == ".tsv";
}

}  // namespace

bool is_policy_file(std::string_view head) {
  return is_json_of_ours(head) || row_reader_of(head) != nullptr ||
         looks_like_federal_register_issue(head);
}

ParsedFile read_policy_file(const plugin::SourceFile& file,
                            const std::optional<TrackerMapping>& mapping) {
  const auto bytes = file.bytes;
  std::error_code ignored;
  if (is_table(file.path))
    if (const auto beside = mapping_beside(file.path); std::filesystem::exists(beside, ignored))
      return read_tracker(file, load_tracker_mapping(beside));
  if (const auto read_row = row_reader_of(bytes)) return read_rows_table(file, read_row);
  if (is_table(file.path) && mapping) return read_tracker(file, *mapping);
  if (looks_like_federal_register_issue(bytes)) return read_federal_register_issue(file);
  if (is_json_of_ours(bytes)) return ResponseReader(file).read();
  if (file.name.empty()) throw plugin::Failure("there are no rules and no orders in this file");
  return {};
}

}  // namespace timeloom::policy
