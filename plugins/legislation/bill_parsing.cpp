#include "legislation/bill_parsing.hpp"

#include <array>

#include "legislation/billstatus.hpp"
#include "legislation/congress_api.hpp"
#include "legislation/data_json.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::legislation {
namespace {

// Lists at whose elements a response that breaks off is cut.
constexpr std::array<std::string_view, 7> kRecordLists{
    "bills", "actions", "committees", "relatedBills", "titles", "summaries", "cosponsors"};

void parse_json_file(std::string_view bytes, bool is_response, ParsedFile& parsed) {
  auto document = plugin::parse_json(plugin::utf8_text(bytes), kRecordLists);
  if (is_response) {
    parsed.response = std::move(document.root);
    if (document.fault) parsed.fault = std::move(*document.fault);
    return;
  }
  if (document.fault) throw plugin::Failure(*document.fault);  // half a bill tells a wrong story
  if (auto bill = read_data_json(document.root)) parsed.bill = draft_bill(std::move(*bill));
}

// The scrapers' own XML lies beside their data.json and tells the same.
bool is_scrapers_xml(std::string_view name) {
  return name == "data.xml" || name.ends_with("/data.xml");
}

}  // namespace

bool looks_like_bills(std::string_view head) {
  return looks_like_billstatus(head) || looks_like_congress_api(head) || looks_like_data_json(head);
}

ParsedFile parse_bill_file(BillFileOpener& files, const BillFile& file) {
  ParsedFile parsed;
  try {
    const auto opened = files.open(file);
    const auto bytes = opened.view();
    if (looks_like_billstatus(bytes))
      parsed.bill = draft_bill(read_billstatus(bytes));
    else if (looks_like_congress_api(bytes))
      parse_json_file(bytes, true, parsed);
    else if (looks_like_data_json(bytes))
      parse_json_file(bytes, false, parsed);
    else if (file.name.ends_with(".xml") && !is_scrapers_xml(file.name))
      parsed.skipped = "this is no BILLSTATUS file";
  } catch (const plugin::Failure& failure) {
    parsed.fault = failure.what();
  }
  const bool has_nothing = !parsed.bill && !parsed.response && parsed.fault.empty();
  if (has_nothing && file.name.empty()) parsed.fault = "there is no bill in this file";
  return parsed;
}

}  // namespace timeloom::legislation
