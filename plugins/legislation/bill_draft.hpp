// A bill's events in all but their times, which only the host reads: what can be made on any
// thread.
#pragma once

#include <string>
#include <vector>

#include "legislation/bill.hpp"

namespace timeloom::legislation {

struct ActionDraft {
  ActionKind kind = ActionKind::action;
  std::string date{}, time{};  // as stated
  std::string title{}, text{};
  std::string attributes{};  // a JSON object as text, or empty
};

struct LinkDraft {
  std::string relation{}, target{};

  bool operator==(const LinkDraft&) const = default;
};

struct BillDraft {
  std::string id{}, label{}, lane{}, url{}, congress{};
  std::string updated{}, introduced{}, latest_action_date{};  // as stated
  std::string title{}, summary{}, policy_area{};
  std::string attributes{};
  std::string law_label{}, law_url{};  // "Public Law 115-164", empty while it is none
  std::vector<LinkDraft> related{};
  std::vector<ActionDraft> actions{};  // oldest first
};

// Takes what it can out of the bill.
BillDraft draft_bill(Bill&& bill);

}  // namespace timeloom::legislation
