#include "lawsuits/case_events.hpp"

#include <functional>

#include "lawsuits/case_attributes.hpp"
#include "lawsuits/case_names.hpp"
#include "lawsuits/court.hpp"
#include "lawsuits/entry_kind.hpp"
#include "lawsuits/filing_date.hpp"
#include "shared/attribute_writer.hpp"
#include "shared/intervals.hpp"
#include "shared/lane_path.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {
namespace {

constexpr std::size_t kLongestTitle = 120;

// The end of what an entry says first: what follows is parties, attachments and docketing notes.
std::string entry_title(const Entry& entry) {
  const std::string_view text = entry.description;
  if (text.empty()) return entry.number.empty() ? "Entry" : "Entry " + entry.number;
  return plugin::shorten(text, kLongestTitle);
}

}  // namespace

const CasePlace* CaseEvents::find(const std::string& docket_id) const {
  const auto found = by_docket_id_.find(docket_id);
  return found == by_docket_id_.end() ? nullptr : &found->second;
}

void CaseEvents::check_court(const std::string& court, const CaseOrigin& origin) {
  if (court.empty() || court_of(court).is_known || !unknown_courts_.insert(court).second) return;
  reader_.diagnose({.severity = TIMELOOM_NOTE,
                    .message = unknown_court(court),
                    .field = "court_id",
                    .record = origin.record,
                    .file = origin.file});
}

std::string CaseEvents::unique_id(std::string id) {
  const auto count = ++id_counts_[id];
  return count == 1 ? id : id + "-" + std::to_string(count);
}

void CaseEvents::skip(const CaseOrigin& origin, std::uint64_t record, std::string_view field,
                      const std::string& message) {
  reader_.diagnose({.severity = TIMELOOM_SKIPPED,
                    .message = message,
                    .field = field,
                    .record = record,
                    .file = origin.file});
}

// Names of cases are not unique: the second "United States v. Smith" carries its number.
std::string CaseEvents::lane_of(const std::string& name, const std::string& id) {
  auto lane = plugin::lane_path({"Lawsuits", name});
  const auto [owner, is_new] = lane_owners_.try_emplace(lane, id);
  if (is_new || owner->second == id) return lane;
  return plugin::lane_path({"Lawsuits", name + " (" + id + ")"});
}

void CaseEvents::push(const Case& court_case, const CaseOrigin& origin) {
  CasePlace known;
  known.id = case_id(court_case.court, !court_case.docket_number.empty() ? court_case.docket_number
                                       : !court_case.docket_id.empty()   ? court_case.docket_id
                                                                         : court_case.name);
  known.label = court_case.name.empty() ? known.id : court_case.name;
  known.lane = lane_of(known.label, known.id);
  known.lane_rank = static_cast<std::uint32_t>(court_of(court_case.court).level);
  known.url = court_case.url;
  known.court = court_case.court;
  known.docket_number = court_case.docket_number;
  check_court(court_case.court, origin);
  if (!court_case.docket_id.empty()) by_docket_id_.insert_or_assign(court_case.docket_id, known);

  const bool is_new = !told_entries_.contains(known.id);
  if (is_new) push_interval(court_case, known, origin);
  const auto repeated = push_entries(court_case.entries, known, origin);
  if (is_new) return;
  reader_.diagnose({.severity = TIMELOOM_NOTE,
                    .message = known.label + " (" + known.id + ") was told already; " +
                               std::to_string(court_case.entries.size() - repeated) +
                               " of its entries are new",
                    .record = origin.record,
                    .file = origin.file});
}

void CaseEvents::push_loose(const std::string& docket_id, const std::vector<Entry>& entries,
                            const CaseOrigin& origin) {
  const auto found = by_docket_id_.find(docket_id);
  const CasePlace known =
      found != by_docket_id_.end()
          ? found->second
          : CasePlace{.id = "docket-" + docket_id,
                      .lane = plugin::lane_path({"Lawsuits", "Docket " + docket_id}),
                      .url = "https://www.courtlistener.com/docket/" + docket_id + "/",
                      .label = "docket " + docket_id};
  push_entries(entries, known, origin);
}

std::size_t CaseEvents::push_entries(const std::vector<Entry>& entries, const CasePlace& known,
                                     const CaseOrigin& origin) {
  auto& told = told_entries_[known.id];
  std::set<std::size_t> telling;  // apart: within one file a court may well repeat itself
  std::size_t repeated = 0;
  std::uint64_t record = 0;
  for (const auto& entry : entries) {
    if (reader_.stopped()) break;
    ++record;
    const auto hash =
        std::hash<std::string>()(entry.number + '\n' + entry.date + '\n' + entry.description);
    if (told.contains(hash)) {
      ++repeated;
      continue;
    }
    telling.insert(hash);
    push_entry(entry, known, origin, record);
  }
  told.merge(telling);
  return repeated;
}

