// From cases to the events that tell them.
#pragma once

#include <timeloom/plugin.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lawsuits/court_case.hpp"

namespace timeloom::lawsuits {

// Where events of a case go.
struct CasePlace {
  std::string id{};  // of the event of the case
  std::string lane{};
  std::uint32_t lane_rank = 0;  // by the court's level: trial, appeals, supreme
  std::string url{};
  std::string label{};
  std::string court{}, docket_number{};  // may be empty
};

struct CaseOrigin {
  std::string file{};  // for diagnostics; empty where the source is one file
  std::uint64_t record = 0;
  std::uint64_t line = 0;  // 0 where it has none
};

// Pushes the cases and entries of one source; it sees to it that ids and lanes stay distinct.
class CaseEvents {
public:
  explicit CaseEvents(plugin::Reader& reader) : reader_(reader) {}

  // The case as an interval, open where it has not ended, then its entries. What has no usable date
  // is skipped with a diagnostic. A case that another file told already only adds its new entries:
  // dockets are downloaded again as they grow.
  void push(const Case& court_case, const CaseOrigin& origin);

  // Entries that came apart from their docket: in the lane of the case with CourtListener's number
  // `docket_id` where it was pushed before, otherwise in one called by the number.
  void push_loose(const std::string& docket_id, const std::vector<Entry>& entries,
                  const CaseOrigin& origin);

  // Where the case with CourtListener's number `docket_id` is, if it was pushed before.
  const CasePlace* find(const std::string& docket_id) const;
  bool has_told(const std::string& case_id) const { return told_entries_.contains(case_id); }
  // A lane called `name`; of another name where the case `id` is not the first that asks for it.
  std::string lane_of(const std::string& name, const std::string& id);

private:
  void check_court(const std::string& court, const CaseOrigin& origin);
  void push_interval(const Case& court_case, const CasePlace& known, const CaseOrigin& origin);
  // Answers how many of them other files told already.
  std::size_t push_entries(const std::vector<Entry>& entries, const CasePlace& known,
                           const CaseOrigin& origin);
  void push_entry(const Entry& entry, const CasePlace& known, const CaseOrigin& origin,
                  std::uint64_t record);
  void skip(const CaseOrigin& origin, std::uint64_t record, std::string_view field,
            const std::string& message);
  std::string unique_id(std::string id);

  plugin::Reader& reader_;
  std::map<std::string, std::string> lane_owners_;  // lane → case id
  std::map<std::string, CasePlace> by_docket_id_;
  std::set<std::string> unknown_courts_;
  std::map<std::string, std::set<std::size_t>> told_entries_;  // case id → hashes of entries
  std::map<std::string, int> id_counts_;
};

}  // namespace timeloom::lawsuits
