// Rules and executive orders of the US government: Federal Register API JSON, Regulations.gov API
// JSON, the National Archives' table of executive orders.
#include <timeloom/plugin.hpp>

#include <array>

#include "policy/executive_orders.hpp"
#include "policy/federal_register.hpp"
#include "policy/regulations_gov.hpp"
#include "shared/json_document.hpp"
#include "shared/source_files.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

plugin::Description description() {
  return {.id = "org.timeloom.policy",
          .name = "Policy",
          .version = "1.0.0",
          .licence = "MIT",
          .summary =
              "Rules and executive orders: Federal Register and Regulations.gov API JSON, "
              "the National Archives' executive_orders.csv",
          .file_patterns = {"*.json", "executive_orders.csv"},
          .mime_types = {"application/json", "text/csv"},
          .kinds = {
              {"rule.proposed", "Proposed rule", "blue", "triangle", 0.6F},
              {"rule.final", "Final rule", "blue", "square", 0.7F},
              {"rule.notice", "Notice", "grey", "circle", 0.3F},
              {"rule.presidential", "Presidential document", "purple", "diamond", 0.7F},
              {"order.executive", "Executive order", "purple", "star", 0.8F},
              {"rule.comment-period", "Comment period", "teal", "bar", 0.4F},
              {"rule.effective", "Takes effect", "blue", "flag", 0.55F},
              {"rule.document", "Other document", "grey", "circle", 0.2F},
          }};
}

constexpr std::array<std::string_view, 2> kEndings{".json", ".csv"};
constexpr std::array<std::string_view, 3> kRecordLists{"", "results", "data"};

bool is_json_of_ours(std::string_view head) {
  return looks_like_federal_register(head) || looks_like_regulations_gov(head);
}

bool matches(std::string_view head) {
  return is_json_of_ours(head) || looks_like_executive_orders(head);
}

int probe(const plugin::ProbeInput& input) {
  if (input.is_directory) return plugin::folder_holds(input.uri, kEndings, matches) ? 80 : 0;
  return matches(input.head) ? 95 : 0;
}

// The documents of a response, wherever its form keeps them.
class ResponseReader {
public:
  ResponseReader(plugin::Reader& reader, DocumentEvents& events, std::string_view file)
      : reader_(reader), events_(events), file_(file) {}

  void read(const nlohmann::json& root) {
    if (!root.is_array())
      read_page(root);
    else
      for (const auto& page : root) read_page(page);
  }

private:
  void read_page(const nlohmann::json& page) {
    for (const auto* list : {"results", "data"})
      for (const auto& object : plugin::list_of(page, list)) read_object(object);
    if (const auto& one = plugin::object_of(page, "data"); one.is_object()) read_object(one);
    if (is_federal_register_document(page) || is_regulations_gov_document(page)) read_object(page);
  }

  void read_object(const nlohmann::json& object) {
    if (reader_.stopped()) return;
    const DocumentOrigin origin{file_, ++record_};
    if (is_federal_register_document(object))
      events_.push(read_federal_register(object), origin);
    else if (is_regulations_gov_document(object))
      events_.push(read_regulations_gov(object), origin);
    else
      reader_.diagnose({.severity = TIMELOOM_SKIPPED,
                        .message = "this is no document: it has no number",
                        .record = record_,
                        .file = file_});
  }

  plugin::Reader& reader_;
  DocumentEvents& events_;
  std::string_view file_;
  std::uint64_t record_ = 0;
};

void read_file(plugin::Reader& reader, DocumentEvents& events, const plugin::SourceFile& file) {
  if (looks_like_executive_orders(file.bytes)) {
    read_executive_orders(reader, events, file);
  } else if (is_json_of_ours(file.bytes)) {
    const auto document = plugin::parse_json(plugin::utf8_text(file.bytes), kRecordLists);
    ResponseReader(reader, events, file.name).read(document.root);
    if (document.fault) throw plugin::Failure(*document.fault);
  } else if (file.name.empty()) {
    throw plugin::Failure("there are no rules and no orders in this file");
  }
}

void read(plugin::Reader& reader) {
  DocumentEvents events(reader);
  plugin::read_files(reader, kEndings, [&](const auto& file) { read_file(reader, events, file); });
}

}  // namespace
}  // namespace timeloom::policy

TIMELOOM_PLUGIN(timeloom::policy::description(), timeloom::policy::probe, timeloom::policy::read)