void CaseEvents::push_interval(const Case& court_case, const CasePlace& known,
                               const CaseOrigin& origin) {
  const auto filed = reader_.parse_time(court_case.filed);
  if (!filed || !is_plausible(*filed)) {
    skip(origin, origin.record, "date_filed",
         known.label + ": " +
             (court_case.filed.empty() ? "no date of filing, so the case has no bar"
                                       : why_unusable(court_case.filed, filed.has_value())));
    return;
  }
  auto span = plugin::open_interval(*filed);
  if (!court_case.terminated.empty()) {
    const auto end = reader_.parse_time(court_case.terminated);
    if (end && is_plausible(*end) && !plugin::precedes(*end, *filed)) {
      span = plugin::interval(*filed, *end);
    } else {
      reader_.diagnose({.severity = TIMELOOM_WARNING,
                        .message = known.label + ": " +
                                   (end && plugin::precedes(*end, *filed)
                                        ? court_case.terminated + " is before the case was filed"
                                        : why_unusable(court_case.terminated, end.has_value())) +
                                   ", so its end stays open",
                        .field = "date_terminated",
                        .record = origin.record,
                        .file = origin.file});
    }
  }

  const auto court_name = court_of(court_case.court).name;
  std::string attributes;
  append_attributes(attributes, {.court = court_case.court,
                                 .court_name = court_name,
                                 .docket = court_case.docket_number,
                                 .judge = court_case.judge,
                                 .referred_to = court_case.referred_to,
                                 .panel = court_case.panel,
                                 .nature_of_suit = court_case.nature_of_suit,
                                 .cause = court_case.cause,
                                 .jurisdiction = court_case.jurisdiction,
                                 .jury_demand = court_case.jury_demand,
                                 .case_type = court_case.case_type,
                                 .last_filing = court_case.last_filing,
                                 .appeal_from = court_case.appeal_from,
                                 .parties = court_case.parties});

  std::string summary = court_case.nature_of_suit;
  if (!court_case.cause.empty()) summary += (summary.empty() ? "" : "; ") + court_case.cause;

  plugin::Event event;
  event.span = span;
  event.id = known.id;
  event.kind = "case";
  event.lane = known.lane;
  event.lane_rank = known.lane_rank;
  event.title = known.label;
  event.summary = summary;
  event.attributes = attributes;
  const auto label = court_case.court + " " + court_case.docket_number;
  event.references.push_back({label, court_case.url});
  const auto origin_id = case_id(court_case.origin_court, court_case.origin_number);
  if (!court_case.origin_court.empty() && !court_case.origin_number.empty())
    event.links.push_back({"appeal-of", origin_id});
  if (!court_case.court.empty()) event.tags.push_back(court_case.court);
  event.record = origin.record;
  reader_.push(event);
}

void CaseEvents::push_entry(const Entry& entry, const CasePlace& known, const CaseOrigin& origin,
                            std::uint64_t record) {
  const auto span = reader_.parse_time(entry.date);
  if (!span || !is_plausible(*span)) {
    skip(origin, record, "date_filed",
         known.label + ", entry " + (entry.number.empty() ? std::to_string(record) : entry.number) +
             ": " + (entry.date.empty() ? "no date" : why_unusable(entry.date, span.has_value())));
    return;
  }
  std::string attributes;
  plugin::AttributeWriter(attributes)
      .add("entry_number", entry.number)
      .add_number("documents", entry.document_count)
      .finish();
  const auto id = unique_id(known.id + "/" +
                            (entry.number.empty() ? "on-" + entry.date : "entry-" + entry.number));
  const auto title = entry_title(entry);
  const auto label = entry.number.empty() ? known.label : known.label + ", entry " + entry.number;

  plugin::Event event;
  event.span = *span;
  event.id = id;
  event.kind = entry_kind(entry.description);
  event.lane = known.lane;
  event.lane_rank = known.lane_rank;
  event.title = title;
  if (entry.description != title) event.summary = entry.description;
  event.attributes = attributes;
  event.references.push_back({label, entry.url.empty() ? known.url : entry.url});
  event.record = record;
  reader_.push(event);
}

}  // namespace timeloom::lawsuits
