#include "legislation/congress_api.hpp"

#include <algorithm>

#include "legislation/bill_names.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::legislation {
namespace {

using nlohmann::json;
using plugin::list_of;
using plugin::object_of;
using plugin::plain_text_of;
using plugin::word_of;

void add_each(std::vector<std::string>& list, const json& items, std::string_view key) {
  for (const auto& item : items)
    if (auto text = plain_text_of(item, key);
        !text.empty() && std::find(list.begin(), list.end(), text) == list.end())
      list.push_back(std::move(text));
}

Action read_action(const json& item) {
  Action action{.date = word_of(item, "actionDate"),
                .time = word_of(item, "actionTime"),
                .system = plain_text_of(object_of(item, "sourceSystem"), "name"),
                .code = word_of(item, "actionCode"),
                .text = plain_text_of(item, "text"),
                .type = plain_text_of(item, "type")};
  add_each(action.committees, list_of(item, "committees"), "name");
  for (const auto& vote : list_of(item, "recordedVotes"))
    action.votes.push_back({.chamber = word_of(vote, "chamber"),
                            .roll = word_of(vote, "rollNumber"),
                            .congress = word_of(vote, "congress"),
                            .session = word_of(vote, "sessionNumber"),
                            .date = word_of(vote, "date"),
                            .url = word_of(vote, "url")});
  return action;
}

void read_related(const json& items, Bill& bill) {
  for (const auto& item : items) {
    const auto number =
        bill_number(word_of(item, "congress"), word_of(item, "type"), word_of(item, "number"));
    if (!number) continue;
    RelatedBill related{.number = *number};
    for (const auto& detail : list_of(item, "relationshipDetails"))
      if (plain_text_of(detail, "type").starts_with("Identical")) related.identical = true;
    bill.related.push_back(std::move(related));
  }
}

void read_summaries(const json& items, Bill& bill) {
  std::string latest;
  for (const auto& item : items) {
    const auto date = word_of(item, "updateDate");
    if (date < latest) continue;
    latest = date;
    bill.summary = plain_text_of(item, "text");
  }
}

// One page of the actions, the newest first. Pages may come in any order, and twice.
void read_actions(const json& items, Bill& bill) {
  std::vector<Action> page;
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    auto action = read_action(*item);
    if (std::find(bill.actions.begin(), bill.actions.end(), action) == bill.actions.end())
      page.push_back(std::move(action));
  }
  const bool is_older =
      !page.empty() && !bill.actions.empty() && page.back().date <= bill.actions.front().date;
  bill.actions.insert(is_older ? bill.actions.begin() : bill.actions.end(), page.begin(),
                      page.end());
}

// What the responses beside the bill's own hold; each has one of these members.
void read_parts(const json& response, Bill& bill) {
  read_actions(list_of(response, "actions"), bill);
  add_each(bill.committees, list_of(response, "committees"), "name");
  add_each(bill.titles, list_of(response, "titles"), "title");
  read_related(list_of(response, "relatedBills"), bill);
  read_summaries(list_of(response, "summaries"), bill);
  std::size_t cosponsors = 0;
  for (const auto& item : list_of(response, "cosponsors"))
    if (word_of(item, "sponsorshipWithdrawnDate").empty()) ++cosponsors;
  bill.cosponsor_count = std::max(bill.cosponsor_count, cosponsors);
  const auto& subjects = object_of(response, "subjects");
  add_each(bill.subjects, list_of(subjects, "legislativeSubjects"), "name");
}

void fill(std::string& known, std::string text) {
  if (known.empty()) known = std::move(text);
}

}  // namespace

bool looks_like_congress_api(std::string_view head) {
  const auto start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == head.npos || head[start] != '{') return false;
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  return (has("api.congress.gov") || has("\"billType\"")) &&
         (has("\"bill\"") || has("\"bills\"") || has("\"actions\"") || has("\"relatedBills\"") ||
          has("\"committees\"") || has("\"summaries\"") || has("\"titles\"") ||
          has("\"subjects\"") || has("\"cosponsors\""));
}

Bill& ApiBills::bill(const BillNumber& number) {
  Bill& bill = bills_[bill_id(number)];
  bill.number = number;
  return bill;
}

bool ApiBills::add_bill(const json& object) {
  const auto number =
      bill_number(word_of(object, "congress"), word_of(object, "type"), word_of(object, "number"));
  if (!number) return false;
  Bill& known = bill(*number);
  known.updated = std::max(known.updated, word_of(object, "updateDate"));
  fill(known.title, plain_text_of(object, "title"));
  fill(known.introduced, word_of(object, "introducedDate"));
  fill(known.origin_chamber, plain_text_of(object, "originChamber"));
  fill(known.policy_area, plain_text_of(object_of(object, "policyArea"), "name"));
  const auto& latest = object_of(object, "latestAction");
  fill(known.latest_action_date, word_of(latest, "actionDate"));
  fill(known.latest_action, plain_text_of(latest, "text"));
  add_each(known.sponsors, list_of(object, "sponsors"), "fullName");
  for (const auto& item : list_of(object, "laws")) {
    Law law{word_of(item, "type"), word_of(item, "number")};
    if (std::find(known.laws.begin(), known.laws.end(), law) == known.laws.end())
      known.laws.push_back(std::move(law));
  }
  const auto& cosponsors = object_of(object, "cosponsors");
  if (const auto count = cosponsors.find("count");
      cosponsors.is_object() && count != cosponsors.end() && count->is_number_unsigned())
    known.cosponsor_count = count->get<std::size_t>();
  return true;
}

bool ApiBills::add(const json& response) {
  if (const auto& one = object_of(response, "bill"); one.is_object()) return add_bill(one);
  if (const auto& many = list_of(response, "bills"); many.is_array()) {
    bool any = false;
    for (const auto& object : many) any = add_bill(object) || any;
    return any;
  }
  const auto& request = object_of(response, "request");
  const auto number = bill_number(word_of(request, "congress"), word_of(request, "billType"),
                                  word_of(request, "billNumber"));
  if (!number) return false;
  read_parts(response, bill(*number));
  return true;
}

}  // namespace timeloom::legislation
