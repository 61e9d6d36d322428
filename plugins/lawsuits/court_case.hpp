// A case as CourtListener's API and juriscraper tell of it: their members are nearly the same.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::lawsuits {

struct Entry {
  std::string number{};  // as numbered by the court, may be empty
  std::string date{};    // "2016-04-21"
  std::string description{};
  std::string url{};  // of its first document, may be empty
  std::size_t document_count = 0;
};

struct Case {
  std::string docket_id{};  // CourtListener's own number, may be empty
  std::string court{}, docket_number{}, name{};
  std::string filed{}, terminated{}, last_filing{};
  std::string cause{}, nature_of_suit{}, judge{}, referred_to{}, panel{}, jurisdiction{},
      jury_demand{};
  std::string case_type{};
  std::string appeal_from{};                    // in words
  std::string origin_court{}, origin_number{};  // of the case that is appealed, where both are told
  std::string url{};
  std::vector<std::string> parties{};  // "Jane Roe (Plaintiff)"
  std::vector<Entry> entries{};
};

// Whether a JSON text begins like dockets, their entries, clusters or opinions.
bool looks_like_court_json(std::string_view head);

// A docket: it names the case.
bool is_case(const nlohmann::json& object);
Case read_case(const nlohmann::json& object);

// A row of CourtListener's docket-entries, which come apart from their docket.
bool is_loose_entry(const nlohmann::json& object);
std::string docket_of(const nlohmann::json& loose_entry);  // CourtListener's number of the docket
Entry read_entry(const nlohmann::json& object);

}  // namespace timeloom::lawsuits
