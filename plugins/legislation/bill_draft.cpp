#include "legislation/bill_draft.hpp"

#include <algorithm>

#include "legislation/action_kind.hpp"
#include "legislation/action_merge.hpp"
#include "legislation/bill_dates.hpp"
#include "legislation/bill_names.hpp"
#include "legislation/vote_text.hpp"
#include "shared/attribute_writer.hpp"
#include "shared/lane_path.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::legislation {
namespace {

using plugin::AttributeWriter;

constexpr std::size_t kLongestTitle = 160;
constexpr std::size_t kLongestSummary = 1200;

class Drafting {
public:
  explicit Drafting(Bill& bill) : bill_(bill) {}

  BillDraft draft() {
    BillDraft draft;
    draft.id = bill_id(bill_.number);
    draft.label = bill_label(bill_.number);
    draft.lane = plugin::lane_path({"Legislation", draft.label});
    draft.url = bill_url(bill_.number);
    draft.congress = bill_.number.congress;
    if (!bill_.laws.empty()) {
      draft.law_label = bill_.laws.front().type + " " + bill_.laws.front().number;
      draft.law_url = law_url(bill_.laws.front());
    }
    draft.attributes = bill_attributes(draft);
    for (const auto& related : bill_.related) {
      LinkDraft link{related.identical ? "identical-to" : "related-to", bill_id(related.number)};
      if (std::find(draft.related.begin(), draft.related.end(), link) == draft.related.end())
        draft.related.push_back(std::move(link));
    }
    if (bill_.actions.empty()) tell_actions_from_summary();
    auto actions = merge_actions(bill_.actions);
    draft.actions.reserve(actions.size());
    for (auto& action : actions) draft.actions.push_back(draft_action(action, draft));
    draft.updated = std::move(bill_.updated);
    draft.introduced = std::move(bill_.introduced);
    draft.latest_action_date = std::move(bill_.latest_action_date);
    draft.title = bill_.title.empty() ? draft.label : std::move(bill_.title);
    draft.summary = plugin::shorten(bill_.summary, kLongestSummary);
    draft.policy_area = std::move(bill_.policy_area);
    return draft;
  }

private:
  // Lists of bills tell of no actions but these two.
  void tell_actions_from_summary() {
    if (!bill_.introduced.empty())
      bill_.actions.push_back({.date = bill_.introduced,
                               .text = "Introduced in " + bill_.origin_chamber,
                               .stage = ActionKind::introduced});
    if (!bill_.latest_action_date.empty() && !bill_.latest_action.starts_with("Introduced in "))
      bill_.actions.push_back({.date = bill_.latest_action_date, .text = bill_.latest_action});
  }

  std::string bill_attributes(const BillDraft& draft) const {
    std::string text;
    AttributeWriter(text)
        .add("bill", draft.label)
        .add("congress", bill_.number.congress)
        .add("origin_chamber", bill_.origin_chamber)
        .add("sponsors", bill_.sponsors)
        .add_json("cosponsors", std::to_string(bill_.cosponsor_count))
        .add("committees", bill_.committees)
        .add("policy_area", bill_.policy_area)
        .add("subjects", bill_.subjects)
        .add("titles", bill_.titles)
        .add("status", bill_.status)
        .add("latest_action", bill_.latest_action)
        .add("law", draft.law_label)
        .finish();
    return text;
  }

  ActionDraft draft_action(MergedAction& merged, const BillDraft& draft) const {
    auto& action = merged.action;
    if (merged.reported_by == std::vector<std::string>{""}) merged.reported_by.clear();
    const auto bare = bare_text(action);
    const auto count = vote_count(bare);
    std::string text;
    AttributeWriter attributes(text);
    attributes.add("type", action.type)
        .add("codes", merged.codes)
        .add("reported_by", merged.reported_by)
        .add("committees", action.committees)
        .add_json("votes", votes(action, count));
    if (merged.kind == ActionKind::enacted) {
      if (!bill_.laws.empty()) {
        const auto& law = bill_.laws.front();
        attributes.add(law.type.starts_with("Private") ? "private_law" : "public_law",
                       law_citation(law));
      }
      attributes.add("citation", statutes_citation(action.text));
    }
    attributes.finish();
    return {.kind = merged.kind,
            .date = std::move(action.date),
            .time = std::move(action.time),
            .title = action_title(merged.kind, bare, count, draft),
            .text = std::move(action.text),
            .attributes = std::move(text)};
  }

  static std::string action_title(ActionKind kind, std::string_view bare,
                                  const std::optional<VoteCount>& count, const BillDraft& draft) {
    std::string title;
    switch (kind) {
      case ActionKind::passed_house:
        title = "Passed House";
        break;
      case ActionKind::passed_senate:
        title = "Passed Senate";
        break;
      case ActionKind::enacted:
        if (!draft.law_label.empty()) return "Became " + draft.law_label;
        [[fallthrough]];
      default:
        return bare.empty() ? draft.label : plugin::shorten(bare, kLongestTitle);
    }
    if (count) title += ", " + std::to_string(count->yea) + "–" + std::to_string(count->nay);
    return title;
  }

  // The recorded votes of an action, a JSON list: those it has, else the one that its words name.
  // Empty where there are none.
  std::string votes(const Action& action, const std::optional<VoteCount>& count) const {
    auto recorded = action.votes;
    if (const auto named = vote_number(action.text); recorded.empty() && named) {
      recorded.push_back({.chamber = std::string(named->chamber), .roll = named->roll});
      const auto known = std::find_if(bill_.votes.begin(), bill_.votes.end(), [&](const auto& v) {
        // Rolls begin anew each year; a vote's date is UTC and may be a day later.
        return v.chamber == named->chamber && v.roll == named->roll &&
               v.date.substr(0, 4) == action.date.substr(0, 4);
      });
      if (known != bill_.votes.end()) recorded.back() = *known;
    }
    std::erase(recorded, RecordedVote{});  // of which the file says nothing
    if (recorded.empty() && count) recorded.emplace_back();
    std::string list;
    for (const auto& vote : recorded) {
      const bool is_first = list.empty();
      list += is_first ? '[' : ',';
      AttributeWriter entry(list);
      entry.add("chamber", vote.chamber)
          .add("roll", vote.roll)
          .add("congress", vote.congress)
          .add("session", vote.session)
          .add("date", vote.date)
          .add("url", vote.url);
      if (is_first && count)
        entry.add_json("yea", std::to_string(count->yea))
            .add_json("nay", std::to_string(count->nay));
      entry.finish();
    }
    if (!list.empty()) list += ']';
    return list;
  }

  Bill& bill_;
};

}  // namespace

BillDraft draft_bill(Bill&& bill) {
  return Drafting(bill).draft();
}

}  // namespace timeloom::legislation
