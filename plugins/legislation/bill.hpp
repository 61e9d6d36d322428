// A bill as both formats tell of it: what BILLSTATUS XML and Congress.gov's JSON have in common.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace timeloom::legislation {

struct BillNumber {
  std::string congress{};  // "115"
  std::string type{};      // "hr", lower case
  std::string number{};    // "1865"
};

struct RecordedVote {
  std::string chamber{};  // "House", "Senate"
  std::string roll{}, congress{}, session{}, date{}, url{};
};

struct Action {
  std::string date{};    // "2015-09-08"
  std::string time{};    // "07:00PM", "12:17:16" or empty; of Washington
  std::string system{};  // who reported it: "House floor actions", "Library of Congress" …
  std::string code{};    // that system's own, may be empty
  std::string text{};
  std::string type{};
  std::vector<std::string> committees{};
  std::vector<RecordedVote> votes{};
};

struct RelatedBill {
  BillNumber number{};
  bool identical = false;
};

struct Law {
  std::string type{};    // "Public Law"
  std::string number{};  // "114-47"
};

struct Bill {
  BillNumber number{};
  std::string title{}, introduced{}, latest_action_date{}, latest_action{}, origin_chamber{};
  std::string policy_area{};
  std::string summary{};  // the latest, as plain text
  std::vector<std::string> titles{}, sponsors{}, committees{}, subjects{};
  std::size_t cosponsor_count = 0;
  std::vector<Action> actions{};      // oldest first
  std::vector<RecordedVote> votes{};  // those that the file lists apart from actions
  std::vector<RelatedBill> related{};
  std::vector<Law> laws{};
};

}  // namespace timeloom::legislation
