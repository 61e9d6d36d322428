#include "lawsuits/case_events.hpp"

#include <functional>

#include "lawsuits/case_names.hpp"
#include "lawsuits/entry_kind.hpp"
#include "shared/attributes.hpp"
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

std::string quoted(const std::string& date) {
  return "\"" + date + "\" is no date";
}

}  // namespace

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
std::string CaseEvents::lane_of(const Case& court_case, const std::string& id) {
  const auto& name = court_case.name.empty() ? id : court_case.name;
  auto lane = plugin::lane_path({"Lawsuits", name});
  const auto [owner, is_new] = lane_owners_.try_emplace(lane, id);
  if (is_new || owner->second == id) return lane;
  return plugin::lane_path({"Lawsuits", name + " (" + id + ")"});
}

void CaseEvents::push(const Case& court_case, const CaseOrigin& origin) {
  Known known;
  known.id = case_id(court_case.court, !court_case.docket_number.empty() ? court_case.docket_number
                                       : !court_case.docket_id.empty()   ? court_case.docket_id
                                                                         : court_case.name);
  known.label = court_case.name.empty() ? known.id : court_case.name;
  known.lane = lane_of(court_case, known.id);
  known.url = court_case.url;
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
  const Known known = found != by_docket_id_.end()
                          ? found->second
                          : Known{.id = "docket-" + docket_id,
                                  .lane = plugin::lane_path({"Lawsuits", "Docket " + docket_id}),
                                  .url = "https://www.courtlistener.com/docket/" + docket_id + "/",
                                  .label = "docket " + docket_id};
  push_entries(entries, known, origin);
}

std::size_t CaseEvents::push_entries(const std::vector<Entry>& entries, const Known& known,
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

void CaseEvents::push_interval(const Case& court_case, const Known& known,
                               const CaseOrigin& origin) {
  const auto filed = reader_.parse_time(court_case.filed);
  if (!filed) {
    skip(origin, origin.record, "date_filed",
         known.label + ": " +
             (court_case.filed.empty() ? "no date of filing, so the case has no bar"
                                       : quoted(court_case.filed)));
    return;
  }
  auto span = plugin::open_interval(*filed);
  if (!court_case.terminated.empty()) {
    const auto end = reader_.parse_time(court_case.terminated);
    if (end && !plugin::precedes(*end, *filed)) {
      span = plugin::interval(*filed, *end);
    } else {
      reader_.diagnose({.severity = TIMELOOM_WARNING,
                        .message = known.label + ": " +
                                   (end ? court_case.terminated + " is before the case was filed"
                                        : quoted(court_case.terminated)) +
                                   ", so its end stays open",
                        .field = "date_terminated",
                        .record = origin.record,
                        .file = origin.file});
    }
  }

  plugin::Attributes attributes;
  attributes.add("court", court_case.court)
      .add("docket_number", court_case.docket_number)
      .add("judge", court_case.judge)
      .add("referred_to", court_case.referred_to)
      .add("nature_of_suit", court_case.nature_of_suit)
      .add("cause", court_case.cause)
      .add("jurisdiction", court_case.jurisdiction)
      .add("jury_demand", court_case.jury_demand)
      .add("case_type", court_case.case_type)
      .add("last_filing", court_case.last_filing)
      .add("appeal_from", court_case.appeal_from)
      .add("parties", court_case.parties)
      .add_number("entries", static_cast<std::int64_t>(court_case.entries.size()));
  const auto text = attributes.text();

  std::string summary = court_case.nature_of_suit;
  if (!court_case.cause.empty()) summary += (summary.empty() ? "" : "; ") + court_case.cause;

  plugin::Event event;
  event.span = span;
  event.id = known.id;
  event.kind = "case";
  event.lane = known.lane;
  event.title = known.label;
  event.summary = summary;
  event.attributes = text;
  const auto label = court_case.court + " " + court_case.docket_number;
  event.references.push_back({label, court_case.url});
  const auto origin_id = case_id(court_case.origin_court, court_case.origin_number);
  if (!court_case.origin_court.empty() && !court_case.origin_number.empty())
    event.links.push_back({"appeal-of", origin_id});
  if (!court_case.court.empty()) event.tags.push_back(court_case.court);
  event.record = origin.record;
  reader_.push(event);
}

void CaseEvents::push_entry(const Entry& entry, const Known& known, const CaseOrigin& origin,
                            std::uint64_t record) {
  const auto span = reader_.parse_time(entry.date);
  if (!span) {
    skip(origin, record, "date_filed",
         known.label + ", entry " + (entry.number.empty() ? std::to_string(record) : entry.number) +
             ": " + (entry.date.empty() ? "no date" : quoted(entry.date)));
    return;
  }
  plugin::Attributes attributes;
  attributes.add("entry_number", entry.number);
  if (entry.document_count > 0)
    attributes.add_number("documents", static_cast<std::int64_t>(entry.document_count));
  const auto text = attributes.text();
  const auto id = unique_id(known.id + "/" +
                            (entry.number.empty() ? "on-" + entry.date : "entry-" + entry.number));
  const auto title = entry_title(entry);
  const auto label = entry.number.empty() ? known.label : known.label + ", entry " + entry.number;

  plugin::Event event;
  event.span = *span;
  event.id = id;
  event.kind = entry_kind(entry.description);
  event.lane = known.lane;
  event.title = title;
  if (entry.description != title) event.summary = entry.description;
  event.attributes = text;
  event.references.push_back({label, entry.url.empty() ? known.url : entry.url});
  event.record = record;
  reader_.push(event);
}

}  // namespace timeloom::lawsuits
