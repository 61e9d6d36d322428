#include "policy/federal_register_issue.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "policy/agency_names.hpp"
#include "policy/document_role.hpp"
#include "policy/executive_orders.hpp"
#include "policy/federal_register_record.hpp"
#include "policy/rule_numbers.hpp"
#include "policy/us_date.hpp"
#include "shared/line_counter.hpp"
#include "shared/plain_text.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

constexpr std::array<std::string_view, 4> kDocuments{"RULE", "PRORULE", "NOTICE", "PRESDOCU"};

bool is_document(const pugi::xml_node& node) {
  return std::find(kDocuments.begin(), kDocuments.end(), node.name()) != kDocuments.end();
}

// Headings within a paragraph's element ("SUMMARY:"), footnotes and their marks are no text of it.
bool is_left_out(std::string_view name) {
  static constexpr std::array<std::string_view, 5> names{"HD", "FTNT", "SU", "FTREF", "PRTPAGE"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Calls `visit` for every node below `top` in order of the file; where it answers false, not for
// what is below that node. Not recursive: files may be nested as deep as they like.
template <typename Visit>
void walk(const pugi::xml_node& top, Visit visit) {
  auto node = top.first_child();
  while (node) {
    if (visit(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != top && !node.next_sibling()) node = node.parent();
    if (node == top) return;
    node = node.next_sibling();
  }
}

std::string text_of(const pugi::xml_node& element) {
  std::string text;
  walk(element, [&text](const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
    if (std::string_view(node.name()) == "P") text += ' ';
    return !is_left_out(node.name());
  });
  return plugin::plain_text(text);
}

pugi::xml_node first_below(const pugi::xml_node& top, std::string_view name) {
  return top.find_node([name](const pugi::xml_node& node) { return name == node.name(); });
}

// "DEPARTMENT OF EXAMPLES" → "Examples Department", in the way of the API's names, for agencies
// that are not known.
std::string agency_in(std::string name) {
  if (auto known = agency_name(name); known != name) return known;
  const bool shouts =
      std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (shouts) {
    bool begins = true;
    for (char& c : name) {
      const bool is_letter = c >= 'A' && c <= 'Z';
      if (is_letter && !begins) c = static_cast<char>(c | 0x20);
      begins = !is_letter && c != '\'';
    }
    for (const std::string_view word : {" Of ", " And ", " The ", " For ", " On ", " In ", " To "})
      for (auto at = name.find(word); at != name.npos; at = name.find(word, at))
        name[at + 1] = static_cast<char>(name[at + 1] | 0x20);
  }
  for (const std::string_view start : {"Department of the ", "Department of "})
    if (name.starts_with(start)) return name.substr(start.size()) + " Department";
  return name;
}

class IssueReader {
public:
  explicit IssueReader(const plugin::SourceFile& file)
      : file_(file), bytes_(plugin::utf8_text(file.bytes)), lines_(bytes_) {}

  ParsedFile read() {
    pugi::xml_document xml;
    const auto result =
        xml.load_buffer(bytes_.data(), bytes_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
      const auto offset = std::min(static_cast<std::size_t>(result.offset), bytes_.size());
      throw plugin::Failure("the XML breaks off at byte " + std::to_string(offset) + " (line " +
                            std::to_string(lines_.line_at(offset)) + "): " + result.description());
    }
    const auto issue = xml.document_element();
    date_ = iso_date(plugin::plain_text(issue.child_value("DATE")));
    volume_ = plugin::plain_text(issue.child_value("VOL"));
    walk(issue, [this](const pugi::xml_node& node) {
      if (is_document(node)) {
        read_document(node);
        return false;
      }
      note_page(node);
      return true;
    });
    return std::move(parsed_);
  }

private:
  void note_page(const pugi::xml_node& node) {
    if (std::string_view(node.name()) == "PRTPAGE") page_ = node.attribute("P").value();
  }

  void read_document(const pugi::xml_node& node) {
    const auto preamble = first_below(node, "PREAMB");
    if (preamble) note_page(preamble.first_child());
    FederalRegisterRecord record{.document_number = number_of(node),
                                 .title = text_of(first_below(node, "SUBJECT")),
                                 .type = node.name(),
                                 .action = text_of(first_below(preamble, "ACT")),
                                 .abstract = text_of(first_below(preamble, "SUM")),
                                 .dates = text_of(first_below(preamble, "DATES")),
                                 .publication_date = date_};
    const bool is_presidential = record.type == "PRESDOCU";
    if (is_presidential) read_presidential(node, record);
    if (record.dates.empty()) record.dates = text_of(first_below(preamble, "EFFDATE"));
    read_dates(record);
    if (!volume_.empty() && !page_.empty()) record.citation = volume_ + " FR " + page_;
    for (const std::string_view name : {"AGENCY", "SUBAGY"})
      if (const auto agency = preamble.child(name.data()))
        record.agencies.push_back(agency_in(text_of(agency)));
    for (const auto& child : preamble.children()) {
      const std::string_view name = child.name();
      if (name == "RIN") add_new(record.rins, rins_in(text_of(child)));
      if (name == "DEPDOC") add_new(record.docket_ids, dockets_in(text_of(child)));
      if (name == "CFR") record.cfr_references.push_back(text_of(child));
    }
    add_urls(record);
    parsed_.documents.push_back(to_document(std::move(record)));
    parsed_.documents.back().origin = {
        file_.name, parsed_.documents.size(),
        lines_.line_at(static_cast<std::size_t>(node.offset_debug()))};
    walk(node, [this](const pugi::xml_node& below) {
      note_page(below);
      return true;
    });
  }

  // "[FR Doc. 2016-08717 Filed 4-14-16; 8:45 am]"
  static std::string number_of(const pugi::xml_node& node) {
    const auto numbers = document_numbers_in(text_of(first_below(node, "FRDOC")));
    return numbers.empty() ? std::string() : numbers.front();
  }

  static void read_dates(FederalRegisterRecord& record) {
    if (const auto deadline = comment_deadline_in(record.dates))
      record.comments_close_on = *deadline;
    if (record.type != "RULE" && record.type != "NOTICE") return;
    if (const auto effective = effective_date_in(record.dates)) record.effective_on = *effective;
  }

  // "Proclamation 9423 of April 12, 2016" and "Executive Order 13725 of April 15, 2016" stand above
  // the title.
  static void read_presidential(const pugi::xml_node& node, FederalRegisterRecord& record) {
    record.agencies.emplace_back("Executive Office of the President");
    if (record.title.empty()) record.title = text_of(first_below(node, "HD"));
    for (const std::string_view name : {"PROC", "EXECORDR", "DETERM", "PRESDET"}) {
      const auto line = text_of(first_below(node, name));
      if (line.empty()) continue;
      const auto of = line.find(" of ");
      record.subtype = line.substr(0, of);
      if (of != line.npos) record.signing_date = line.substr(of + 4);
      constexpr std::string_view order = "Executive Order ";
      if (record.subtype.starts_with(order))
        record.executive_order_number = record.subtype.substr(order.size());
      return;
    }
  }

  void add_urls(FederalRegisterRecord& record) const {
    if (record.document_number.empty()) return;
    record.html_url = "https://www.federalregister.gov/d/" + record.document_number;
    if (date_.size() == 10)
      record.pdf_url = "https://www.govinfo.gov/content/pkg/FR-" + date_ + "/pdf/" +
                       record.document_number + ".pdf";
  }

  const plugin::SourceFile& file_;
  std::string_view bytes_;
  plugin::LineCounter lines_;
  ParsedFile parsed_;
  std::string date_, volume_, page_;
};

}  // namespace

bool looks_like_federal_register_issue(std::string_view head) {
  const auto start = head.find("<FEDREG");
  return start != head.npos && head.find_first_not_of(" \t\r\n\xEF\xBB\xBF") < head.size() &&
         head.substr(0, start).find_first_of("{") == head.npos && start < 4096;
}

ParsedFile read_federal_register_issue(const plugin::SourceFile& file) {
  return IssueReader(file).read();
}

}  // namespace timeloom::policy
