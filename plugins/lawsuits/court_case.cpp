#include "lawsuits/court_case.hpp"

#include "lawsuits/court.hpp"
#include "lawsuits/courtlistener_json.hpp"
#include "lawsuits/filing_date.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {
namespace {

using nlohmann::json;
using plugin::list_of;
using plugin::object_of;
using plugin::text_of;
using plugin::word_of;

std::string date_of(const json& object, std::string_view key) {
  return std::string(day_of(word_of(object, key)));
}

}  // namespace

bool looks_like_court_json(std::string_view head) {
  const auto start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == head.npos || (head[start] != '{' && head[start] != '[')) return false;
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  // The API writes a docket's entries before its name, and the texts of an entry's documents before
  // its number: those may be beyond the head.
  const bool of_court = has("\"court_id\"") || has("\"court\"");
  const bool docket =
      of_court && (has("\"docket_entries\"") || (has("\"case_name\"") && has("\"docket_number\"")));
  const bool entries = has("\"docket\"") && (has("\"recap_documents\"") ||
                                             (has("\"entry_number\"") && has("\"date_filed\"")));
  const bool clusters = has("\"sub_opinions\"") && has("\"date_filed\"");
  const bool opinions = has("\"author_str\"") && (has("\"cluster\"") || has("\"cluster_id\""));
  return docket || entries || clusters || opinions;
}

bool is_case(const json& object) {
  return object.is_object() && (object.contains("case_name") || object.contains("docket_number"));
}

bool is_loose_entry(const json& object) {
  return object.is_object() && object.contains("entry_number") && object.contains("docket");
}

std::string docket_of(const json& loose_entry) {
  return last_part(word_of(loose_entry, "docket"));
}

Entry read_entry(const json& object) {
  Entry entry{.number = word_of(
                  object, object.contains("entry_number") ? "entry_number" : "document_number"),
              .date = date_of(object, "date_filed"),
              .description = clean_text(object, "description")};
  const auto& documents = list_of(object, "recap_documents");
  entry.document_count = documents.size();
  for (const auto& document : documents) {
    if (entry.url.empty()) entry.url = absolute(text_of(document, "absolute_url"));
    if (entry.description.empty())
      entry.description = first_of(document, {"description", "short_description"});
  }
  return entry;
}

Case read_case(const json& object) {
  Case result{
      .docket_id = word_of(object, "id"),
      .court = last_part(first_of(object, {"court_id", "court"})),
      .docket_number = word_of(object, "docket_number"),
      .name = first_of(object, {"case_name", "case_name_full", "case_name_short"}),
      .filed = date_of(object, "date_filed"),
      .terminated = date_of(object, "date_terminated"),
      .last_filing = date_of(object, "date_last_filing"),
      .cause = clean_text(object, "cause"),
      .nature_of_suit = clean_text(object, "nature_of_suit"),
      .judge = clean_text(object, "assigned_to_str"),
      .referred_to = clean_text(object, "referred_to_str"),
      .panel = clean_text(object, "panel_str"),
      .jurisdiction = first_of(object, {"jurisdiction_type", "jurisdiction"}),
      .jury_demand = told_text(clean_text(object, "jury_demand")),
      .case_type = first_of(object, {"case_type_information", "appellate_case_type_information"}),
      .appeal_from = first_of(object, {"appeal_from_str", "appeal_from"}),
      .url = absolute(text_of(object, "absolute_url"))};
  const char* const origin_key = object.contains("original_court_info")
                                     ? "original_court_info"
                                     : "originating_court_information";
  const auto& origin = object_of(object, origin_key);
  result.origin_number = word_of(origin, "docket_number");
  result.origin_court = word_of(origin, "court_id");
  if (result.origin_court.empty() &&
      text_of(object, "appeal_from").find("://") != std::string::npos)
    result.origin_court = last_part(text_of(object, "appeal_from"));
  if (!object.contains("id") && !object.contains("resource_uri")) {  // juriscraper's
    result.court = courtlistener_id(result.court);
    result.origin_court = courtlistener_id(result.origin_court);
  }
  if (result.appeal_from.find("://") != std::string::npos)
    result.appeal_from = last_part(result.appeal_from);

  for (const auto& party : list_of(object, "parties")) {
    auto name = clean_text(party, "name");
    const auto type = clean_text(party, "type");
    if (name.empty()) continue;
    result.parties.push_back(type.empty() ? std::move(name) : name + " (" + type + ")");
  }
  for (const auto& entry : list_of(object, "docket_entries"))
    if (entry.is_object()) result.entries.push_back(read_entry(entry));
  return result;
}

}  // namespace timeloom::lawsuits
