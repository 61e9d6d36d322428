#include "policy/tracker_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "policy/agency_names.hpp"
#include "policy/csv_columns.hpp"
#include "policy/rule_numbers.hpp"
#include "policy/us_date.hpp"
#include "shared/attributes.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

struct Stage {
  std::string_view role;
  DocumentType type;
  DocumentRole does;
};

constexpr std::array<Stage, 3> kStages{{
    {"proposed", DocumentType::proposed_rule, DocumentRole::proposes},
    {"final", DocumentType::rule, DocumentRole::decides},
    {"withdrawn", DocumentType::proposed_rule, DocumentRole::withdraws},
}};

class TrackerReader {
public:
  TrackerReader(const plugin::SourceFile& file, const TrackerMapping& mapping)
      : file_(file), mapping_(mapping) {}

  ParsedFile read() {
    const char delimiter = file_.path.extension() == ".tsv" ? '\t' : ',';
    plugin::CsvReader csv(plugin::utf8_text(file_.bytes), delimiter);
    if (!csv.next()) throw plugin::Failure("the table is empty");
    columns_ = CsvColumns(csv.record().fields);
    check_columns();
    while (csv.next()) {
      const auto& row = csv.record();
      if (row.fault == plugin::CsvFault::unterminated_quote)
        parsed_.findings.push_back(unclosed_quote({file_.name, row.number - 1, row.fault_line}));
      read_row(row);
    }
    return std::move(parsed_);
  }

private:
  void check_columns() const {
    const auto check = [this](const std::string& column) {
      if (columns_.find(column)) return;
      std::string names;
      for (const auto& name : columns_.names()) names += (names.empty() ? "" : ", ") + name;
      throw plugin::Failure("the mapping " + mapping_.name + " names a column \"" + column +
                            "\" that the table does not have; it has " + names);
    };
    for (const auto& [role, column] : mapping_.columns) check(column);
    for (const auto& column : mapping_.attributes) check(column);
  }

  std::string text(const plugin::CsvRecord& row, std::string_view role) const {
    std::string found;
    if (const auto column = mapping_.columns.find(role); column != mapping_.columns.end())
      found = columns_.text(row, column->second);
    if (found.empty())
      if (const auto constant = mapping_.constants.find(role); constant != mapping_.constants.end())
        found = constant->second;
    return found;
  }

  std::string date(const plugin::CsvRecord& row, std::string_view role) const {
    return iso_date(text(row, role));
  }

  RuleDocument common(const plugin::CsvRecord& row) const {
    RuleDocument document{.service = DocumentService::tracker,
                          .agency = agency_name(text(row, "agency")),
                          .title = text(row, "title"),
                          .summary = text(row, "summary"),
                          .rins = rins_in(text(row, "rin")),
                          .rule_id = text(row, "id"),
                          .origin = {file_.name, row.number - 1, row.line}};
    for (auto& docket : split_list(text(row, "docket")))
      add_new(document.dockets, {std::move(docket)});
    if (document.rule_id.empty() && !document.rins.empty())
      document.rule_id = "rule/" + document.rins.front();
    if (document.rule_id.empty() && !document.dockets.empty())
      document.rule_id = "rule/" + document.dockets.front();
    if (document.rule_id.empty()) document.rule_id = "row-" + std::to_string(row.number - 1);
    if (document.title.empty()) document.title = "Rule " + document.rule_id;
    const auto status = text(row, "status");
    if (!status.empty()) document.tags.push_back(status);
    plugin::Attributes attributes;
    attributes.add("status", status);
    for (const auto& column : mapping_.attributes)
      if (!is_told_anyway(column)) attributes.add(column, columns_.text(row, column));
    document.attributes = attributes.text();
    if (auto url = text(row, "url"); !url.empty())
      document.references.emplace_back(std::string(), std::move(url));
    return document;
  }

  // Numbers that a document goes by are among its attributes already, under these names.
  bool is_told_anyway(const std::string& column) const {
    static constexpr std::array<std::string_view, 4> names{"rin", "docket", "document_number",
                                                           "citation"};
    return mapping_.columns.contains(column) &&
           std::find(names.begin(), names.end(), column) != names.end();
  }

  void read_row(const plugin::CsvRecord& row) {
    const auto shared = common(row);
    const auto first = parsed_.documents.size();
    for (const auto& stage : kStages) {
      auto when = date(row, stage.role);
      const bool is_final = stage.role == "final";
      const auto effective = is_final ? date(row, "effective") : std::string();
      if (when.empty()) when = effective;  // all that is known of the decision
      if (when.empty()) continue;
      auto document = shared;
      document.id = shared.rule_id + '/' + std::string(stage.role);
      document.type = stage.type;
      document.role = stage.does;
      const auto kind = mapping_.kinds.find(stage.role);
      document.kind = kind != mapping_.kinds.end() ? kind->second : kind_of(stage.type, stage.does);
      document.date = std::move(when);
      document.date_field = stage.role;
      document.effective = effective;
      if (is_final) {
        document.document_number = text(row, "document_number");
        document.citation = text(row, "citation");
      }
      parsed_.documents.push_back(std::move(document));
    }
    if (parsed_.documents.size() == first) {
      parsed_.findings.push_back(
          {TIMELOOM_SKIPPED, shared.rule_id + ": no date", "", shared.origin});
      return;
    }
    auto& document = parsed_.documents[first];
    document.comments_close = date(row, "comments_close");
    document.comments_open = date(row, "comments_open");
    if (document.comments_open.empty() && !document.comments_close.empty())
      document.comments_open = document.date;
  }

  const plugin::SourceFile& file_;
  const TrackerMapping& mapping_;
  CsvColumns columns_;
  ParsedFile parsed_;
};

}  // namespace

ParsedFile read_tracker(const plugin::SourceFile& file, const TrackerMapping& mapping) {
  return TrackerReader(file, mapping).read();
}

}  // namespace timeloom::policy
