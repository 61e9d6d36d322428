#include "legislation/data_json.hpp"

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

void add_unique(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
    list.push_back(std::move(text));
}

// The scrapers keep only one of the reports of an action, often the one without a telling code;
// what they read out of its words stands for that.
ActionKind stage_of(const json& item) {
  const auto type = plugin::text_of(item, "type");
  if (type == "reported") return ActionKind::reported;
  if (type == "signed") return ActionKind::signed_by_president;
  if (type == "vetoed") return ActionKind::vetoed;
  if (type == "enacted") return ActionKind::enacted;
  if (type != "vote" || plugin::text_of(item, "result") != "pass") return ActionKind::action;
  const auto vote = plugin::text_of(item, "vote_type");
  if (vote == "conference") return ActionKind::conference;
  if (vote != "vote" && vote != "vote2" && vote != "override") return ActionKind::action;
  return plugin::text_of(item, "where") == "h" ? ActionKind::passed_house
                                               : ActionKind::passed_senate;
}

std::string chamber_of(const json& item) {
  const auto where = plugin::text_of(item, "where");
  return where == "h" ? "House" : where == "s" ? "Senate" : "";
}

Action read_action(const json& item) {
  Action action{.date = word_of(item, "acted_at"),
                .code = word_of(item, "action_code"),
                .text = plain_text_of(item, "text"),
                .type = word_of(item, "type"),
                .stage = stage_of(item)};
  add_unique(action.committees, plain_text_of(item, "committee"));
  add_unique(action.committees, plain_text_of(item, "in_committee"));
  for (const auto& committee : list_of(item, "committees"))
    if (committee.is_string()) add_unique(action.committees, committee.get<std::string>());
  if (auto roll = word_of(item, "roll"); !roll.empty())
    action.votes.push_back({.chamber = chamber_of(item), .roll = std::move(roll)});
  return action;
}

// "Rep. Wagner, Ann [MO-2]", as near to how the Library of Congress writes it as the file allows.
std::string person(const json& object) {
  auto name = plain_text_of(object, "name");
  if (name.empty()) return name;
  const auto title = plain_text_of(object, "title");
  const auto state = word_of(object, "state"), district = word_of(object, "district");
  if (!title.empty()) name = title + (title.ends_with('.') ? " " : ". ") + name;
  if (!state.empty()) name += " [" + state + (district.empty() ? "" : "-" + district) + "]";
  return name;
}

void read_titles(const json& object, Bill& bill) {
  std::string display;
  for (const auto& item : list_of(object, "titles")) {
    auto title = plain_text_of(item, "title");
    if (display.empty() && plugin::text_of(item, "type") == "display") display = title;
    add_unique(bill.titles, std::move(title));
  }
  bill.title = std::move(display);
  for (const auto* key : {"short_title", "popular_title", "official_title"})
    if (bill.title.empty()) bill.title = plain_text_of(object, key);
}

void read_relations(const json& object, Bill& bill) {
  for (const auto& item : list_of(object, "related_bills")) {
    const auto number = bill_from_id(plugin::text_of(item, "bill_id"));
    if (number)
      bill.related.push_back({*number, plugin::text_of(item, "reason").starts_with("identical")});
  }
  const auto& law = object_of(object, "enacted_as");
  const auto congress = word_of(law, "congress"), number = word_of(law, "number");
  if (!congress.empty() && !number.empty())
    bill.laws.push_back(
        {plugin::text_of(law, "law_type") == "private" ? "Private Law" : "Public Law",
         congress + "-" + number});
}

}  // namespace

bool looks_like_data_json(std::string_view head) {
  const auto start = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == head.npos || head[start] != '{') return false;
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  if (has("\"amends_bill\"") || has("\"bill_version_id\"")) return false;
  return has("\"acted_at\"") || (has("\"bill_id\"") && has("\"introduced_at\""));
}

std::optional<Bill> read_data_json(const json& object) {
  auto number = bill_number(word_of(object, "congress"), word_of(object, "bill_type"),
                            word_of(object, "number"));
  if (!number) number = bill_from_id(plugin::text_of(object, "bill_id"));
  const bool is_bill = object.is_object() && object.contains("introduced_at");
  if (!number || !is_bill) return std::nullopt;

  Bill bill{.number = *number,
            .updated = word_of(object, "updated_at"),
            .introduced = word_of(object, "introduced_at"),
            .origin_chamber = number->type.starts_with('h') ? "House" : "Senate",
            .policy_area = plain_text_of(object, "subjects_top_term"),
            .status = word_of(object, "status"),
            .summary = plain_text_of(object_of(object, "summary"), "text")};
  for (const auto& item : list_of(object, "actions")) bill.actions.push_back(read_action(item));
  if (!bill.actions.empty()) {
    bill.latest_action_date = bill.actions.back().date;
    bill.latest_action = bill.actions.back().text;
  }
  read_titles(object, bill);
  add_unique(bill.sponsors, person(object_of(object, "sponsor")));
  for (const auto& item : list_of(object, "cosponsors"))
    if (word_of(item, "withdrawn_at").empty()) ++bill.cosponsor_count;
  for (const auto& item : list_of(object, "committees"))
    if (plugin::text_of(item, "subcommittee").empty())
      add_unique(bill.committees, plain_text_of(item, "committee"));
  for (const auto& subject : list_of(object, "subjects"))
    if (subject.is_string())
      add_unique(bill.subjects, plugin::plain_text(subject.get<std::string>()));
  std::erase(bill.subjects, bill.policy_area);
  read_relations(object, bill);
  return bill;
}

}  // namespace timeloom::legislation
