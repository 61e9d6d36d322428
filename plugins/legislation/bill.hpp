// A bill as all formats tell of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace timeloom::legislation {

struct BillNumber {
  std::string congress{};  // "115"
  std::string type{};      // "hr", lower case
  std::string number{};    // "1865"

  bool operator==(const BillNumber&) const = default;
};

struct RecordedVote {
  std::string chamber{};  // "House", "Senate"
  std::string roll{}, congress{}, session{}, date{}, url{};

  bool operator==(const RecordedVote&) const = default;
};

// A step of a bill's life, in order of weight: where several systems report one action, the last of
// their kinds counts.
enum class ActionKind : std::uint8_t {
  action,
  introduced,
  reported,
  conference,
  passed_house,
  passed_senate,
  presented,
  signed_by_president,
  vetoed,
  enacted,
};

struct Action {
  std::string date{};    // "2015-09-08", or with a time and zone of its own
  std::string time{};    // "07:00PM", "12:17:16" or empty; of Washington
  std::string system{};  // who reported it: "House floor actions", "Library of Congress" …
  std::string code{};    // that system's own, may be empty
  std::string text{};
  std::string type{};
  std::vector<std::string> committees{};
  std::vector<RecordedVote> votes{};
  ActionKind stage = ActionKind::action;  // where the format says so itself

  bool operator==(const Action&) const = default;
};

struct RelatedBill {
  BillNumber number{};
  bool identical = false;

  bool operator==(const RelatedBill&) const = default;
};

struct Law {
  std::string type{};    // "Public Law"
  std::string number{};  // "114-47"

  bool operator==(const Law&) const = default;
};

struct Bill {
  BillNumber number{};
  std::string updated{};  // when the source last changed what it tells
  std::string title{}, introduced{}, latest_action_date{}, latest_action{}, origin_chamber{};
  std::string policy_area{};
  std::string status{};   // a word for how far it came, where the format has one
  std::string summary{};  // the latest, as plain text
  std::vector<std::string> titles{}, sponsors{}, committees{}, subjects{};
  std::size_t cosponsor_count = 0;    // without those who withdrew
  std::vector<Action> actions{};      // oldest first
  std::vector<RecordedVote> votes{};  // those that the file lists apart from actions
  std::vector<RelatedBill> related{};
  std::vector<Law> laws{};
};

}  // namespace timeloom::legislation
